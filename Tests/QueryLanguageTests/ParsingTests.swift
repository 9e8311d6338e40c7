import QueryLanguage
import Testing

@Suite struct ParsingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let tree: String
    var testDescription: String { text }

    init(_ text: String, _ tree: String) {
      self.text = text
      self.tree = tree
    }
  }

  static func expect(_ one: Case) {
    let parsed = QueryParser.parse(one.text)
    #expect(parsed.notation == one.tree)
    #expect(parsed.notes == [])
  }

  @Test(arguments: [
    Case("", ""),
    Case(" \t\n ", ""),
    Case("grève", "grève"),
    Case("grève  Marseille", "(& grève Marseille)"),
    Case("deir-ezzor", "deir-ezzor"),
    Case("l’avion d'Alep", "(& l’avion d'Alep)"),
    Case("12,5 50%", "(& 12,5 50%)"),
    Case("€ ☕", "(& € ☕)"),
    Case("a\u{1F}b\u{0}c\u{7F}d\u{85}e", "(& a b c d e)"),
  ])
  func wordsStandingSideBySideAreAllRequired(_ one: Case) { Self.expect(one) }

  @Test(arguments: [
    Case("Que faire ?", "(& Que faire)"),
    Case("- grève – manif — ...", "(& grève manif)"),
    Case("a - b", "(& a b)"),
    Case("a -", "a"),
    Case("-? a", "a"),
    Case("-* * **", ""),
    Case("NOT ? a", "(! a)"),
  ])
  func punctuationAloneIsNoWord(_ one: Case) { Self.expect(one) }

  @Test(arguments: [
    Case("280 000 manifestants", "(& 280 000 manifestants)"),
    Case("280\u{202F}000", "280\u{202F}000"),
    Case("1\u{A0}234\u{A0}567,50", "1\u{A0}234\u{A0}567,50"),
    Case("280 000*", "280 000*"),
    Case("-280 000", "(! 280 000)"),
    Case("280  000", "(& 280 000)"),
  ])
  func aNumberInGroupsOfThreeDigitsIsOneWord(_ one: Case) { Self.expect(one) }

  @Test(arguments: [
    ("280 000", 1), ("280  000", 2), ("280 AND 000", 2), ("2015 2016", 2), ("280 0000", 2), ("280 000e", 2),
    ("12 000 000", 1), ("12 000 00", 2), ("a280 000", 2), ("280 000€", 1), ("280 (000)", 2),
  ])
  func onlyGroupsOfThreeDigitsAreJoined(_ text: String, _ count: Int) {
    #expect(QueryParser.parse(text).tree?.terms.count == count)
  }

  @Test(arguments: [
    Case("\"prise d'otages\"", "'prise d'otages'"),
    Case("«prise d'otages»", "'prise d'otages'"),
    Case("« prise d'otages »", "'prise d'otages'"),
    Case("«\u{A0}prise d'otages\u{202F}»", "'prise d'otages'"),
    Case("“prise d'otages”", "'prise d'otages'"),
    Case("„prise d'otages“", "'prise d'otages'"),
    Case("”prise d'otages”", "'prise d'otages'"),
    Case("\"prise d'otages”", "'prise d'otages'"),
    Case("«prise d'otages\"", "'prise d'otages'"),
    Case("“prise d'otages»", "'prise d'otages'"),
    Case("« dit \"non\" » oui", "(& 'dit \"non\"' oui)"),
    Case("\"dit « non »\" oui", "(& 'dit « non »' oui)"),
    Case("\"a b\"\"c d\"e", "(& 'a b' 'c d' e)"),
    Case("l'\"affaire\"", "(& l' 'affaire')"),
    Case("\"a OU (b\" c", "(& 'a OU (b' c)"),
    Case("\"a\u{1F}b\"", "'a b'"),
    Case("\"manif* -x\"", "'manif* -x'"),
  ])
  func aPhraseStandsBetweenQuotesOfAnyShape(_ one: Case) { Self.expect(one) }

  @Test(arguments: [
    Case("manif*", "manif*"),
    Case("manif***", "manif*"),
    Case("grève manif* Paris", "(& grève manif* Paris)"),
    Case("ma*if", "ma*if"),
    Case("*manif", "*manif"),
    Case("l'manif*", "l'manif*"),
    Case("OU*", "ou*"),
  ])
  func onlyATrailingStarMakesAPrefix(_ one: Case) {
    Self.expect(one)
    let isPrefix: [Bool] = (QueryParser.parse(one.text).tree?.terms ?? []).map {
      if case .prefix = $0.query { true } else { false }
    }
    #expect(isPrefix.contains(true) == one.tree.split(separator: " ").contains { $0.hasSuffix("*") })
  }

  @Test(arguments: [
    Case("-Macron", "(! Macron)"),
    Case("grève -Macron", "(& grève (! Macron))"),
    Case("grève -\"Emmanuel Macron\"", "(& grève (! 'Emmanuel Macron'))"),
    Case("grève -« Emmanuel Macron »", "(& grève (! 'Emmanuel Macron'))"),
    Case("grève -manif*", "(& grève (! manif*))"),
    Case("grève -(Lyon OU Paris)", "(& grève (! (| Lyon Paris)))"),
    Case("(-Lyon grève)", "(& (! Lyon) grève)"),
    Case("(a)-b", "(& a (! b))"),
    Case("\u{A0}-a", "(! a)"),
    Case("\"Saint\"-Étienne", "(& 'Saint' Étienne)"),
    Case("-OU", "(! ou)"),
    Case("–a", "–a"),
    Case("NOT a", "(! a)"),
    Case("grève SAUF Lyon", "(& grève (! Lyon))"),
    Case("grève ET SAUF Lyon", "(& grève (! Lyon))"),
    Case("NOT(a b)", "(! (& a b))"),
    Case("NOT NOT a", "a"),
    Case("NOT -a", "a"),
  ])
  func aGluedMinusOrNotExcludesWhatFollows(_ one: Case) { Self.expect(one) }

  @Test(arguments: [
    Case("a OR b", "(| a b)"),
    Case("a OU b", "(| a b)"),
    Case("a | b || c", "(| a b c)"),
    Case("a ou b", "(& a ou b)"),
    Case("a Ou or et and not sauf", "(& a Ou or et and not sauf)"),
    Case("a ET b AND c", "(& a b c)"),
    Case("a b OU c d", "(| (& a b) (& c d))"),
    Case("a ET b OU c", "(| (& a b) c)"),
    Case("a OU b SAUF c", "(| a (& b (! c)))"),
    Case("a OU NOT b", "(| a (! b))"),
    Case("a OU -b", "(| a (! b))"),
    Case("a (b OU c)", "(& a (| b c))"),
    Case("a(b)c", "(& a b c)"),
    Case("\"a\"OU\"b\"", "(| 'a' 'b')"),
    Case("(a)OU(b)", "(| a b)"),
    Case("AND-x a,OR b", "(& AND-x a,OR b)"),
  ])
  func notBindsTighterThanAndThanOr(_ one: Case) { Self.expect(one) }

  @Test(arguments: [
    Case("((a))", "a"),
    Case("(a b) c", "(& a b c)"),
    Case("(a OU b) OU c", "(| a b c)"),
    Case("a OU (b c) OU (d OU (e))", "(| a (& b c) d e)"),
    Case("-(-(a))", "a"),
    Case("-(a -(b c))", "(! (& a (! (& b c))))"),
    Case("-(-(a b)) c", "(& a b c)"),
    Case("a a", "(& a a)"),
  ])
  func theTreeIsFlattened(_ one: Case) { Self.expect(one) }

  @Test func placesAreBytesOfTheSource() throws {
    let text = "« à côté » -été* (OU) 280 000"
    let terms = try #require(QueryParser.parse(text).tree).terms
    #expect(terms.map { text.slice(utf8: $0.range) } == ["« à côté »", "été*", "OU", "280 000"])
    #expect(terms.map(\.polarity) == [.positive, .negative, .positive, .positive])
  }
}
