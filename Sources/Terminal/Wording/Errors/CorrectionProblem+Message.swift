package import Corpus
package import Entities

extension CorrectionProblem.Reason {
  /// Why a correction does nothing.
  package func message(in language: Language) -> String {
    switch self {
    case .unreadable:
      return language(
        "it is no correction: kiosque help correct shows how they read",
        "ce n’est pas une correction : kiosque help correct montre comment elles s’écrivent")
    case .unknown(let form, let near):
      let name = language.quoted(form)
      return language(
        "nobody and nothing here is called \(name)", "rien ni personne ne s’appelle ici \(name)")
        + language.proposed(near)
    case .ambiguous(let form, let candidates):
      let (name, list) = (language.quoted(form), candidates.map { "\n  \($0)" }.joined())
      return language(
        "\(name) is the name of several: give one's full name\(list)",
        "\(name) est le nom de plusieurs : donnez un nom complet\(list)")
    case .unknownArticle(let key):
      return language(
        "no article has the key or id \(language.quoted(key))",
        "aucun article n’a la clé ou l’identifiant \(language.quoted(key))")
    }
  }
}
