import QueryLanguage
import Testing

@Suite struct TermsTests {
  @Test(arguments: [
    ("a", "+a"),
    ("a -b -\"c d\" e*", "+a -b -'c d' +e*"),
    ("-(a -(b OU c))", "-a +b +c"),
    ("a OU NOT b", "+a -b"),
    ("a a", "+a +a"),
    ("-titre:(a -b)", "-a +b"),
    ("=a -(=b* PRÈS \"c d\")", "+(= a) -(= b*) -'c d'"),
    ("a PRÈS/2 b PRÈS/3 (c OU d)", "+a +b +b +c +d"),
    ("a ville:b -date:2024", "+a"),
  ])
  func aTermIsNegativeUnderAnOddNumberOfExclusions(_ text: String, _ expected: String) throws {
    let terms = try #require(QueryParser.parse(text).tree).terms
    let signed = terms.map { ($0.polarity == .positive ? "+" : "-") + $0.query.notation }
    #expect(signed.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("a", true, nil),
    ("a b", true, "a OR b"),
    ("a (b)", true, "a OR b"),
    ("a b -c -\"d e\"", true, "(a OR b) -c -\"d e\""),
    ("-c a b", true, "(a OR b) -c"),
    ("a -c", true, nil),
    ("a b -(c OU d*)", true, "(a OR b) -(c OR d*)"),
    ("a ville:x b", true, "(a OR b) city:x"),
    ("a b ville:(x OU y) -date:2024 titre:-c", true, "(a OR b) (city:x OR city:y) -date:2024 -title:c"),
    ("a ville:x", true, nil),
    ("ville:x", false, nil),
    ("ville:x date:2024", false, nil),
    ("titre:(a b)", false, nil),
    ("a titre:b", false, nil),
    ("a =b", false, nil),
    ("a PRÈS b c", false, nil),
    ("a b (ville:x OU c)", false, nil),
    ("-a", false, nil),
    ("-a -b", false, nil),
    ("a b*", false, nil),
    ("a \"b c\"", false, nil),
    ("a OU b", false, nil),
    ("a (b OU c)", false, nil),
  ])
  func onlyPlainWordsAreRelaxed(_ text: String, _ isPlain: Bool, _ relaxed: String?) throws {
    let parsed = QueryParser.parse(text)
    let tree = try #require(parsed.tree)
    #expect(tree.isPlainWords == isPlain)
    #expect(parsed.canBeRelaxed == isPlain)
    #expect(tree.relaxed?.description == relaxed)
  }

  @Test(arguments: ["a ET b", "a AND b -c", "a b ET ville:x"])
  func aWrittenAndIsNotRelaxed(_ text: String) {
    let parsed = QueryParser.parse(text)
    #expect(parsed.tree?.isPlainWords == true)
    #expect(!parsed.canBeRelaxed)
  }

  @Test func aNearThatIsReadAsAndIsNotRelaxed() {
    let parsed = QueryParser.parse("a PRÈS -b c")
    #expect(parsed.tree?.isPlainWords == true)
    #expect(!parsed.canBeRelaxed)
  }

  @Test func nothingAskedForIsNotRelaxed() {
    #expect(!QueryParser.parse("").canBeRelaxed)
  }

  @Test func placesDoNotCountForEquality() {
    #expect(QueryParser.parse("a  \"b c\"").tree == QueryParser.parse("a « b c »").tree)
    #expect(Word("a") != Word("A"))
  }
}
