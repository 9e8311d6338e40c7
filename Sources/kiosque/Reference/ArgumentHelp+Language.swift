import ArgumentParser
import Corpus

extension ArgumentHelp {
  /// Help in the user's language.
  ///
  /// - Parameter value: what stands for the option's value, or for the argument.
  init(
    _ english: String, _ french: String, value: Localized? = nil,
    visibility: ArgumentVisibility = .default
  ) {
    self.init(
      Environment.language(english, french), valueName: value.map { Environment.language($0) },
      visibility: visibility)
  }
}

/// What stands for a value in the help.
extension Localized {
  static let name = Localized("name", "nom")
  static let count = Localized("n", "n")
  static let date = Localized("date", "date")
  static let query = Localized("query", "requête")
  static let path = Localized("path", "chemin")
  static let file = Localized("file", "fichier")
  static let id = Localized("id", "id")
  static let text = Localized("text", "texte")
  static let format = Localized("format", "format")
  static let correction = Localized("correction", "correction")
  static let shell = Localized("shell", "shell")
  static let fieldMap = Localized("field=key,…", "champ=clé,…")
}
