import QueryLanguage
import Testing

@Suite struct LimitTests {
  @Test func sixtyFourParenthesesAreReadAndDeeperOnesFlat() {
    func nested(_ depth: Int) -> String {
      String(repeating: "-(a OR ", count: depth) + "b c" + String(repeating: ")", count: depth)
    }
    #expect(QueryParser.parse(nested(64)).notes == [])
    let parsed = QueryParser.parse(nested(70))
    #expect(parsed.notes.map(\.code) == [.groupsTooDeep(limit: 64)])
    // Beyond the limit each minus falls on the word that follows its parenthesis.
    #expect(parsed.tree?.terms.count == 72)
    let again = QueryParser.parse(parsed.tree?.description ?? "")
    #expect(again.tree == parsed.tree)
    #expect(again.notes == [])
  }

  @Test func aMinusBeforeAnEmptyGroupThatIsTooDeepIsDropped() {
    let text = String(repeating: "(", count: 64) + "a -()" + String(repeating: ")", count: 64)
    #expect(QueryParser.parse(text).notation == "a")
  }

  @Test(arguments: [
    "(", ")", "()", "\"", "«", "«\"", "„ «", "-", "-(", "NOT ", "a OR ", "OR ", "|", "a ", "*", "a", "é",
    "1 ", "100 ", "((a) ", "-\"", "»", "\u{1F}", "a-", "e\u{301}",
    "=", "=(", "-=", "=\"", "titre:", "ville:", "titre:-", "ville:(", "titre:(a ", "vile:", "vile:-", "aa:",
    "a:",
    "date:2024 ", "date:hier ", "date:..", "2025..", "a PRÈS/1 b PRÈS/2 ", "a NEAR ", "NEAR/1", "\"a b\"~",
    "~8",
    "(a PRÈS ", "a PRÈS (b OU ", "\"a\"~ ", "\"\"*~", "vile:titre:", "-titre:a PRÈS ",
  ])
  func fiftyThousandBytesOfAnythingAreRead(_ piece: String) {
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    let parsed = QueryParser.parse(text)
    #expect(parsed.notes.count <= 33)
    // Compared outside of the expectation, which would keep a picture of both trees.
    let isSame = QueryParser.parse(parsed.tree?.description ?? "").tree == parsed.tree
    #expect(isSame)
  }

  @Test(arguments: ["a", "é", "1", "-", "=", "*", "titre", ".", "a:", "aa:b", "=a"])
  func alsoAsOneWordOfAFieldAndInQuotes(_ piece: String) {
    let long = String(repeating: piece, count: 50_000 / piece.utf8.count)
    for text in [
      "\(long):a", "titre:\(long)", "ville:\(long)", "date:\(long)", "a NEAR/\(long) b", "\"\(long) a\"~8",
    ] {
      let tree = QueryParser.parse(text).tree
      let again = QueryParser.parse(tree?.description ?? "")
      let isSame = again.tree == tree && again.notes.isEmpty
      #expect(isSame)
    }
  }

  @Test func whatExceedsAMebibyteIsNotRead() {
    let text = "a" + String(repeating: "é", count: 1 << 19)
    let parsed = QueryParser.parse(text)
    let read = (1 << 20) - 1
    #expect(parsed.notes.map(\.range) == [read..<(1 << 20) + 1])
    #expect(parsed.notes.map(\.code) == [.textTooLong(limitInBytes: 1 << 20)])
    #expect(parsed.tree?.terms.map(\.range) == [0..<read])
    #expect(QueryParser.parse(String(repeating: "a", count: 1 << 20)).notes == [])
  }
}
