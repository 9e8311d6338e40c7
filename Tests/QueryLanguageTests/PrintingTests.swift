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
  ])
  func aTreeIsPrintedInOneWay(_ text: String, _ printed: String) {
    let tree = QueryParser.parse(text).tree
    #expect(tree?.description ?? "" == printed)
    #expect(QueryParser.parse(printed).tree == tree)
  }

  @Test(arguments: [
    "", " ", "a b", "a(b", "a\"", "«a", "-a", "--a", "a*", "?", "-", "|", "a\u{1F}", "a\n", " a", "2 0",
    "280 000 ", "»",
  ])
  func whatIsNotOneWordMakesNone(_ text: String) {
    #expect(Word(text) == nil)
  }

  @Test(arguments: [("a", "a"), ("OU", "ou"), ("NOT", "not"), ("280 000", "280 000"), ("a-b:c", "a-b:c")])
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

  /// Fixed, so that a failure can be repeated.
  static let seed: UInt64 = 20_241_207

  @Test func anyTreePrintsToATextThatParsesToItFlattened() {
    var random = SeededGenerator(seed: Self.seed)
    for number in 0..<20_000 {
      let tree = RandomTree.tree(depth: 5, using: &random)
      let parsed = QueryParser.parse(tree.description)
      guard parsed.tree == tree.flattened(), parsed.notes.isEmpty else {
        Issue.record("seed \(Self.seed), tree \(number): \(tree.notation) printed as \(tree)")
        return
      }
    }
  }

  @Test func anyTextParsesPrintsAndParsesToTheSameTree() {
    var random = SeededGenerator(seed: Self.seed)
    for number in 0..<20_000 {
      let text = RandomText.text(using: &random)
      let parsed = QueryParser.parse(text)
      let printed = parsed.tree?.description ?? ""
      let again = QueryParser.parse(printed)
      let length = text.utf8.count
      guard again.tree == parsed.tree, again.notes.isEmpty, again.tree?.description ?? "" == printed,
        parsed.tree == parsed.tree?.flattened(),
        parsed.notes.allSatisfy({ $0.range.lowerBound < $0.range.upperBound && $0.range.upperBound <= length }
        ),
        areInOrder((parsed.tree?.terms ?? []).map(\.range), within: length)
      else {
        Issue.record("seed \(Self.seed), text \(number): \(text.debugDescription) printed as \(printed)")
        return
      }
    }
  }

  private func areInOrder(_ ranges: [Range<Int>], within length: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, !range.isEmpty else { return false }
      end = range.upperBound
    }
    return end <= length
  }
}
