import Corpus
import Terminal
import Testing

@testable import Searching

struct SuggestionWordingTests {
  private func report(_ query: String, _ suggestions: [Suggestion]) -> SearchReport {
    var result = SearchResult()
    result.suggestions = suggestions
    return SearchReport(query: query, result: result, milliseconds: 1, archiveCount: 2000)
  }

  private let word = QueryWord(text: "pehce", byteRange: 7..<12)

  @Test("each kind has its line")
  func text() {
    let lost = QueryWord(text: "zzzz", byteRange: 13..<17)
    let accented = QueryWord(text: "peche", byteRange: 18..<23)
    let report = report(
      "grêve pehce zzzz =peche",
      [
        .unknown(word), .spelling(of: word, text: "pêche", articles: 1512),
        .spelling(of: word, text: "péché", articles: 31), .unknown(lost), .unknown(accented),
        .form(of: accented, text: "pêche", articles: 1512),
        .entity(Entity(kind: .city, name: "Alep"), articles: 12, query: "ville:Alep"),
        .query("grêve pêche", total: 3), .without(.part("zzzz", byteRange: 13..<17), total: 1),
        .without(.name(NameCondition(facet: .city, name: "Deir Ezzor", isExcluded: true)), total: 2),
        .without(.dates(from: Day(year: 2016, month: 1, day: 1), to: nil), total: 4),
        .looser("grêve OR pêche", total: 9),
      ])
    #expect(
      report.text(.plain) == """
         0 of 2,000 articles · 1.0 ms
         no article holds “pehce”: pêche (1,512), péché (31)?
         never written “peche”: pêche (1,512)?
         no article holds “zzzz”
         names like it: ville:Alep (12)?
         did you mean: grêve pêche (3)?
         without zzzz: 1 article
         without --city "-Deir Ezzor": 2 articles
         without --from 2016-01-01: 4 articles
         looser: grêve OR pêche (9)

        """)
  }

  @Test("a query of one word is not told twice, long ones are cut, many are counted")
  func brevity() {
    let single = report(
      "pehce",
      [.unknown(word), .spelling(of: word, text: "pêche", articles: 5), .query("pêche", total: 5)])
    #expect(!single.text(.plain).contains("did you mean"))
    let long = QueryWord(text: String(repeating: "é", count: 10_000), byteRange: 0..<20_000)
    let many = report("", (0..<10).map { _ in .unknown(long) }).text(.plain)
    #expect(many.count < 1000 && many.contains(" and 2 more\n"))
  }

  @Test("JSON tells places in code points")
  func json() {
    let report = report(
      "grêve pehce",
      [
        .unknown(word), .spelling(of: word, text: "pêche", articles: 512),
        .entity(Entity(kind: .person, name: "Ana"), articles: 1, query: "acteur:Ana"),
        .without(.part("pehce", byteRange: 7..<12), total: 2), .looser("a OR b", total: 4),
        .form(of: word, text: "pêche", articles: 3), .without(.authors(["Ana"], isExcluded: false), total: 1),
        .query("grêve pêche", total: 12),
      ])
    let expected = [
      #"{"kind":"unknown","word":"pehce","start":6,"end":11}"#,
      #"{"kind":"spelling","word":"pehce","start":6,"end":11,"text":"pêche","articles":512}"#,
      #"{"kind":"entity","facet":"actor","name":"Ana","articles":1,"query":"acteur:Ana"}"#,
      #"{"kind":"without","condition":"pehce","start":6,"end":11,"total":2}"#,
      #"{"kind":"looser","text":"a OR b","total":4}"#,
      #"{"kind":"form","word":"pehce","start":6,"end":11,"text":"pêche","articles":3}"#,
      #"{"kind":"without","condition":"--author Ana","total":1}"#,
      #"{"kind":"query","text":"grêve pêche","total":12}"#,
    ].joined(separator: ",")
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.contains("\"suggestions\":[" + expected + "],"))
  }
}
