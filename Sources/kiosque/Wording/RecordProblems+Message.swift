import Corpus
import Terminal

extension LoggedSearch.Problem {
  func message(in language: Language) -> String {
    switch self {
    case .noJSON:
      language(
        "no line of a log, as it is no JSON object: mend it or take it out",
        "ce n’est pas une ligne de journal, faute d’objet JSON : corrigez-la ou ôtez-la")
    case .field(let name):
      language(
        "no line of a log, as \(language.quoted(name)) is missing or has no valid value: mend it or take it out",
        "ce n’est pas une ligne de journal, car \(language.quoted(name)) manque ou n’a pas de valeur admise : corrigez-la ou ôtez-la"
      )
    }
  }
}

extension TagRecord.Problem {
  func message(in language: Language) -> String {
    switch self {
    case .noJSON:
      language(
        #"no JSON object: a line reads {"text":"…"}"#, #"pas un objet JSON : une ligne s’écrit {"text":"…"}"#)
    case .noText:
      language(
        "no text: a record needs the field \(language.quoted("text"))",
        "pas de texte : il faut à un enregistrement le champ \(language.quoted("text"))")
    case .wrongType(let field):
      field == "id"
        ? language(
          "\(language.quoted("id")) is neither a string nor a number",
          "\(language.quoted("id")) n’est ni une chaîne ni un nombre")
        : language(
          "\(language.quoted(field)) is no string", "\(language.quoted(field)) n’est pas une chaîne")
    case .tooLong(let limit):
      language(
        "longer than the limit of \(LimitWording.size(limit, language))",
        "dépasse la limite de \(LimitWording.size(limit, language))")
    }
  }
}
