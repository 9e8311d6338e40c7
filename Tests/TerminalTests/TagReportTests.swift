import Corpus
import Terminal
import Testing

struct TagReportTests {
  private let report = TagReport(
    id: .text("a"), text: "𝒳 : « Alep » et l’ONU, à Rastan puis Alep",
    mentions: [
      TagReport.Mention(byteRange: 10..<14, kind: .place, entity: "Alep", facet: .city),
      TagReport.Mention(byteRange: 25..<28, kind: .organisation, entity: "ONU", facet: .actor),
      TagReport.Mention(byteRange: 33..<39, kind: .place, entity: nil, facet: nil),
      TagReport.Mention(byteRange: 45..<49, kind: .place, entity: "Alep", facet: .city),
    ], names: [.actor: ["ONU"], .city: ["Alep"]])

  @Test("JSON counts in code points and tells what each mention says")
  func json() {
    #expect(
      String(decoding: report.json(), as: UTF8.self)
        == #"{"format":"kiosque-tag-1","id":"a","mentions":["#
        + #"{"start":6,"end":10,"text":"Alep","kind":"place","entity":"Alep","facet":"city"},"#
        + #"{"start":18,"end":21,"text":"ONU","kind":"organisation","entity":"ONU","facet":"actor"},"#
        + #"{"start":25,"end":31,"text":"Rastan","kind":"place","entity":"Rastan","facet":null},"#
        + #"{"start":37,"end":41,"text":"Alep","kind":"place","entity":"Alep","facet":"city"}],"#
        + #""actors":["ONU"],"cities":["Alep"],"countries":[]}"#)
  }

  @Test(
    "an id is written as it was given",
    arguments: [(TagReport.RecordID.number("12"), "12"), (.text("12"), #""12""#), (nil, "null")])
  func ids(id: TagReport.RecordID?, written: String) {
    let json = TagReport(id: id, text: "", mentions: [], names: [:]).json()
    #expect(String(decoding: json, as: UTF8.self).contains(#""id":\#(written),"#))
  }

  @Test("people see a line a facet, with the number of mentions")
  func text() {
    #expect(report.text(.plain) == " actors  ONU 1\n cities  Alep 2\n places  Rastan 1\n")
    #expect(TagReport(text: "rien", mentions: [], names: [:]).text(.plain) == " no names\n")
  }
}
