import Corpus
import QueryLanguage
import Testing

@testable import Terminal

/// A source of a few values, which looks them up the plain way.
private struct FewValues: CompletionSource {
  var hitCount = 12

  let commands = [
    CompletableCommand(name: "open", argument: .hit(then: nil)),
    CompletableCommand(name: "filter", argument: .conditions),
    CompletableCommand(name: "facets", argument: .words(.countedField)),
    CompletableCommand(name: "narrow", argument: .query),
    CompletableCommand(name: "saved", argument: .savedSearch),
    CompletableCommand(name: "tag", argument: .hit(then: .tag)),
    CompletableCommand(name: "tagged", argument: .words(.tag)),
    CompletableCommand(name: "export", argument: .formatAndFile),
    CompletableCommand(name: "merge", argument: .entities),
    CompletableCommand(name: "entity", argument: .entity),
    CompletableCommand(name: "help", argument: .words(.command)),
    CompletableCommand(name: "quit", argument: .nothing),
  ]

  private static let names: [ValueField: [(String, Int)]] = [
    .city: [("Alep", 312), ("Alger", 41), ("Alès", 3), ("Le Mans", 2), ("Le Mesnil", 1)],
    .actor: [("Bachar al-Assad", 90), ("Le Pen", 12), ("Marine Le Pen", 8)],
    .source: [
      ("Le Monde", 50), ("Le Monde diplomatique", 4), ("L’Équipe", 3), ("Le «\u{A0}Petit\u{A0}» 20\"", 1),
    ],
  ]

  func values(of field: ValueField, beginning text: String) -> CompletionValues {
    func folded(_ text: String) -> String {
      text.lowercased().replacing("é", with: "e").replacing("è", with: "e").replacing("-", with: " ")
        .replacing("’", with: " ").replacing("«\u{A0}", with: "")
    }
    let found = (Self.names[field] ?? []).filter { (" " + folded($0.0)).contains(" " + folded(text)) }
    return CompletionValues(found.map { (name: $0.0, count: $0.1) })
  }

  func savedSearches() -> [String] { ["mes grèves", "paix"] }

  func tags() -> [(word: String, articles: Int)] { [("lire", 3), ("lu", 1), ("vu", 1)] }

  func words(_ kind: CompletionArgument.Word, _ language: Language) -> [String] {
    switch kind {
    case .countedField: [language("city", "ville"), language("country", "pays")]
    case .exportFormat: ["jsonl", "csv", "ris"]
    default: []
    }
  }
}

struct CompletionTests {
  /// A line whose cursor is `|`.
  private func complete(_ marked: String, _ language: Language = .french) -> (line: String, found: Completion)
  {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let line = parts.joined()
    return (
      line, Completion.of(line, cursor: parts[0].utf8.count, from: FewValues(), in: language)
    )
  }

  /// The line after Tab, its cursor marked.
  private func afterTab(_ marked: String, _ language: Language = .french) -> String {
    let (line, found) = complete(marked, language)
    guard let insertion = found.insertion else { return marked }
    let bytes = Array(line.utf8)
    return String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self) + insertion + "|"
      + String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
  }

  @Test(
    "Tab inserts the only candidate, or what all have in common",
    arguments: [
      // Commands.
      (".q|", ".quit|"), (".FI|", ".filter |"), ("\\o|", "\\open |"), (".ta|", ".tag|"),
      ("  .op|", "  .open |"),
      (".xyz|", ".xyz|"), (".|", ".|"),
      // Fields, in the user's language, both understood.
      ("vi|", "ville:|"), ("grève -vi|", "grève -ville:|"), ("(vi|", "(ville:|"), ("ci|", "city:|"),
      ("ac|", "acteur:|"), ("acto|", "actor:|"), ("apres|", "après:|"), ("grève |", "grève |"), ("|", "|"),
      ("zz|", "zz|"),
      // Values.
      ("ville:al|", "ville:Al|"), ("ville:ALE|", "ville:Ale|"), ("ville:alep|", "ville:Alep |"),
      ("ville:alg|", "ville:Alger |"), ("city:ales|", "city:Alès |"), ("-ville:alg|", "-ville:Alger |"),
      ("acteur:assad|", "acteur:\"Bachar al-Assad\" |"), ("acteur:=assad|", "acteur:=\"Bachar al-Assad\" |"),
      ("ville:\"le m|", "ville:\"Le M|"), ("ville:le|", "ville:\"Le M|"),
      ("ville:\"le ma|", "ville:\"Le Mans\" |"),
      ("ville:\"le ma|\"", "ville:\"Le Mans\"|"), ("ville:«le ma|", "ville:\"Le Mans\" |"),
      ("source:équ|", "source:L’Équipe |"), ("source:monde|", "source:monde|"),
      ("source:\"le mo|", "source:\"Le Monde|"), ("ville:(Homs OU alg|", "ville:(Homs OU Alger |"),
      ("ville:(Homs OU alg|)", "ville:(Homs OU Alger|)"), ("ville:(\"le ma|", "ville:(\"Le Mans\" |"),
      ("(ville:Homs vi|", "(ville:Homs ville:|"), ("ville:alg| guerre", "ville:Alger| guerre"),
      ("é ville:alg|", "é ville:Alger |"), ("ville:xyz|", "ville:xyz|"),
      // Elsewhere.
      ("titre:vi|", "titre:vi|"), ("\"la vi|", "\"la vi|"), ("date:20|", "date:20|"),
      ("ville:Alep vi|", "ville:Alep ville:|"),
      // Arguments.
      (".filter vi|", ".filter ville:|"), (".f alg|", ".f alg|"), (".fi ville:alg|", ".fi ville:Alger |"),
      (".facets p|", ".facets pays |"), (".saved mes|", ".saved mes grèves |"),
      (".saved -p|", ".saved -paix |"), (".tag 3 l|", ".tag 3 l|"),
      (".tag 3 li|", ".tag 3 lire |"), (".tag 3 vu -li|", ".tag 3 vu -lire |"),
      (".tagged V|", ".tagged vu |"),
      (".export cs|", ".export csv |"), (".export csv fich|", ".export csv fich|"),
      (".merge assad|", ".merge \"Bachar al-Assad\" |"), (".merge \"le pe|", ".merge \"le pe|"),
      (".entity assad|", ".entity Bachar al-Assad |"), (".help fi|", ".help filter |"),
      (".quit x|", ".quit x|"),
      (".narrow ville:alg|", ".narrow ville:Alger |"),
    ])
  func insertion(line: String, expected: String) { #expect(afterTab(line) == expected) }

  @Test("in English, English names come first, and French ones are understood")
  func english() {
    #expect(afterTab("ac|", .english) == "actor:|")
    #expect(afterTab("acte|", .english) == "acteur:|")
    #expect(afterTab("vil|", .english) == "ville:|")
  }

  @Test("candidates come with their counts, the most frequent first")
  func counts() {
    let found = complete("ville:al|").found
    #expect(found.candidates.map(\.text) == ["Alep", "Alger", "Alès"])
    #expect(found.candidates.map(\.count) == [312, 41, 3])
    #expect(found.listing(width: 80, in: .french) == "   Alep 312   Alger 41   Alès 3\n")
    #expect(complete(".tagged l|").found.candidates.map(\.count) == [3, 1])
  }

  @Test("a name with both kinds of quotation marks is written so that it can be read")
  func quotes() {
    let found = complete("source:petit|").found
    #expect(found.candidates.count == 1)
    #expect(QueryParser.parse("source:" + (found.insertion ?? "")).notes.isEmpty)
  }

  @Test("fields of values and dates are offered where conditions are expected, and none in an empty query")
  func emptyPlaces() {
    #expect(complete(".filter |").found.candidates.map(\.text).contains("ville:"))
    #expect(!complete(".filter |").found.candidates.map(\.text).contains("titre:"))
    #expect(complete(".filter ti|").found.candidates.isEmpty && !complete("ti|").found.candidates.isEmpty)
    #expect(complete("|").found.candidates.isEmpty)
    #expect(complete("ville:|").found.candidates.count == 5)
    #expect(complete(".|").found.candidates.count == 12)
    #expect(complete(".open |").found.candidates.count == 12)
  }

  @Test(
    "any cursor of any line is answered with a range inside of it",
    arguments: [
      "", ".", "\\", "ville:\"", "«", "((ville:", "é:é", "ville:(\"a\" \"", ".filter \"", ".tag", "a:b:c",
      "ville:\u{301}e", ".export  ", "🇫🇷 ville:🇫🇷", ".merge \"a\" \"",
    ])
  func ranges(line: String) {
    for cursor in -1...line.utf8.count + 2 {
      let found = Completion.of(line, cursor: cursor, from: FewValues(), in: .english)
      #expect(found.range.lowerBound >= 0 && found.range.upperBound <= line.utf8.count)
    }
  }
}

struct CompletionListingTests {
  private func listing(_ names: [String], further: Int = 0, width: Int) -> String {
    Completion(range: 0..<0, candidates: names.map { Completion.Candidate($0) }, further: further)
      .listing(width: width, in: .english)
  }

  @Test("as many as two lines hold are shown, and the others counted")
  func lines() {
    let names = (1...20).map { "nom\($0 + 10)" }
    #expect(listing(Array(names.prefix(2)), width: 40) == "   nom11   nom12\n")
    #expect(
      listing(names, width: 40)
        == "   nom11   nom12   nom13   nom14\n   nom15   nom16   nom17   … 13 more\n")
    #expect(listing(["a"], further: 3, width: 40) == "   a   … 3 more\n")
    #expect(listing([], width: 40) == "")
  }

  @Test("no line is wider than the terminal", arguments: [8, 12, 20, 40, 80, 200])
  func width(width: Int) {
    let text = listing((1...60).map { String(repeating: "é", count: $0) }, further: 7, width: width)
    for line in text.split(separator: "\n") { #expect(CellWidth.of(line) < width) }
    #expect(text.split(separator: "\n").count <= 2 || width < 20)
  }
}

struct ConsolePromptTests {
  @Test(
    "the prompt names the filters, and stays short",
    arguments: [
      ([], "kiosque> "), (["ville:Alep"], "kiosque ville:Alep> "),
      (["ville:Alep", "-ville:Paris"], "kiosque ville:Alep -ville:Paris> "),
      (["acteur:\"Bachar al-Assad\"", "ville:Alep", "date:2016"], "kiosque acteur:\"Bachar al-Assad\" +2> "),
      ([String(repeating: "é", count: 60)], "kiosque \(String(repeating: "é", count: 31))…> "),
    ] as [([String], String)])
  func prompt(conditions: [String], expected: String) { #expect(ConsolePrompt.text(conditions) == expected) }

  @Test("half of a narrow line is left for what is typed", arguments: [20, 30, 40, 60, 79])
  func narrow(width: Int) {
    for conditions in [["ville:Alep"], ["acteur:\"Bachar al-Assad\"", "ville:Alep", "date:2016"]] {
      let prompt = ConsolePrompt.text(conditions, width: width)
      // The mark and how many more there are.
      #expect(CellWidth.of(prompt) <= max(14, width / 2) + 2 + 3)
      #expect(prompt.hasPrefix("kiosque \(conditions[0].first!)") && prompt.hasSuffix("> "))
    }
  }
}
