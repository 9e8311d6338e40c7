import Foundation
import Testing

struct ExportTests {
  @Test("exports for other programs are as recorded", arguments: ["csv", "ris", "bibtex", "csl-json"])
  func golden(format: String) throws {
    let outcome = try Sandbox.withSample(names: false).run(
      "export", "grève générale", "--sort", "oldest", "--to", format)
    #expect(outcome.status == 0, "\(outcome.messages)")
    try Golden.compare(outcome.output, with: "export-\(format)")
  }

  @Test("every format holds every article of the archive", arguments: ["csv", "ris", "bibtex", "csl-json"])
  func whole(format: String) throws {
    let sandbox = try Sandbox.withSample(names: false)
    let output = try sandbox.run("export", "--to", format).output
    let ids = try sandbox.run("export").jsonLines.compactMap { $0["id"] as? String }
    #expect(ids.count == 66)
    #expect(ids.allSatisfy(output.contains))
  }

  @Test("an export takes a format and a last day, and names the formats where it knows neither")
  func destination() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let outcome = try sandbox.run("export", "grève", "--to", "2009", "--to", "CSV")
    #expect(outcome.output.split(separator: "\r\n").dropFirst().count == 2)
    let wrong = try sandbox.run("export", "grève", "--to", "pdf")
    #expect(wrong.status == 2)
    for format in ["jsonl", "csv", "ris", "bibtex", "csl-json"] { #expect(wrong.messages.contains(format)) }
  }

  @Test("CSV begins with a mark where it is asked for, and nothing else does")
  func mark() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let marked = try sandbox.shell("\"$kiosque\" export grève --to csv --bom | head -c 6 | od -An -tx1")
    #expect(marked.output == " ef bb bf 69 64 2c\n")
    let wrong = try sandbox.run("export", "grève", "--bom")
    #expect(wrong.status == 2)
    #expect(wrong.output.isEmpty)
  }

  @Test("nothing found is an empty file of its format, and exit 1")
  func nothing() throws {
    let sandbox = try Sandbox.withSample(names: false)
    for (format, output) in [("csl-json", "[\n]\n"), ("ris", ""), ("jsonl", "")] {
      let outcome = try sandbox.run("export", "xylophone", "--to", format)
      #expect(outcome.status == 1)
      #expect(outcome.output == output)
    }
  }

  @Test("an export has all hits of a search, in its order")
  func order() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let search = try sandbox.run("search", "président", "--limit", "100", "--duplicates", "show", "--json")
      .json
    let hits = search["hits"] as? [[String: Any]] ?? []
    let lines = try sandbox.run("export", "président").jsonLines
    #expect(hits.count > 5)
    #expect(lines.map { $0["id"] as? String } == hits.map { $0["id"] as? String })
  }
}
