import Foundation
import Testing

struct ViewTests {
  @Test(
    "views of the sample are as recorded",
    arguments: [
      ("timeline", ["timeline", "guerre"]), ("timeline-relative", ["timeline", "grève", "--relative"]),
      ("concordance-80", ["concordance", "manif*", "--width", "80"]),
      ("concordance-40", ["kwic", "manif*", "--width", "40", "--sort", "right"]),
      ("facets-against", ["facets", "guerre", "--by", "source", "--against", ""]),
    ])
  func golden(name: String, arguments: [String]) throws {
    let outcome = try Sandbox.withSample(names: false).run(arguments)
    #expect(outcome.status == 0, "\(outcome.messages)")
    try Golden.compare(outcome.output.replacing(/[0-9,.]+ ms/, with: "T ms"), with: name)
  }

  // MARK: - Timeline

  @Test("a timeline adds up to the search's total")
  func timeline() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let total = try sandbox.total("guerre", "--match", "all")
    for unit in ["day", "month", "year"] {
      let json = try sandbox.run("timeline", "guerre", "--by", unit, "--json").json
      #expect(json["format"] as? String == "kiosque-timeline-1")
      #expect(json["by"] as? String == unit)
      let periods = json["periods"] as? [[String: Any]] ?? []
      let hits = periods.reduce(0) { $0 + ($1["hits"] as? Int ?? 0) }
      #expect(hits + (json["undated"] as? Int ?? 0) == total)
      #expect(json["total"] as? Int == total)
    }
    let csv = try sandbox.run("timeline", "guerre", "--csv")
    #expect(csv.output.hasPrefix("period,hits,articles,per_thousand\r\n2002,1,3,333.333\r\n"))
    let mark = try sandbox.shell("$kiosque timeline guerre --csv --bom | od -An -tx1 -N4")
    #expect(mark.output == " ef bb bf 70\n")
  }

  @Test("too many rows for people are counted by a coarser unit, and that is said")
  func coarser() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let outcome = try sandbox.run("timeline", "--by", "day")
    #expect(outcome.output.hasPrefix(" 66 of 66 articles"))
    #expect(outcome.messages == "kiosque: by day there would be more than 1,000 rows: counted by month\n")
    #expect(try sandbox.run("timeline", "--by", "day", "--json").json["by"] as? String == "day")
  }

  @Test("a timeline of nothing ends with 1, a wrong option with 2")
  func timelineStatus() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let none = try sandbox.run("timeline", "xylophone", "--json")
    #expect(none.status == 1)
    #expect((none.json["periods"] as? [Any])?.isEmpty == true)
    #expect(try sandbox.run("timeline", "--by", "week").status == 2)
    #expect(try sandbox.run("timeline", "--json", "--csv").status == 2)
    #expect(try sandbox.run("timeline", "--bom").status == 2)
    #expect(try sandbox.run("timeline", "grève", "OU", "--strict").status == 2)
  }

  // MARK: - Concordance

  @Test("each line of a concordance names a place that holds the match")
  func concordance() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let outcome = try sandbox.run("concordance", "guerre", "--json")
    #expect(outcome.status == 0)
    let lines = outcome.jsonLines
    #expect(outcome.messages == " \(lines.count) matches in 13 articles\n")
    for line in lines {
      #expect(line["format"] as? String == "kiosque-concordance-1")
      let article = try sandbox.run("show", line["id"] as? String ?? "", "--json").json
      let text = Array((article[line["field"] as? String ?? ""] as? String ?? "").unicodeScalars)
      let (start, end) = (line["start"] as? Int ?? 0, line["end"] as? Int ?? 0)
      var match = String.UnicodeScalarView()
      match.append(contentsOf: text[start..<end])
      #expect(String(match) == line["match"] as? String)
    }
    let dates = lines.compactMap { $0["date"] as? String }
    #expect(dates.count == lines.count)
    #expect(dates == dates.sorted())
  }

  @Test("a limit cuts the lines, and the end tells of all")
  func limit() throws {
    let sandbox = try Sandbox.withSample(names: false)
    for sort in ["date", "left", "right"] {
      let outcome = try sandbox.run("concordance", "grève", "--limit", "2", "--sort", sort, "--csv")
      #expect(outcome.output.components(separatedBy: "\r\n").count == 4)
      #expect(outcome.messages == " 2 of 4 matches in 4 articles\n")
    }
  }

  @Test("a concordance without a match ends with 1, without words with 2")
  func concordanceStatus() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let none = try sandbox.run("concordance", "xylophone")
    #expect(none.status == 1)
    #expect(none.output.isEmpty)
    #expect(none.messages == " 0 matches in 0 articles\n")
    #expect(try sandbox.run("concordance").status == 2)
    #expect(try sandbox.run("concordance", "grève", "--width", "5").status == 2)
    #expect(try sandbox.run("concordance", "grève", "--limit=-1").status == 2)
    #expect(try sandbox.shell("$kiosque concordance de | head -n 1 > first").status == 0)
  }

  // MARK: - Comparison

  @Test("facets are compared with another query, or with all that the filters leave")
  func against() throws {
    let sandbox = try NamedSandbox.make()
    for all in ["", "*"] {
      let json = try sandbox.run("facets", "Merkel", "--by", "city", "--against", all, "--json").json
      #expect(json["total"] as? Int == 3)
      #expect(json["against"] as? String == "")
      #expect(json["against_total"] as? Int == 4)
      let values = (json["facets"] as? [String: Any])?["city"] as? [[String: Any]] ?? []
      #expect(Set(values.compactMap { $0["name"] as? String }) == ["Paris", "Lyon", "Marseille"])
      #expect(values.last?["name"] as? String == "Lyon")
      #expect(values.last?["count"] as? Int == 1)
      #expect(values.last?["against_count"] as? Int == 2)
    }
    let csv = try sandbox.run("facets", "Merkel", "--by", "city", "--against", "Macron", "--csv")
    #expect(
      csv.output.hasPrefix("city,count,share,against_count,against_share,g2\r\nMarseille,1,0.333333,0,0.0,"))
    #expect(
      try sandbox.run("facets", "--by", "city", "--csv", "--limit", "1").output == "city,count\r\nLyon,2\r\n")
    #expect(try sandbox.run("facets", "xylophone", "--by", "city", "--against", "Macron").status == 1)
    #expect(
      try sandbox.run("facets", "Merkel", "--by", "city", "--against", "Macron OU", "--strict").status == 2)
  }
}
