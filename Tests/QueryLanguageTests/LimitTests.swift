import QueryLanguage
import Testing

@Suite struct LimitTests {
  @Test func sixtyFourParenthesesAreReadAndDeeperOnesFlat() {
    func nested(_ depth: Int) -> String {
      String(repeating: "-(a OR ", count: depth) + "b c" + String(repeating: ")", count: depth)
    }
    #expect(QueryParser.parse(nested(64)).notes == [])
    let parsed = QueryParser.parse(nested(70))
    #expect(
      parsed.notes.map(\.message) == [
        "more than 64 parentheses inside each other; the inner ones are ignored"
      ])
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
  ])
  func fiftyThousandBytesOfAnythingAreRead(_ piece: String) {
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    let parsed = QueryParser.parse(text)
    #expect(parsed.notes.count <= 33)
    // Compared outside of the expectation, which would keep a picture of both trees.
    let isSame = QueryParser.parse(parsed.tree?.description ?? "").tree == parsed.tree
    #expect(isSame)
  }

  @Test func whatExceedsAMebibyteIsNotRead() {
    let text = "a" + String(repeating: "é", count: 1 << 19)
    let parsed = QueryParser.parse(text)
    let read = (1 << 20) - 1
    #expect(parsed.notes.map(\.range) == [read..<(1 << 20) + 1])
    #expect(parsed.notes.map(\.message) == ["the query is longer than 1048576 bytes; the rest is ignored"])
    #expect(parsed.tree?.terms.map(\.range) == [0..<read])
    #expect(QueryParser.parse(String(repeating: "a", count: 1 << 20)).notes == [])
  }
}
