import QueryLanguage
import Testing

@Suite struct QuerySyntaxTests {
  @Test(arguments: QuerySyntax.help.map(\.example))
  func everyExampleIsReadAsWritten(_ example: String) {
    let parsed = QueryParser.parse(example)
    #expect(parsed.tree != nil)
    #expect(parsed.notes == [])
  }

  @Test func everySpellingIsThere() {
    #expect(
      QuerySyntax.operators.map { $0.spellings.joined(separator: " ") } == [
        "OR OU | ||", "AND ET", "NEAR PRÈS PRES", "NOT SAUF",
      ])
    #expect(
      QuerySyntax.fields.map { $0.spellings.joined(separator: " ") } == [
        "title titre", "lead chapeau", "body corps texte", "source", "author auteur", "actor acteur",
        "city ville", "country pays", "date", "before avant", "after après",
      ])
  }

  @Test(arguments: QuerySyntax.fields.flatMap(\.spellings))
  func aFieldIsReadWhateverItsCaseAndAccents(_ name: String) {
    let tree = QueryParser.parse("\(name):2024").tree
    #expect(tree != nil && tree?.notation != "2024")
    let unaccented = name == "après" ? "apres" : name
    for spelling in [name.uppercased(), unaccented, unaccented.uppercased()] {
      #expect(QueryParser.parse("\(spelling): 2024").tree == tree)
      #expect(QueryParser.parse("\(spelling):2024").notes == [])
    }
  }

  /// One part of each kind, and its notation.
  private static let parts = [
    ("a", "a"), ("a*", "a*"), ("« a b »", "'a b'"), ("=a", "(= a)"), ("=\"a b\"", "(= 'a b')"),
    ("\"a b\"~8", "(~8 a b)"), ("(a PRÈS/3 b)", "(~3 a b)"), ("titre:a", "(title a)"),
    ("chapeau:(a OU b)", "(lead (| a b))"), ("ville:Alep", "{city Alep}"),
    ("acteur:=« Le Pen »", "{actor =Le Pen}"), ("date:2024-12-07", "{2024-12-07 2024-12-07}"),
    ("-a", "(! a)"), ("(a SAUF b)", "(& a (! b))"), ("(a OU b)", "(| a b)"),
  ]
  private static let kinds = parts.indices

  @Test(arguments: kinds, kinds)
  func everythingCombinesWithEverything(_ first: Int, _ second: Int) throws {
    let ((one, left), (other, right)) = (Self.parts[first], Self.parts[second])
    func isList(_ notation: String, _ sign: String) -> Bool { notation.hasPrefix("(\(sign) ") }
    func joined(_ sign: String) -> String {
      let parts = [left, right].map { isList($0, sign) ? String($0.dropFirst(3).dropLast()) : $0 }
      return "(\(sign) \(parts.joined(separator: " ")))"
    }
    for spelling in ["OU", "OR", "|"] {
      ParsingTests.expect(ParsingTests.Case("\(one) \(spelling) \(other)", joined("|")))
    }
    for spelling in ["", "ET", "AND"] {
      ParsingTests.expect(ParsingTests.Case("\(one)\u{A0}\(spelling) \(other)", joined("&")))
    }
    let excluded = isList(right, "!") ? String(right.dropFirst(3).dropLast()) : "(! \(right))"
    for spelling in ["SAUF", "NOT"] {
      let parsed = QueryParser.parse("x \(spelling) \(other)")
      let isMerged = isList(excluded, "&")
      #expect(parsed.notation == "(& x \(isMerged ? String(excluded.dropFirst(3).dropLast()) : excluded))")
      #expect(parsed.notes == [])
    }
    // Whatever is near whatever is read, and only what cannot be is noted.
    let near = QueryParser.parse("\(one) PRÈS \(other)")
    #expect(near.notes.isEmpty == near.notation.contains("~10"))
    for field in ["titre", "ville", "date"] {
      let tree = try #require(QueryParser.parse("\(field):(\(one) OU \(other))").tree)
      #expect(QueryParser.parse(tree.description).tree == tree)
    }
  }

  @Test(arguments: [
    ("Syrie : l’offensive des rebelles vers Homs", 6),
    ("« On ne lâche rien » : la grève s’étend", 4),
    ("Retraites : 72 % des Français contre, selon un sondage", 8),
    ("Que sait-on de l’accord ? Trois questions", 6),
    ("Direct – Procès : « Je n’ai rien à dire »", 3),
    ("16:30 - Réunion (à huis clos) ; 280 000 manifestants", 7),
    ("https://exemple.fr/a?b=c&d=e:f#g", 1),
  ])
  func aPastedHeadlineIsItsWords(_ headline: String, _ count: Int) {
    let parsed = QueryParser.parse(headline)
    #expect(parsed.tree?.terms.count == count)
    #expect(parsed.notes == [])
  }
}
