import QueryLanguage
import Testing

@Suite struct NoteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let tree: String
    /// What each note is about and says, in order: `text | message`.
    let notes: [String]
    /// The text with the first proposal applied.
    let proposed: String?
    var testDescription: String { text }

    init(_ text: String, _ tree: String, _ notes: [String], proposed: String?) {
      self.text = text
      self.tree = tree
      self.notes = notes
      self.proposed = proposed
    }
  }

  @Test(arguments: [
    Case(
      "grève OU", "(& grève ou)", ["OU | OU expects a word after it; read as the word “ou”"],
      proposed: "grève ou"),
    Case(
      "OU aller", "(& ou aller)", ["OU | OU expects a word in front of it; read as the word “ou”"],
      proposed: "ou aller"),
    Case("OU", "ou", ["OU | OU expects a word after it; read as the word “ou”"], proposed: "ou"),
    Case(
      "a NOT", "(& a not)", ["NOT | NOT expects a word after it; read as the word “not”"],
      proposed: "a not"),
    Case(
      "(a SAUF) b", "(& a sauf b)", ["SAUF | SAUF expects a word after it; read as the word “sauf”"],
      proposed: "(a sauf) b"),
    Case(
      "a NOT OU b", "(| (& a not) b)", ["NOT | NOT expects a word after it; read as the word “not”"],
      proposed: "a not OU b"),
    Case(
      "a OU NOT", "(| a not)", ["NOT | NOT expects a word after it; read as the word “not”"],
      proposed: "a OU not"),
    Case("a |", "a", ["| | | expects a word after it; ignored"], proposed: "a "),
    Case("| a", "a", ["| | | expects a word in front of it; ignored"], proposed: " a"),
    Case("-(|) a", "a", ["| | | expects a word after it; ignored"], proposed: nil),
    Case(
      "a ET OU b", "(| a b)", ["ET | ET stands right before another operator; ignored"],
      proposed: "a  OU b"),
    Case(
      "a OR OR b", "(| a b)", ["OR | OR stands right before another operator; ignored"],
      proposed: "a  OR b"),
  ])
  func anOperatorWithoutItsOperandsIsReadAsAWord(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "a «b c", "(& a 'b c')",
      ["«b c | this quotation mark is never closed; read as a phrase up to the end"],
      proposed: "a \"b c\""),
    Case(
      "\"dit « non", "'dit « non'",
      ["\"dit « non | this quotation mark is never closed; read as a phrase up to the end"],
      proposed: "\"dit « non\""),
    Case("a »", "a", ["» | this quotation mark closes nothing; ignored"], proposed: "a "),
    Case("-» a", "a", ["» | this quotation mark closes nothing; ignored"], proposed: "- a"),
    Case(
      "a \"\" b", "(& a b)",
      ["\"\" | there is no word between these quotation marks; ignored"], proposed: "a  b"),
    Case(
      "a « ? »", "a", ["« ? » | there is no word between these quotation marks; ignored"],
      proposed: "a "),
    Case(
      "a OU \"\"", "a", ["\"\" | there is no word between these quotation marks; ignored"],
      proposed: nil),
    Case("\"", "", ["\" | there is no word between these quotation marks; ignored"], proposed: ""),
  ])
  func aQuoteThatQuotesNothingIsIgnored(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "a (b OU c", "(& a (| b c))",
      ["( | this parenthesis is never closed; read as a group up to the end"],
      proposed: "a (b OU c)"),
    Case("a) b", "(& a b)", [") | this parenthesis closes nothing; ignored"], proposed: "a b"),
    Case("a () b", "(& a b)", ["() | there is nothing between these parentheses; ignored"], proposed: "a  b"),
    Case("-( ) b", "b", ["( ) | there is nothing between these parentheses; ignored"], proposed: "- b"),
    Case("a OU ()", "a", ["() | there is nothing between these parentheses; ignored"], proposed: nil),
    Case("NOT () b", "b", ["() | there is nothing between these parentheses; ignored"], proposed: nil),
    Case("(())", "", ["() | there is nothing between these parentheses; ignored"], proposed: nil),
    Case(
      "-(", "", ["( | this parenthesis is never closed; read as a group up to the end"],
      proposed: "-()"),
    Case("--a b", "(& a b)", ["-- | one hyphen excludes, more of them do not; ignored"], proposed: "-a b"),
    Case(
      "---(a b)", "(& a b)", ["--- | one hyphen excludes, more of them do not; ignored"],
      proposed: "-(a b)"),
  ])
  func parenthesesAndHyphensThatDoNotFitAreIgnored(_ one: Case) { expect(one) }

  private func expect(_ one: Case) {
    let parsed = QueryParser.parse(one.text)
    #expect(parsed.notation == one.tree)
    #expect(parsed.notes.map { "\(one.text.slice(utf8: $0.range)) | \($0.message)" } == one.notes)
    if let proposed = one.proposed {
      #expect(parsed.notes.first?.proposal?.applied(to: one.text) == proposed)
    }
  }

  @Test func notesFollowTheOrderOfTheText() {
    let text = "OU a) (b \"c"
    let notes = QueryParser.parse(text).notes
    #expect(notes.map { text.slice(utf8: $0.range) } == ["OU", ")", "(", "\"c"])
  }

  @Test func beyondThirtyTwoNotesTheRestIsCounted() {
    let notes = QueryParser.parse(String(repeating: ") ", count: 100)).notes
    #expect(notes.count == 33)
    #expect(notes.last?.message == "68 more remarks of this kind")
    #expect(
      QueryParser.parse(String(repeating: ")", count: 33)).notes.last?.message
        == "1 more remark of this kind")
  }

  @Test(arguments: [
    ("été OU", 6, 4), ("e\u{301}te\u{301} OU", 8, 4), ("👩‍👩‍👧 x", 3, 0), ("abc", 0, 0), ("abc", 3, 3),
    ("abc", 99, 3), ("abc", -1, 0), ("", 0, 0),
  ])
  func aColumnCountsCharacters(_ text: String, _ offset: Int, _ column: Int) {
    #expect(QueryNote.column(ofUTF8Offset: offset, in: text) == column)
  }

  @Test func aProposalOutsideTheTextIsClamped() throws {
    let note = try #require(QueryParser.parse("(abcdef").notes.first)
    #expect(note.proposal?.applied(to: "(a") == "(a)")
  }
}
