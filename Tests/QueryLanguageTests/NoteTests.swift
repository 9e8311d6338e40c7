import QueryLanguage
import TestSupport
import Testing

@Suite struct NoteTests {
  struct Note: Sendable, Equatable {
    let text: String
    let code: QueryNote.Code

    init(_ text: String, _ code: QueryNote.Code) {
      self.text = text
      self.code = code
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let tree: String
    /// What each note is about and says, in order.
    let notes: [Note]
    /// The text with the first proposal applied.
    let proposed: String?
    var testDescription: String { text }

    init(_ text: String, _ tree: String, _ notes: [Note], proposed: String?) {
      self.text = text
      self.tree = tree
      self.notes = notes
      self.proposed = proposed
    }
  }

  @Test(arguments: [
    Case(
      "grève OU", "(& grève ou)",
      [Note("OU", .operatorWithoutOperand(spelling: "OU", missing: .after, readAs: "ou"))],
      proposed: "grève ou"),
    Case(
      "OU aller", "(& ou aller)",
      [Note("OU", .operatorWithoutOperand(spelling: "OU", missing: .before, readAs: "ou"))],
      proposed: "ou aller"),
    Case(
      "OU", "ou", [Note("OU", .operatorWithoutOperand(spelling: "OU", missing: .after, readAs: "ou"))],
      proposed: "ou"),
    Case(
      "a NOT", "(& a not)",
      [Note("NOT", .operatorWithoutOperand(spelling: "NOT", missing: .after, readAs: "not"))],
      proposed: "a not"),
    Case(
      "(a SAUF) b", "(& a sauf b)",
      [Note("SAUF", .operatorWithoutOperand(spelling: "SAUF", missing: .after, readAs: "sauf"))],
      proposed: "(a sauf) b"),
    Case(
      "a NOT OU b", "(| (& a not) b)",
      [Note("NOT", .operatorWithoutOperand(spelling: "NOT", missing: .after, readAs: "not"))],
      proposed: "a not OU b"),
    Case(
      "a OU NOT", "(| a not)",
      [Note("NOT", .operatorWithoutOperand(spelling: "NOT", missing: .after, readAs: "not"))],
      proposed: "a OU not"),
    Case(
      "a |", "a", [Note("|", .operatorWithoutOperand(spelling: "|", missing: .after, readAs: nil))],
      proposed: "a "),
    Case(
      "| a", "a", [Note("|", .operatorWithoutOperand(spelling: "|", missing: .before, readAs: nil))],
      proposed: " a"),
    Case(
      "-(|) a", "a", [Note("|", .operatorWithoutOperand(spelling: "|", missing: .after, readAs: nil))],
      proposed: nil),
    Case(
      "a ET OU b", "(| a b)", [Note("ET", .repeatedOperator(spelling: "ET"))],
      proposed: "a  OU b"),
    Case(
      "a OR OR b", "(| a b)", [Note("OR", .repeatedOperator(spelling: "OR"))],
      proposed: "a  OR b"),
  ])
  func anOperatorWithoutItsOperandsIsReadAsAWord(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "a «b c", "(& a 'b c')",
      [Note("«b c", .unclosedQuote)],
      proposed: "a \"b c\""),
    Case(
      "\"dit « non", "'dit « non'",
      [Note("\"dit « non", .unclosedQuote)],
      proposed: "\"dit « non\""),
    Case("a »", "a", [Note("»", .strayClosingQuote)], proposed: "a "),
    Case("-» a", "a", [Note("»", .strayClosingQuote)], proposed: "- a"),
    Case(
      "a \"\" b", "(& a b)",
      [Note("\"\"", .emptyPhrase)], proposed: "a  b"),
    Case(
      "a « ? »", "a", [Note("« ? »", .emptyPhrase)],
      proposed: "a "),
    Case(
      "a OU \"\"", "a", [Note("\"\"", .emptyPhrase)],
      proposed: nil),
    Case("\"", "", [Note("\"", .emptyPhrase)], proposed: ""),
  ])
  func aQuoteThatQuotesNothingIsIgnored(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "a (b OU c", "(& a (| b c))",
      [Note("(", .unclosedGroup)],
      proposed: "a (b OU c)"),
    Case("a) b", "(& a b)", [Note(")", .strayClosingParenthesis)], proposed: "a b"),
    Case("a () b", "(& a b)", [Note("()", .emptyGroup)], proposed: "a  b"),
    Case("-( ) b", "b", [Note("( )", .emptyGroup)], proposed: "- b"),
    Case("a OU ()", "a", [Note("()", .emptyGroup)], proposed: nil),
    Case("NOT () b", "b", [Note("()", .emptyGroup)], proposed: nil),
    Case("(())", "", [Note("()", .emptyGroup)], proposed: nil),
    Case(
      "-(", "", [Note("(", .unclosedGroup)],
      proposed: "-()"),
    Case("--a b", "(& a b)", [Note("--", .repeatedMinus)], proposed: "-a b"),
    Case(
      "---(a b)", "(& a b)", [Note("---", .repeatedMinus)],
      proposed: "-(a b)"),
  ])
  func parenthesesAndHyphensThatDoNotFitAreIgnored(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "vile:Alep", "(& vile Alep)", [Note("vile:", .unknownField(name: "vile", nearest: "ville"))],
      proposed: "ville:Alep"),
    Case(
      "Apre:2024 a", "(& Apre 2024 a)",
      [Note("Apre:", .unknownField(name: "Apre", nearest: "après"))], proposed: "après:2024 a"),
    Case(
      "-vile:Alep", "(! (& vile Alep))",
      [Note("vile:", .unknownField(name: "vile", nearest: "ville"))], proposed: "-ville:Alep"),
    Case(
      "vile:-Alep", "(& vile (! Alep))",
      [Note("vile:", .unknownField(name: "vile", nearest: "ville"))], proposed: "ville:-Alep"),
    Case(
      "tire:(a OU b)", "(& tire (| a b))",
      [Note("tire:", .unknownField(name: "tire", nearest: "titre"))], proposed: "titre:(a OU b)"),
    Case(
      "Syrie:l'offensive", "(& Syrie l'offensive)",
      [Note("Syrie:", .unknownField(name: "Syrie", nearest: nil))],
      proposed: nil),
    Case(
      "Direct:\"a b\"", "(& Direct 'a b')", [Note("Direct:", .unknownField(name: "Direct", nearest: nil))],
      proposed: nil),
    Case(
      "a ville:", "(& a ville)", [Note("ville:", .fieldWithoutValue(name: "ville"))],
      proposed: "a ville"),
    Case(
      "(Ville: ) a", "(& Ville a)", [Note("Ville:", .fieldWithoutValue(name: "Ville"))],
      proposed: "(Ville ) a"),
    Case(
      "ville:? a", "(& ville a)", [Note("ville:", .fieldWithoutValue(name: "ville"))],
      proposed: "ville? a"),
    Case(
      "date:.. a", "(& date a)", [Note("date:", .fieldWithoutValue(name: "date"))],
      proposed: "date.. a"),
    Case(
      "titre:ville: OU a", "(| (title ville) a)",
      [Note("ville:", .fieldWithoutValue(name: "ville"))], proposed: "titre:ville OU a"),
    Case(
      "ville:\"\" a", "a", [Note("\"\"", .emptyPhrase)],
      proposed: "ville: a"),
    Case(
      "titre:--a", "(title a)", [Note("--", .repeatedMinus)],
      proposed: "titre:-a"),
  ])
  func aFieldThatIsNoneIsReadAsWords(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case(
      "=(a b)", "(& a b)", [Note("=", .exactMarkWithoutForm)], proposed: "(a b)"),
    Case(
      "-=(a b)", "(! (& a b))", [Note("=", .exactMarkWithoutForm)],
      proposed: "-(a b)"),
    Case(
      "=titre:a", "(title a)", [Note("=", .exactMarkWithoutForm)],
      proposed: "titre:a"),
    Case(
      "=\" ? \" a", "a", [Note("=\" ? \"", .emptyPhrase)],
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
      "a PRÈS", "(& a près)",
      [Note("PRÈS", .operatorWithoutOperand(spelling: "PRÈS", missing: .after, readAs: "près"))],
      proposed: "a près"),
    Case(
      "PRES/8 a", "(& pres a)",
      [Note("PRES/8", .operatorWithoutOperand(spelling: "PRES/8", missing: .before, readAs: "pres"))],
      proposed: "pres a"),
    Case(
      "a PRÈS ET b", "(& a b)", [Note("PRÈS", .repeatedOperator(spelling: "PRÈS"))],
      proposed: "a  ET b"),
    Case(
      "a PRÈS \"\" PRÈS/3 b", "(~3 a b)",
      [
        Note("\"\"", .emptyPhrase)
      ], proposed: nil),
    Case(
      "a PRÈS/1001 b", "(~1000 a b)",
      [Note("PRÈS/1001", .distanceTooLarge(limit: 1000))],
      proposed: "a PRÈS/1000 b"),
    Case(
      "\"a b\"~99999999999999999999", "(~1000 a b)",
      [Note("~99999999999999999999", .distanceTooLarge(limit: 1000))],
      proposed: "\"a b\"~1000"),
    Case(
      "=\"Grève !\"~8", "(= Grève)",
      [
        Note("=\"Grève !\"~8", .looseWord)
      ], proposed: "=Grève"),
    Case(
      "ville:\"a b\"~8", "{city a b}", [Note("~8", .looseValue)],
      proposed: "ville:\"a b\""),
  ])
  func nearJoinsWordsAndChoicesOnly(_ one: Case) { expect(one) }

  private static func near(_ spelling: String) -> Note {
    Note(spelling, .nearOperatorWithoutWords(spelling: spelling))
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
      [Note("2025..2024", .reversedDates)], proposed: "date:2024..2025"),
    Case(
      "date:07/11/2024..06/11/2024 a", "(& date 07/11/2024..06/11/2024 a)",
      [Note("07/11/2024..06/11/2024", .reversedDates)],
      proposed: "date:06/11/2024..07/11/2024 a"),
  ])
  func whatIsNoDateIsReadAsWords(_ one: Case) { expect(one) }

  private static func noDate(_ text: String) -> Note { Note(text, .unreadableDate(text: text)) }

  @Test func aLongNameIsShortenedInANote() {
    let notes = QueryParser.parse(String(repeating: "é", count: 1000) + ":a").notes
    #expect(
      notes.map(\.code) == [.unknownField(name: String(repeating: "é", count: 40) + "…", nearest: nil)])
  }

  private func expect(_ one: Case) {
    let parsed = QueryParser.parse(one.text)
    #expect(parsed.notation == one.tree)
    #expect(parsed.notes.map { Note(one.text.slice(utf8: $0.range), $0.code) } == one.notes)
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
    #expect(notes.last?.code == .furtherNotes(count: 68))
    #expect(
      QueryParser.parse(String(repeating: ")", count: 33)).notes.last?.code == .furtherNotes(count: 1))
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
