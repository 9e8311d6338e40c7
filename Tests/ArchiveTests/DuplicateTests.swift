import Archive
import Corpus
import TestSupport
import Testing

/// Articles with the same texts are marked under the earliest of them.
@Suite struct DuplicateTests {
  private func twin(_ key: String, _ date: String?, _ body: String = "Texte d’agence.") -> Article {
    .sample(key, title: "Dépêche", body: body, date: date, source: "Journal \(key)")
  }

  /// The key of the article that each is a duplicate of; nothing for those that are none.
  private func originals(_ scratch: ScratchArchive) throws -> [String: String] {
    let keys = try scratch.stored().reduce(into: [Int32: String]()) { $0[Int32($1.value.ordinal)] = $1.key }
    return try scratch.values(.duplicateOf).compactMapValues { $0 == 0 ? nil : keys[$0] ?? "?" }
  }

  @Test func theEarliestIsTheOriginal() throws {
    let scratch = try ScratchArchive()
    let counts = try scratch.add([
      twin("b", "2020-01-02"), twin("a", "2020-01-01"), twin("u", nil),
      twin("x", "2019-01-01", "Autre texte."),
    ])
    #expect(counts.duplicates == 2)
    #expect(try originals(scratch) == ["b": "a", "u": "a"])
  }

  @Test func anEarlierOneThatComesLaterTakesOver() throws {
    let scratch = try ScratchArchive([twin("b", "2020-01-02"), twin("c", "2020-01-03")])
    #expect(try originals(scratch) == ["c": "b"])
    #expect(try scratch.add([twin("a", "2020-01-01")]).duplicates == 1)
    #expect(try originals(scratch) == ["b": "a", "c": "a"])
    #expect(try scratch.archive.check() == [])
  }

  @Test func onTheSameDayTheFirstImportedIsTheOriginal() throws {
    let scratch = try ScratchArchive([twin("b", "2020-01-01"), twin("a", "2020-01-01")])
    #expect(try originals(scratch) == ["a": "b"])
  }

  @Test func whoIsUpdatedAwayIsNoDuplicateAnyMore() throws {
    let scratch = try ScratchArchive([
      twin("a", "2020-01-01"), twin("b", "2020-01-02"), twin("c", "2020-01-03"),
    ])
    #expect(try originals(scratch) == ["b": "a", "c": "a"])
    try scratch.add([twin("a", "2020-01-01", "Texte d’agence. Corrigé.")])
    #expect(try originals(scratch) == ["c": "b"])
    try scratch.add([twin("c", "2020-01-03", "Texte d’agence. Complété.")])
    #expect(try originals(scratch) == [:])
    try scratch.add([twin("c", "2020-01-03", "Texte d’agence. Corrigé.")])
    #expect(try originals(scratch) == ["c": "a"])
    #expect(try scratch.archive.check() == [])
  }

  @Test func aChangedDateChangesTheOriginal() throws {
    let scratch = try ScratchArchive([twin("a", "2020-01-01"), twin("b", "2020-01-02")])
    try scratch.add([twin("a", "2020-02-01")])
    #expect(try originals(scratch) == ["a": "b"])
    try scratch.add([twin("b", nil)])
    #expect(try originals(scratch) == ["b": "a"])
  }

  @Test(arguments: [
    ("Un  texte\n\n d’été ", "Un texte d’e\u{301}te\u{301}"), ("a\u{A0}b", "a b"),
    ("a\u{202F}b\t", " a\r\nb"), ("Å", "A\u{30A}"),
  ])
  func whiteSpaceAndCompositionDoNotMatter(_ one: String, _ other: String) throws {
    let scratch = try ScratchArchive([twin("a", "2020-01-01", one), twin("b", "2020-01-02", other)])
    #expect(try originals(scratch) == ["b": "a"])
  }

  @Test func wordsOfTitleAndBodyAreNotMixedUp() throws {
    let scratch = try ScratchArchive([
      .sample("a", title: "un", lead: "deux", body: "trois"), .sample("b", title: "un deux", body: "trois"),
      .sample("c", title: "un", body: "deux trois"),
    ])
    #expect(try originals(scratch) == [:])
  }
}
