import QueryLanguage
import Searching
import TestSupport
import Testing

/// What words, phrases and signs of a query ask for.
@Suite struct WordTests {
  @Test(arguments: [
    ("grève cheminots", "a"), ("greve CHEMINOT", "a"), ("grèves", "abd"), ("grève école", "b"),
    ("la grève des cheminots", "a"), ("grève -école", "ad"), ("-grève", "c"), ("grève -la", "abd"),
    ("cheminots OU climat", "ac"), ("(cheminots OU école) grève", "ab"), ("grève -(école OU cheminots)", "d"),
    ("-(-climat)", "c"), ("-grève -climat", ""), ("climat grève OU école", "b"), ("coeur", "c"),
    ("cœur", "c"),
    ("président", "d"), ("presidents", "d"),
  ])
  func wordsAndSigns(_ query: String, _ expected: String) throws {
    let library = try SearchedArchive(
      bodies: "La grève des cheminots.", "Une grève à l’école.", "Le climat, au cœur du débat.",
      "Les présidents parlent de grèves.")
    #expect(try library.found(query) { $0.matching = .all } == expected)
  }

  @Test(arguments: [
    ("\"ministre de l'intérieur\"", "a"), ("\"ministre intérieur\"", "b"),
    ("\"MINISTRE DE L’INTERIEUR\"", "a"),
    ("\"ministres\"", "c"), ("\"ministre\"", "ab"), ("\"président\"", "d"), ("\"presidents\"", "e"),
    ("« la guerre »", "f"), ("\"ministre guerre\"", ""), ("\"de l\"", ""), ("-\"président\" ministre", "abc"),
    ("pr*  -\"président\"", "e"), ("ministre -intérieur*", "c"), ("ministre -\"ministres\"", "ab"),
  ])
  func phrasesAreUnstemmedAndIgnoreAccents(_ query: String, _ expected: String) throws {
    let library = try SearchedArchive(
      bodies: "le ministre de l’intérieur", "un ministre : intérieur", "les ministres", "le président",
      "les présidents", "la guerre")
    #expect(try library.found(query) == expected)
  }

  @Test(arguments: [
    ("la", "ab"), ("la le", "b"), ("de la", "a"), ("\"de la\"", "a"), ("la -le", "a"), ("la OU le", "abc"),
    ("la chats", "c"), ("-la", "c"), ("la la", "ab"), ("la \"le\"", "bc"), ("la c*", "c"),
  ])
  func stopWordsCountOnlyWhereNothingElseIsAskedFor(_ query: String, _ expected: String) throws {
    let library = try SearchedArchive(bodies: "près de la gare", "la mer et le vent", "le chat")
    #expect(try library.found(query) { $0.matching = .all } == expected)
  }

  @Test func whereNoArticleHoldsAllWordsAnyWillDo() throws {
    let library = try SearchedArchive(
      bodies: "Hama est tombée.", "La chute du franc.", "Homs résiste.", "La chute de Homs.")
    func relaxed(_ query: String, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> String {
      let result = try library.search(query, configure)
      return (result.isRelaxed ? "~" : "") + result.keys.sorted().joined()
    }
    #expect(try relaxed("chute Homs") == "d")
    #expect(try relaxed("chute de Hama") == "~abd")
    #expect(try relaxed("chute Hama -franc") == "~ad")
    #expect(try relaxed("chute Hama") { $0.matching = .all } == "")
    #expect(try relaxed("chute Hama") { $0.matching = .any } == "abd")
    #expect(try relaxed("chute Hama -franc") { $0.matching = .any } == "ad")
    for query in [
      "chute AND Hama", "\"chute\" Hama", "chut* Hama", "Damas", "Damas Beyrouth", "chute Hama Hom*",
    ] {
      #expect(try relaxed(query) == "", "\(query)")
    }
    // The filters decide too whether an article holds all.
    #expect(try relaxed("chute Homs") { $0.filters.excludedSources = ["Le Courrier"] } == "")
  }

  @Test(arguments: ["?!", "…", "-", "« »", "()", "😀", "\"😀 !\"", "-😀", "😀 🎉", "😀*", "l'", "€ $"])
  func signsAloneFindNothing(_ query: String) throws {
    let library = try SearchedArchive(bodies: "un texte", "un autre 😀 ! €", "l'")
    let result = try library.search(query)
    #expect(result.hits.isEmpty && result.total == 0 && result.articles == 0 && !result.isRelaxed)
  }

  @Test func signsBesideWordsAskForNothing() throws {
    let library = try SearchedArchive(bodies: "la grève", "le climat")
    #expect(try library.found("grève ? 😀") == "a")
    #expect(try library.found("grève -😀") == "a")
    #expect(try library.found("grève OU 😀") == "a")
  }

  @Test(arguments: [
    ("alep", "a"), ("ONU", "b"), ("O.N.U.", "b"), ("280000", "c"), ("280 000", "c"), ("280.000", "c"),
    ("saint etienne", "d"), ("saint-etienne", "d"), ("\"Saint Étienne\"", "d"), ("etienne-saint", ""),
    ("nicolas", "e"), ("aujourdhui", "f"), ("aujourd'hui", "f"), ("l'avion", "g"), ("avions", "g"),
    ("12,5", "h"), ("12.5", "h"), ("fin", "i"), ("ﬁn", "i"),
  ])
  func spellingsMeet(_ query: String, _ expected: String) throws {
    let library = try SearchedArchive(
      bodies: "Prise d’ALEP", "L’O.N.U. vote", "280\u{202F}000 réfugiés", "à Saint-Étienne", "Nico\u{AD}las",
      "aujourd’hui", "L’avion décolle", "12,5 %", "la ﬁn")
    #expect(try library.found(query) == expected)
  }

  @Test func termsThatMeetInOneColumnAndNotAcross() throws {
    let library = try SearchedArchive([
      .sample("a", title: "la grève", body: "générale dure"), .sample("b", body: "la grève générale dure"),
    ])
    #expect(try library.found("\"grève générale\"") == "b")
    #expect(try library.found("grève générale") == "ab")
  }
}
