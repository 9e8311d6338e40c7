import Corpus
import Foundation
import Testing

@testable import Importing

/// Real archives, where they lie beside the project.
struct SharedCorpusTests {
  static let folder = ProcessInfo.processInfo.environment["KIOSQUE_SHARED"] ?? "../shared"
  static let orange = "\(folder)/corpus/orange-actu.jsonl.gz"
  static let homs = "\(folder)/seed/homs.txt"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: orange), "needs the Orange corpus"))
  func theOrangeCorpusComesInWhole() throws {
    let temporary = try TemporaryFolder()
    let path = "\(temporary.path)/orange.jsonl"
    let unpack = Process()
    unpack.executableURL = URL(fileURLWithPath: "/bin/sh")
    unpack.arguments = ["-c", "gunzip -c \"$0\" > \"$1\"", Self.orange, path]
    try unpack.run()
    unpack.waitUntilExit()
    let fields = try FieldMap(parsing: "lead=heading")
    let result = try ImportResult([path], options: ImportOptions(fields: fields))
    #expect(result.articles.count == 11_992)
    #expect(result.issues == [])
    #expect(result.articles.allSatisfy { $0.date != nil && !$0.title.isEmpty && !$0.body.isEmpty })
    // So many of its records have a lead.
    #expect(result.articles.count { !$0.lead.isEmpty } == 10_637)
    #expect(Set(result.articles.map(\.key)).count == 11_992)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: homs), "needs the seed article"))
  func theSeedArticleHasNoTitleAndKeepsItsParagraphs() throws {
    let result = try ImportResult([Self.homs])
    let article = try #require(result.articles.first)
    #expect(article.title == "")
    #expect(article.body.split(separator: "\n").count > 30)
    #expect(article.body.hasPrefix("Des dizaines de milliers de personnes fuient Homs"))
  }
}
