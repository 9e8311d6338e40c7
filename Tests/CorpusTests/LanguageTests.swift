import Testing

@testable import Corpus

struct LanguageTests {
  @Test(
    "a locale that begins with French speaks French",
    arguments: [
      ("fr", Language.french), ("fr_FR.UTF-8", .french), ("fr_CA", .french), ("fr.utf8", .french),
      ("FR_fr@euro", .french), ("french", .french), ("", .english), ("C", .english), ("C.UTF-8", .english),
      ("frp_FR", .english), ("fry", .english), ("en_US.UTF-8", .english), ("de_CH", .english),
    ])
  func locale(name: String, language: Language) {
    #expect(Language(locale: name) == language)
  }

  @Test("both languages stand side by side")
  func sides() {
    #expect(Language.english("hit", "résultat") == "hit")
    #expect(Language.french("hit", "résultat") == "résultat")
    #expect(Language.french(Localized("hit", "résultat")) == "résultat")
  }
}
