package import Corpus
package import Importing

extension ImportIssue {
  /// `PATH: REASON`, or `PATH, record N: REASON`.
  package func message(in language: Language) -> String {
    let reason = reason.message(in: language)
    guard let record else { return language("\(path): \(reason)", "\(path) : \(reason)") }
    return language("\(path), record \(record): \(reason)", "\(path), enregistrement \(record) : \(reason)")
  }
}

extension ImportIssue.Reason {
  /// What went wrong, and what to do where something can be done.
  package func message(in language: Language) -> String {
    switch self {
    case .unreadable(let reason):
      language("cannot be read: \(reason)", "illisible : \(language.told(bySystem: reason))")
    case .emptyFile:
      language("empty file", "fichier vide")
    case .notText(let byteOffset):
      language("not text: see byte \(byteOffset)", "ce n’est pas du texte : voyez l’octet \(byteOffset)")
    case .unknownFormat:
      language(
        "unknown format: name one with --format (\(ImportFormat.names))",
        "format inconnu : nommez-en un avec --format (\(ImportFormat.names))")
    case .noArticle:
      language(
        "no article: neither a title nor a text was found",
        "pas d’article : ni titre ni texte n’y a été trouvé")
    case .malformed(let notation, let flaw):
      malformed(notation.name(in: language), flaw.message(in: language), language)
    case .notARecord:
      language(
        "not a record: an object with named fields is expected",
        "pas un enregistrement : un objet aux champs nommés est attendu")
    case .tooLong(let limit):
      language(
        "longer than the limit of \(LimitWording.size(limit, language))",
        "dépasse la limite de \(LimitWording.size(limit, language))")
    case .emptyFolder:
      language(
        "nothing to import in this folder (\(ImportFormat.extensionNames))",
        "rien à importer dans ce dossier (\(ImportFormat.extensionNames))")
    }
  }

  private func malformed(_ notation: String, _ flaw: String, _ language: Language) -> String {
    let opening = language("broken \(notation)", "\(notation) invalide")
    return flaw.isEmpty ? opening : language("\(opening): \(flaw)", "\(opening) : \(flaw)")
  }
}

extension ImportIssue.Notation {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .json: "JSON"
    case .html: "HTML"
    case .frontMatter: language("front matter", "en-tête YAML")
    }
  }
}

extension ImportIssue.Flaw {
  fileprivate func message(in language: Language) -> String {
    switch self {
    case .told(let detail): detail
    case .tooLarge: language("too large", "trop long")
    case .beyondUse:
      language(
        "too large, or nested and broken beyond use", "trop gros, ou trop emboîté et abîmé pour être lu")
    case .endsInArray:
      language("the file ends inside an array", "le fichier s’arrête au milieu d’un tableau")
    case .endsInRecord:
      language("the file ends inside this record", "le fichier s’arrête au milieu de cet enregistrement")
    }
  }
}
