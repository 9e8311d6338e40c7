import Corpus
import QueryLanguage
import Searching
import TestSupport
import Testing

/// Whatever is asked, an answer comes.
@Suite struct LimitTests {
  private let library: SearchedArchive

  init() throws {
    var random = SeededGenerator(seed: 51)
    library = try SearchedArchive((0..<20).map { RandomArticles.article("\($0)", using: &random) })
  }

  @Test(arguments: LongQuery.allCases)
  func aVeryLongQueryIsAnswered(_ query: LongQuery) throws {
    let result = try library.search(query.text)
    switch query {
    case .unknownWords, .phrase, .exclusions: #expect(result.total == 0)
    case .unknownWordsAndOne: #expect(result.isRelaxed && result.total > 0)
    case .knownWords: #expect(result.isRelaxed && result.total > 10)
    }
  }

  enum LongQuery: CaseIterable {
    case unknownWords, unknownWordsAndOne, knownWords, phrase, exclusions

    var text: String {
      let unknown = (0..<5_000).map { "mot\($0)" }
      let words = RandomArticles.words.filter { !$0.contains(" ") }
      let known = (0..<5_000).map { words[$0 % words.count] }
      return switch self {
      case .unknownWords: unknown.joined(separator: " ")
      case .unknownWordsAndOne: "guerre " + unknown.joined(separator: " ")
      case .knownWords: known.joined(separator: " ")
      case .phrase: "\"" + known.joined(separator: " ") + "\""
      case .exclusions: "-" + (known.prefix(3_000) + unknown.prefix(3_000)).joined(separator: " -")
      }
    }
  }

  @Test func aWordOfAHundredThousandLettersIsAWord() throws {
    let long = String(repeating: "é", count: 100_000)
    let library = try SearchedArchive(bodies: "un mot \(long) puis la fin", "guerre")
    #expect(try library.found(long) == "a")
    #expect(try library.found(long + "*") == "a")
    #expect(try library.found("\"\(long)\"") == "a")
    #expect(try library.found("-" + long) == "b")
    let passage = try #require(try library.search("fin").hits.first?.passages.first)
    #expect(passage.text.hasSuffix("puis la fin"))
  }

  @Test(arguments: [8, 30, 60])
  func parenthesesInsideEachOtherAreEvaluated(depth: Int) throws {
    let reference = ReferenceSearch(library.articles)
    var (left, right, excluded) = ("guerre", "guerre", "guerre")
    for level in 0..<depth {
      let word = ["ministre", "présidents", "manif*", "\"la\"", "chef"][level % 5]
      left = "(\(left)) \(level % 2 == 0 ? "OU" : "ET") \(word)"
      right = "\(word) \(level % 2 == 0 ? "OU" : "ET") (\(right))"
      excluded = "\(word) \(level % 2 == 0 ? "OU" : "ET") -(\(excluded))"
    }
    for text in [left, right, excluded] {
      let tree = try #require(QueryParser.parse(text).tree)
      let result = try library.search(text) { $0.duplicates = .shown }
      #expect(result.keys.sorted() == reference.keys(tree).sorted())
    }
  }

  @Test(arguments: [
    (0, 0), (0, .max), (.max, 0), (.max, .max), (5, .max), (.max, 10), (1_000_000, 1_000_000),
  ])
  func anyPageCanBeAskedFor(offset: Int, limit: Int) throws {
    for query in ["guerre OU ministre", "-guerre", nil] {
      let whole = try library.search(query)
      let page = try library.search(query) { ($0.offset, $0.limit) = (offset, limit) }
      #expect(page.total == whole.total)
      #expect(page.keys == Array(whole.keys.dropFirst(min(offset, 1000)).prefix(min(limit, 1000))))
    }
  }

  @Test func anEmptyArchiveAnswersWithNothing() throws {
    let empty = try SearchedArchive([])
    for query in ["guerre", "-guerre", "g*", "\"la guerre\"", "😀", nil] {
      let result = try empty.search(query)
      #expect(result.total == 0 && result.hits.isEmpty && !result.isRelaxed)
    }
  }

  @Test func aLongTextWithManyMatchesIsCutIntoPassages() throws {
    let body = (0..<20_000).map { "La phrase numéro \($0) parle de guerre." }.joined(separator: " ")
    let line = String(repeating: "guerre,", count: 50_000)
    let library = try SearchedArchive(bodies: body, line)
    let hits = try library.search("guerre") { $0.passages = 3 }.hits
    #expect(hits.map(\.passages.count) == [3, 3])
    #expect(hits.flatMap(\.passages).allSatisfy { $0.text.utf8.count <= 310 && !$0.highlights.isEmpty })
  }
}
