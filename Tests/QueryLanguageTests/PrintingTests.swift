import Corpus
import QueryLanguage
import TestSupport
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    ("", ""),
    ("a ET b", "a b"),
    ("a OU b c", "a OR b c"),
    ("(a OU b) c", "(a OR b) c"),
    ("a SAUF b", "a -b"),
    ("SAUF (a b)", "-(a b)"),
    ("a OU", "a ou"),
    ("« OU »", "\"OU\""),
    ("« dit \"non\" »", "«dit \"non\"»"),
    ("\"dit « non »\"", "\"dit « non »\""),
    ("-manif**", "-manif*"),
    ("280 000", "280 000"),
    ("280  000", "280 AND 000"),
    ("-280 (000*)", "-280 AND 000*"),
    ("1 AND 234 567 x 8", "1 AND 234 567 x 8"),
    ("TITRE: a", "title:a"),
    ("-titre:-(a OU b)", "title:(a OR b)"),
    ("titre:-(a OU b)", "-title:(a OR b)"),
    ("corps:\"a b\" chapeau:=a*", "body:\"a b\" lead:=a*"),
    ("titre:12 AND 345", "title:12 AND 345"),
    ("=12 AND 345", "=12 AND 345"),
    ("a PRÈS 12 AND 345 PRÈS b", "a NEAR 12 AND 345 NEAR b"),
    ("ville:12 AND 345", "city:12 AND 345"),
    ("ville:\"12\" AND 345", "city:12 AND 345"),
    ("ville:\"Alep\" pays:« Corée du Sud »", "city:Alep country:\"Corée du Sud\""),
    ("acteur:=\"Le Pen\" ville:\"deir e\"*", "actor:=\"Le Pen\" city:\"deir e\"*"),
    ("source:\"OU\" auteur:\"-x\"", "source:\"OU\" author:\"-x\""),
    ("a PRÈS/8 b PRÈS/10 c", "a NEAR/8 b b NEAR c"),
    ("-(a PRÈS b) (c PRÈS d) OU titre:(a PRÈS b)", "-(a NEAR b) c NEAR d OR title:(a NEAR b)"),
    ("\"a b\"~", "a NEAR b"),
    ("=OU -=\"a\"", "=\"OU\" -=\"a\""),
    ("vile:Alep", "vile Alep"),
    ("date:01/01/2024..31/12/2024", "date:2024"),
    ("date:2024-01..2024-11", "date:2024-01..2024-11"),
    ("date:2023..2024-11", "date:2023-01..2024-11"),
    ("date:2024-11..2024-12", "date:2024-11..2024-12"),
    ("date:2023..2024", "date:2023..2024"),
    ("date:2024-02-01..2024-02-29", "date:2024-02"),
    ("date:2024-02-01..2024-02-28", "date:2024-02-01..2024-02-28"),
    ("date:2024-11-07..2024", "date:2024-11-07..2024-12-31"),
    ("après:2024-11-06", "date:2024-11-07.."),
    ("avant:2024 après:0999", "date:..2023 date:1000.."),
  ])
  func aTreeIsPrintedInOneWay(_ text: String, _ printed: String) {
    let tree = QueryParser.parse(text).tree
    #expect(tree?.description ?? "" == printed)
    #expect(QueryParser.parse(printed).tree == tree)
  }

  @Test(arguments: [
    "", " ", "a b", "a(b", "a\"", "«a", "-a", "--a", "a*", "?", "-", "|", "a\u{1F}", "a\n", " a", "2 0",
    "280 000 ", "»", "=a", "=", "titre:", "titre:a", "VILLE:a", "vile:a", "après:", "a:b c",
  ])
  func whatIsNotOneWordMakesNone(_ text: String) {
    #expect(Word(text) == nil)
  }

  @Test(arguments: [
    ("a", "a"), ("OU", "ou"), ("NOT", "not"), ("280 000", "280 000"), ("a-b:c", "a-b:c"),
    ("NEAR/8", "near"), ("PRÈS", "près"), ("près/8", "près/8"), ("Alep:", "Alep:"), ("a=b", "a=b"),
    ("http://a.fr", "http://a.fr"), ("16:30", "16:30"),
  ])
  func aWordSpeltLikeAnOperatorIsHeldInLowerCase(_ text: String, _ held: String) {
    #expect(Word(text)?.text == held)
  }

  @Test(arguments: [
    ("", nil), (" ? ", nil), (" a b ", "a b"), ("a\u{1F}b", "a b"), ("«a» \"b\"", "«a»  b"),
    ("\"a\" «b", "\"a\" «b"),
  ])
  func aPhraseCanAlwaysBeQuoted(_ text: String, _ held: String?) {
    let phrase = Phrase(text)
    #expect(phrase?.text == held)
    if let phrase { #expect(QueryParser.parse(Query.phrase(phrase).description).tree == .phrase(phrase)) }
  }

  @Test(
    arguments: [
      ("Alep", .name, "city:Alep"), (" Alep\u{1F}", .name, "city:Alep"), ("OU", .name, "city:\"OU\""),
      ("al*", .name, "city:\"al*\""), ("al", .prefix, "city:al*"), ("deir e", .prefix, "city:\"deir e\"*"),
      ("Alep", .exact, "city:=Alep"), ("dit \"non\"", .exact, "city:=«dit \"non\"»"), ("?", .name, nil),
      ("", .prefix, nil),
    ] as [(String, ValueCondition.Match, String?)])
  func aValueCanAlwaysBeWritten(_ text: String, _ match: ValueCondition.Match, _ printed: String?) {
    let condition = ValueCondition(field: .city, text: text, match: match)
    #expect(condition?.description == printed)
    if let condition {
      #expect(QueryParser.parse(condition.description).tree == .value(condition))
    }
  }

  @Test func aDateConditionHasDaysThatCanBeWritten() throws {
    let first = try #require(Day(year: 1, month: 1, day: 1))
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    #expect(DateCondition(first: first, last: last)?.description == "date:0001..9999")
    #expect(DateCondition(first: nil, last: nil) == nil)
    #expect(DateCondition(first: last, last: first) == nil)
    #expect(DateCondition(first: Day(number: first.number - 1), last: last) == nil)
    #expect(DateCondition(first: nil, last: Day(number: last.number + 1)) == nil)
    #expect(DateCondition(first: Day(number: .min), last: nil) == nil)
    #expect(DateCondition(first: nil, last: Day(number: .max)) == nil)
  }

  @Test(arguments: RandomCases.shares)
  func anyTreePrintsToATextThatParsesToItFlattened(_ share: UInt64) {
    let seed = RandomCases.seed + share
    var random = SeededGenerator(seed: seed)
    for number in 0..<2_500 * RandomCases.rounds {
      let tree = RandomQueryTree.tree(depth: 4, of: .mistyped, isWild: true, using: &random)
      let flat = tree.flattened()
      let parsed = QueryParser.parse(tree.description)
      guard parsed.tree == flat, parsed.notes.isEmpty, flat?.flattened() == flat else {
        Issue.record("seed \(seed), tree \(number): \(tree.notation) printed as \(tree)")
        return
      }
    }
  }

  @Test(arguments: RandomCases.shares)
  func anyTextParsesPrintsAndParsesToTheSameTree(_ share: UInt64) {
    let seed = RandomCases.seed + 1000 + share
    var random = SeededGenerator(seed: seed)
    for number in 0..<25_000 * RandomCases.rounds {
      let text = RandomQueryText.text(of: .mistyped, using: &random)
      let parsed = QueryParser.parse(text)
      let printed = parsed.tree?.description ?? ""
      let again = QueryParser.parse(printed)
      let length = text.utf8.count
      guard again.tree == parsed.tree, again.notes.isEmpty,
        parsed.tree == parsed.tree?.flattened(), parsed.notes.count <= 33,
        parsed.notes.allSatisfy({ isPlace($0.range, within: length) }),
        areInOrder((parsed.tree?.terms ?? []).map(\.range), within: length),
        (parsed.tree?.conditions ?? []).allSatisfy({ isPlace($0.range, within: length) })
      else {
        Issue.record("seed \(seed), text \(number): \(text.debugDescription) printed as \(printed)")
        return
      }
    }
  }

  private func isPlace(_ range: Range<Int>, within length: Int) -> Bool {
    !range.isEmpty && range.upperBound <= length
  }

  /// What stands between `NEAR/8` and `NEAR/3` comes twice.
  private func areInOrder(_ ranges: [Range<Int>], within length: Int) -> Bool {
    var seen: Set<Range<Int>> = []
    let ranges = ranges.filter { seen.insert($0).inserted }
    return ranges.allSatisfy { isPlace($0, within: length) }
      && zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }
}
