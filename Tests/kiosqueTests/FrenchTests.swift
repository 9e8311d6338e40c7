import Foundation
import Testing

/// The real program where the locale says French.
struct FrenchTests {
  private static let french = ["LANG": "fr_FR.UTF-8"]

  /// With ordinary spaces, so that what is expected can be read; tests of the catalogue look at the spaces.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func run(_ sandbox: Sandbox, _ arguments: String...) throws -> Sandbox.Outcome {
    try sandbox.run(arguments, environment: Self.french)
  }

  @Test("a search tells totals, dates and names in French")
  func search() throws {
    let outcome = try run(.withSample(), "search", "Homs", "--facets")
    #expect(outcome.status == 0)
    let output = plain(outcome.output)
    #expect(output.firstMatch(of: /^ 1 article sur 66 · [0-9]+(,[0-9])? ms\n/) != nil)
    #expect(output.contains(" · 9 déc. 2024 · "))
    #expect(output.contains("villes ") && output.contains(" pays "))
    #expect(!output.contains("cities") && !output.contains("actors"))
  }

  @Test("where nothing is found, it says what may have been meant, in a French query")
  func nothingFound() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let outcome = try run(sandbox, "search", "gréve", "titre:xylophone", "avant:2024")
    #expect(outcome.status == 1)
    let output = plain(outcome.output)
    #expect(output.hasPrefix(" Aucun article sur 66 · "))
    #expect(output.contains("« xylophone »") && output.contains(" dans l’archive"))
    let before = plain(try run(sandbox, "search", "avant:1900", "guerre").output)
    #expect(before.contains(" Sans date:..1899 : ") || before.contains(" Sans "))
    let excluded = plain(try run(sandbox, "search", "title:guerre", "body:xylophone").output)
    #expect(!excluded.contains("body:") && !excluded.contains("title:"))
  }

  @Test("remarks on a query point at their place")
  func remark() throws {
    let outcome = try run(.withSample(names: false), "search", "grève", "PRÈS")
    #expect(
      plain(outcome.messages)
        == " grève PRÈS\n       ^ PRÈS attend un mot de chaque côté ; lu comme le mot « près »\n")
  }

  @Test(
    "errors say what, where and what to do",
    arguments: [
      (["serach"], "kiosque: pas de commande « serach » : vouliez-vous dire search ?\n"),
      (
        ["search", "mot", "--limit", "-1"],
        "kiosque: --limit attend un nombre de 0 à 1000000, non -1\n"
      ),
      (
        ["search", "mot", "--queries", "q.txt"],
        "kiosque: --queries FICHIER tient lieu de mots : donnez l’un ou l’autre\n"
      ),
      (
        ["search", "mot", "--from", "2025", "--to", "2024-12"],
        "kiosque: --from 2025 vient après --to 2024-12 : échangez-les\n"
      ),
      (
        ["show", "abc"],
        "kiosque: « abc » est trop court pour un identifiant d’article : donnez au moins 4 caractères\n"
      ),
      (
        ["show", "zzzz"],
        "kiosque: aucun article n’a l’identifiant « zzzz » : une recherche montre les identifiants\n"
      ),
      (["import", "sample", "--map", "titre"], "kiosque: --map prend CHAMP=CLÉ, et non « titre »\n"),
      (["timeline", "--json", "--csv"], "kiosque: --json et --csv s’excluent : donnez l’un des deux\n"),
      (
        ["search", "mot", "--archive", "rien.kiosque"],
        "kiosque: aucune archive à rien.kiosque : créez-en une avec kiosque import CHEMIN…, ou nommez-en une autre avec --archive\n"
      ),
    ])
  func errors(arguments: [String], message: String) throws {
    let outcome = try Sandbox.withSample(names: false).run(arguments, environment: Self.french)
    #expect(outcome.status != 0)
    #expect(plain(outcome.messages) == message)
  }

  @Test("a timeline counts by French units")
  func timeline() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let output = plain(try run(sandbox, "timeline", "guerre", "--relative").output)
    #expect(
      output.contains(" articles sur 66 · ") && output.contains(" par an") && output.contains("pour 1 000"))
    #expect(output.firstMatch(of: /[0-9]+,[0-9] \([0-9]+ sur [0-9]+\)\n/) != nil)
    let coarser = try run(sandbox, "timeline", "--by", "day")
    #expect(
      plain(coarser.messages) == "kiosque: par jour, il y aurait plus de 1 000 lignes : compté par mois\n")
  }

  @Test("statistics, check and rebuild speak French")
  func maintenance() throws {
    let sandbox = try Sandbox.withSample(names: false)
    let lines = plain(try run(sandbox, "stats").output).split(separator: "\n")
    #expect(lines.first?.hasPrefix(" 66 articles · du 13 déc. 1995 au ") == true)
    #expect(lines.contains { $0.hasPrefix(" texte ") && $0.contains("o · fichier ") })
    #expect(try run(sandbox, "check").output == " tout concorde\n")
    #expect(try run(sandbox, "rebuild", "--no-entities").output == " 66 articles réindexés\n")
  }

  @Test("an import reports in French, and its JSON stays as it is")
  func importing() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "vide.txt")
    try sandbox.write("Un article sur le nivellement.", to: "a.txt")
    let outcome = try run(sandbox, "import", "a.txt", "vide.txt")
    #expect(outcome.status == 2)
    #expect(plain(outcome.messages) == " vide.txt : fichier vide\n")
    #expect(
      plain(outcome.output).hasPrefix(" lus 2 · nouveaux 1 · mis à jour 0 · inchangés 0 · échecs 1\n"))
    let json = try run(sandbox, "import", "vide.txt", "--json").json
    let issues = json["issues"] as? [[String: Any]] ?? []
    #expect(issues.first?["reason"] as? String == "empty file")
  }

  @Test("data are the same in both languages")
  func data() throws {
    let sandbox = try Sandbox.withSample(names: false)
    for arguments in [
      ["search", "gréve", "--json"], ["timeline", "guerre", "--csv"], ["facets", "--by", "year", "--json"],
      ["export", "grève", "--to", "ris"], ["stats", "--json"], ["explain", "zzzz", "grève", "--json"],
    ] {
      let timed = /"took_ms":[0-9.]+/
      let english = try sandbox.run(arguments).output.replacing(timed, with: "")
      let french = try sandbox.run(arguments, environment: Self.french).output.replacing(timed, with: "")
      #expect(english == french, "\(arguments)")
    }
  }

  @Test(
    "LC_ALL stands over LC_MESSAGES, and that over LANG; an empty one is none",
    arguments: [
      (["LANG": "fr_FR.UTF-8"], true), (["LANG": "en_GB.UTF-8"], false), (["LC_MESSAGES": "fr_CA"], true),
      (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"], true),
      (["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "C"], false),
      (["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"], false),
      (["LANG": "C", "LC_MESSAGES": "C", "LC_ALL": "fr_BE.UTF-8@euro"], true),
      (["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "", "LC_ALL": ""], true), ([:], false),
    ])
  func locale(variables: [String: String], isFrench: Bool) throws {
    let outcome = try Sandbox().run(["serach"], environment: variables)
    #expect(outcome.messages.contains("pas de commande") == isFrench)
  }
}
