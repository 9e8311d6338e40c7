import Foundation
import TestSupport
import Testing

@testable import Archive

struct ArticleTagsTests {
  let folder: ScratchFolder
  let tags: ArticleTags

  init() throws {
    folder = try ScratchFolder()
    tags = ArticleTags(besideArchive: folder.path("a.kiosque"))
  }

  private func change(_ handle: String, add: [String] = [], remove: [String] = []) throws -> [String] {
    try tags.change(handle: handle, title: "Un\ttitre\n long", adding: add, removing: remove)
  }

  @Test("words are put on articles and taken away, each once")
  func changed() throws {
    #expect(try change("abcdefghij", add: ["lire", "vu", "lire"]) == ["lire", "vu"])
    #expect(try change("0123456789", add: ["vu"]) == ["vu"])
    #expect(try change("abcdefghij", add: ["vu", "relire"], remove: ["lire"]) == ["vu", "relire"])
    #expect(try change("abcdefghij") == ["vu", "relire"])
    #expect(try tags.words().map(\.word) == ["vu", "relire"])
    #expect(try tags.words().map(\.articles) == [2, 1])
    let text = try String(contentsOfFile: tags.path, encoding: .utf8)
    #expect(
      text.hasSuffix(
        "\nabcdefghij\tvu\tUn titre long\n0123456789\tvu\tUn titre long\nabcdefghij\trelire\tUn titre long\n")
    )
    #expect(text.hasPrefix("# Tags: "))
  }

  @Test("lines that are no tag stay, and count for nothing")
  func unknownLines() throws {
    let content = "court\tmot\tTitre\nabcdefghij\t\tTitre\nabcdefghij\tlu\n\nabcdefghij\n# fin\n"
    let path = try folder.write(content, to: "a.kiosque.tags")
    #expect(try tags.all().map(\.word) == ["lu"])
    #expect(try change("abcdefghij", remove: ["lu"]) == [])
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == content.replacingOccurrences(of: "abcdefghij\tlu\n", with: ""))
  }

  @Test("what changes nothing writes nothing")
  func untouched() throws {
    _ = try folder.write("abcdefghij\tlu", to: "a.kiosque.tags")
    #expect(try change("abcdefghij", add: ["lu"], remove: ["autre"]) == ["lu"])
    #expect(try String(contentsOfFile: tags.path, encoding: .utf8) == "abcdefghij\tlu")
  }

  @Test(
    "a word is one word that can be asked for",
    arguments: ["", "a b", "-a", "#a", "a\tb", "a\u{A0}b", "a\u{1B}b"])
  func words(word: String) { #expect(ArticleTag(handle: "abcdefghij", word: word) == nil) }
}
