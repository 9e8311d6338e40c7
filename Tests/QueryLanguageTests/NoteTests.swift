import QueryLanguage
import TestSupport
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

  @Test(arguments: [
    Case(
      "vile:Alep", "(& vile Alep)", ["vile: | there is no field “vile”, did you mean ville:?; read as words"],
      proposed: "ville:Alep"),
    Case(
      "Apre:2024 a", "(& Apre 2024 a)",
      ["Apre: | there is no field “Apre”, did you mean après:?; read as words"], proposed: "après:2024 a"),
    Case(
      "-vile:Alep", "(! (& vile Alep))",
      ["vile: | there is no field “vile”, did you mean ville:?; read as words"], proposed: "-ville:Alep"),
    Case(
      "vile:-Alep", "(& vile (! Alep))",
      ["vile: | there is no field “vile”, did you mean ville:?; read as words"], proposed: "ville:-Alep"),
    Case(
      "tire:(a OU b)", "(& tire (| a b))",
      ["tire: | there is no field “tire”, did you mean titre:?; read as words"], proposed: "titre:(a OU b)"),
    Case(
      "Syrie:l'offensive", "(& Syrie l'offensive)", ["Syrie: | there is no field “Syrie”; read as words"],
      proposed: nil),
    Case(
      "Direct:\"a b\"", "(& Direct 'a b')", ["Direct: | there is no field “Direct”; read as words"],
      proposed: nil),
    Case(
      "a ville:", "(& a ville)", ["ville: | ville: expects a word after it; read as the word “ville”"],
      proposed: "a ville"),
    Case(
      "(Ville: ) a", "(& Ville a)", ["Ville: | Ville: expects a word after it; read as the word “Ville”"],
      proposed: "(Ville ) a"),
    Case(
      "ville:? a", "(& ville a)", ["ville: | ville: expects a word after it; read as the word “ville”"],
      proposed: "ville? a"),
    Case(
      "date:.. a", "(& date a)", ["date: | date: expects a word after it; read as the word “date”"],
      proposed: "date.. a"),
    Case(
      "titre:ville: OU a", "(| (title ville) a)",
      ["ville: | ville: expects a word after it; read as the word “ville”"], proposed: "titre:ville OU a"),
    Case(
      "ville:\"\" a", "a", ["\"\" | there is no word between these quotation marks; ignored"],
      proposed: "ville: a"),
    Case(
      "titre:--a", "(title a)", ["-- | one hyphen excludes, more of them do not; ignored"],
      proposed: "titre:-a"),
  ])
  func aFieldThatIsNoneIsReadAsWords(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "=(a b)", "(& a b)", ["= | = stands in front of a word or a phrase; ignored here"], proposed: "(a b)"),
    Case(
      "-=(a b)", "(! (& a b))", ["= | = stands in front of a word or a phrase; ignored here"],
      proposed: "-(a b)"),
    Case(
      "=titre:a", "(title a)", ["= | = stands in front of a word or a phrase; ignored here"],
      proposed: "titre:a"),
    Case(
      "=\" ? \" a", "a", ["=\" ? \" | there is no word between these quotation marks; ignored"],
      proposed: " a"),
  ])
  func anEqualsSignBeforeAGroupIsIgnored(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("a PRÈS -b", "(& a (! b))", [near("PRÈS")], proposed: "a AND -b"),
    Case("-a PRÈS/3 b", "(& (! a) b)", [near("PRÈS/3")], proposed: "-a AND b"),
    Case("a NEAR (b c)", "(& a b c)", [near("NEAR")], proposed: "a AND (b c)"),
    Case("a NEAR (b OU c d)", "(& a (| b (& c d)))", [near("NEAR")], proposed: "a AND (b OU c d)"),
    Case("(a PRÈS b) PRÈS c", "(& (~10 a b) c)", [near("PRÈS")], proposed: "(a PRÈS b) AND c"),
    Case("titre:a PRÈS b", "(& (title a) b)", [near("PRÈS")], proposed: "titre:a AND b"),
    Case("titre:a PRÈS lead:b", "(& (title a) (lead b))", [near("PRÈS")], proposed: "titre:a AND lead:b"),
    Case("a PRÈS ville:b", "(& a {city b})", [near("PRÈS")], proposed: "a AND ville:b"),
    Case("ville:(a PRÈS b)", "(& {city a} {city b})", [near("PRÈS")], proposed: "ville:(a AND b)"),
    Case("a PRÈS b PRÈS -c", "(& (~10 a b) (! c))", [near("PRÈS")], proposed: "a PRÈS b AND -c"),
    Case(
      "a PRÈS", "(& a près)", ["PRÈS | PRÈS expects a word after it; read as the word “près”"],
      proposed: "a près"),
    Case(
      "PRES/8 a", "(& pres a)",
      ["PRES/8 | PRES/8 expects a word in front of it; read as the word “pres”"], proposed: "pres a"),
    Case(
      "a PRÈS ET b", "(& a b)", ["PRÈS | PRÈS stands right before another operator; ignored"],
      proposed: "a  ET b"),
    Case(
      "a PRÈS \"\" PRÈS/3 b", "(~3 a b)",
      [
        "\"\" | there is no word between these quotation marks; ignored"
      ], proposed: nil),
    Case(
      "a PRÈS/1001 b", "(~1000 a b)",
      ["PRÈS/1001 | words are looked for at most 1000 words apart; read as 1000"],
      proposed: "a PRÈS/1000 b"),
    Case(
      "\"a b\"~99999999999999999999", "(~1000 a b)",
      ["~99999999999999999999 | words are looked for at most 1000 words apart; read as 1000"],
      proposed: "\"a b\"~1000"),
    Case(
      "=\"Grève !\"~8", "(= Grève)",
      [
        "=\"Grève !\"~8 | ~ says how far the words of a phrase may be apart; one word is read as it is"
      ], proposed: "=Grève"),
    Case(
      "ville:\"a b\"~8", "{city a b}", ["~8 | ~ says how far words may be apart; ignored here"],
      proposed: "ville:\"a b\""),
  ])
  func nearJoinsWordsAndChoicesOnly(_ one: Case) { expect(one) }

  private static func near(_ spelling: String) -> String {
    "\(spelling) | \(spelling) joins words, phrases and choices of them; read as AND"
  }

  @Test(arguments: [
    Case("date:hier", "(& date hier)", [noDate("hier")], proposed: nil),
    Case("-date:hier", "(! (& date hier))", [noDate("hier")], proposed: nil),
    Case("date:(2024 OU hier)", "(| {2024-01-01 2024-12-31} hier)", [noDate("hier")], proposed: nil),
    Case("date:2024-13", "(& date 2024-13)", [noDate("2024-13")], proposed: "date:2024"),
    Case("avant:2023-02-29", "(& avant 2023-02-29)", [noDate("2023-02-29")], proposed: "avant:2023-02"),
    Case("date:2024-1 a", "(& date 2024-1 a)", [noDate("2024-1")], proposed: "date:2024-01 a"),
    Case("date:7.11.2024", "(& date 7.11.2024)", [noDate("7.11.2024")], proposed: "date:2024-11-07"),
    Case("après: 2024,", "(& après 2024,)", [noDate("2024,")], proposed: "après: 2024"),
    Case(
      "date:2024.1..2024-13", "(& date 2024.1..2024-13)", [noDate("2024.1..2024-13")],
      proposed: "date:2024-01..2024"),
    Case("avant:2024..2025", "(& avant 2024..2025)", [noDate("2024..2025")], proposed: nil),
    Case("avant:0001", "(& avant 0001)", [noDate("0001")], proposed: nil),
    Case("après:9999", "(& après 9999)", [noDate("9999")], proposed: nil),
    Case(
      "date:2025..2024", "(& date 2025..2024)",
      ["2025..2024 | these dates end before they begin; read as words"], proposed: "date:2024..2025"),
    Case(
      "date:07/11/2024..06/11/2024 a", "(& date 07/11/2024..06/11/2024 a)",
      ["07/11/2024..06/11/2024 | these dates end before they begin; read as words"],
      proposed: "date:06/11/2024..07/11/2024 a"),
  ])
  func whatIsNoDateIsReadAsWords(_ one: Case) { expect(one) }

  private static func noDate(_ text: String) -> String {
    "\(text) | “\(text)” is no date such as 2024, 2024-11, 2024-11-07 or 2024..2025; read as words"
  }

  @Test func aLongNameIsShortenedInANote() {
    let notes = QueryParser.parse(String(repeating: "é", count: 1000) + ":a").notes
    #expect(
      notes.map(\.message) == ["there is no field “\(String(repeating: "é", count: 40))…”; read as words"])
  }

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

  /// Fixed, so that a failure can be repeated.
  static let seed: UInt64 = 20_241_208

  @Test func aProposalTakesItsCauseAway() {
    var random = SeededGenerator(seed: Self.seed)
    for number in 0..<5_000 {
      let text = RandomQueryText.text(of: .mistyped, using: &random)
      var fixed = text
      // Each proposal may uncover what it hid, a sign at a time.
      for _ in 0...text.utf8.count {
        guard let proposal = QueryParser.parse(fixed).notes.lazy.compactMap(\.proposal).first else { break }
        fixed = proposal.applied(to: fixed)
      }
      guard QueryParser.parse(fixed).notes.allSatisfy({ $0.proposal == nil }) else {
        Issue.record(
          "seed \(Self.seed), text \(number): \(text.debugDescription) came to \(fixed.debugDescription)")
        return
      }
    }
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
