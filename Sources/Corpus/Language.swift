/// A language that people are spoken to in.
///
/// Whatever is said stands in both, side by side: `language("undated", "sans date")`, so that none can be missing.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language of a locale's name, as `fr_CA.UTF-8`; English where it is no French.
  ///
  /// (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html, 8.2)
  package init(locale: String) {
    let name = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
    self = name == "fr" || name == "french" ? .french : .english
  }

  /// What is said in this language.
  package func callAsFunction(
    _ english: @autoclosure () -> String, _ french: @autoclosure () -> String
  ) -> String {
    switch self {
    case .english: english()
    case .french: french()
    }
  }

  package func callAsFunction(_ text: Localized) -> String { self(text.english, text.french) }
}

/// A text in both languages, for tables whose rows say something.
package struct Localized: Sendable, Hashable {
  package var english: String
  package var french: String

  package init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }
}
