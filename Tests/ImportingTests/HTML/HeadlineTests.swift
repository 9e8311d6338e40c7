import Testing

@testable import Importing

@Suite struct HeadlineTests {
  /// Candidates, « T: » before those that may name the site; the site's name; the title.
  @Test(
    arguments: [
      (["Le pont rouvre", "T:Le pont rouvre - La Feuille"], "", "Le pont rouvre"),
      (["T:Le pont rouvre | La Feuille"], "La Feuille", "Le pont rouvre"),
      (["T:Le pont rouvre - La Feuille.fr"], "lafeuille.fr", "Le pont rouvre"),
      (["T:La Feuille - Le pont rouvre"], "La Feuille", "Le pont rouvre"),
      (["T:Le pont rouvre | Région | La Feuille", "Le pont rouvre"], "La Feuille", "Le pont rouvre"),
      (["T:Nantes - Rennes en train"], "La Feuille", "Nantes - Rennes en train"),
      (["La Feuille", "T:Le pont rouvre"], "La Feuille", "Le pont rouvre"),
      (["Le pont rouv...", "Le pont rouvre aux piétons"], "", "Le pont rouvre aux piétons"),
      (["Une autre ligne", "Le pont rouvre", "T:Le pont rouvre"], "", "Le pont rouvre"),
      (["Le pont rouv…"], "", "Le pont rouv…"),
      ([], "", ""), (["", "T:"], "", ""),
    ] as [([String], String, String)])
  func theTitleIsWhatMostPartsSay(candidates: [String], site: String, expected: String) {
    let parsed = candidates.map { text in
      text.hasPrefix("T:")
        ? Headline.Candidate(text: String(text.dropFirst(2)), mayNameSite: true)
        : Headline.Candidate(text: text, mayNameSite: false)
    }
    #expect(Headline.choose(parsed, siteNames: [site]) == expected)
  }
}
