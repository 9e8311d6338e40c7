package import Corpus
package import Importing

extension FieldMapError {
  /// What is wrong, and what there is.
  package func message(in language: Language) -> String {
    switch self {
    case .noPair(let text):
      language(
        "--map takes FIELD=KEY, not \(language.quoted(text))",
        "--map prend CHAMP=CLÉ, et non \(language.quoted(text))")
    case .unknownField(let name):
      language(
        "--map knows no field \(language.quoted(name)); fields are \(Self.fields)",
        "--map ne connaît pas de champ \(language.quoted(name)) ; les champs sont \(Self.fields)")
    case .fieldTwice(let field):
      language(
        "--map names the field \(field.rawValue) twice", "--map nomme deux fois le champ \(field.rawValue)")
    }
  }

  private static let fields = ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
}
