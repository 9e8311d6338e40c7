import Corpus
import Entities
import Foundation
import Terminal

/// What is said of corrections.
extension Wording {
  /// The forms that there are; what stands in small letters is typed as it stands.
  static func correctionForms(_ language: Language) -> String {
    language(
      """
      merge FORM… into FORM
        rename FORM to NAME
        hide FORM [as actor|city|country]
        split FORM in KEY… as NAME
      """,
      """
      merge FORME… into FORME
        rename FORME to NOM
        hide FORME [as acteur|ville|pays]
        split FORME in CLÉ… as NOM
      """)
  }

  /// What a correction has done, and where it is kept.
  static func corrected(
    _ correction: Correction, file: String, line: Int, _ language: Language
  ) -> String {
    let deed = deed(correction, language)
    return language(
      " \(deed); kept in \(file), line \(line), and applied again at every rebuild\n",
      " \(deed) ; gardé dans \(file), ligne \(line), et rejoué à chaque rebuild\n")
  }

  static func applied(_ lines: Int, file: String, _ language: Language) -> String {
    let count = Quantity.count(lines, .line, language)
    return language(
      " \(count) of \(file) applied\n",
      language.isSingular(lines) ? " \(count) de \(file) appliquée\n" : " \(count) de \(file) appliquées\n")
  }

  private static func deed(_ correction: Correction, _ language: Language) -> String {
    switch correction {
    case .merge(let forms, let target):
      merged(forms, target, language)
    case .rename(let form, let name):
      language(
        "\(language.quoted(form)) goes by the name \(language.quoted(name))",
        "\(language.quoted(form)) porte le nom \(language.quoted(name))")
    case .hide(let form, nil):
      language("\(language.quoted(form)) is hidden", "\(language.quoted(form)) est masqué")
    case .hide(let form, let facet?):
      hidden(form, facet, language)
    case .split(let form, let articles, let name):
      language(
        "\(language.quoted(form)) is \(language.quoted(name)) in \(Quantity.count(articles.count, .article, language))",
        "\(language.quoted(form)) est \(language.quoted(name)) dans \(Quantity.count(articles.count, .article, language))"
      )
    }
  }

  private static func merged(_ forms: [String], _ target: String, _ language: Language) -> String {
    let list = forms.map(language.quoted).joined(separator: ", ")
    let isOne = forms.count == 1
    return language(
      "\(list) \(isOne ? "is" : "are") one with \(language.quoted(target))",
      "\(list) \(isOne ? "ne fait" : "ne font") qu’un avec \(language.quoted(target))")
  }

  private static func hidden(_ form: String, _ facet: Facet, _ language: Language) -> String {
    let form = language.quoted(form)
    return switch facet {
    case .actor: language("\(form) is no actor", "\(form) n’est pas un acteur")
    case .city: language("\(form) is no city", "\(form) n’est pas une ville")
    case .country: language("\(form) is no country", "\(form) n’est pas un pays")
    }
  }

  /// A line of the corrections file that did nothing.
  static func idleCorrection(_ problem: CorrectionProblem, file: String, _ language: Language) -> String {
    let text = problem.text.trimmingCharacters(in: .whitespaces)
    let shown = text.count > shownCharacters ? text.prefix(shownCharacters) + "…" : text[...]
    let reason = problem.reason.message(in: language)
    return language(
      "\(file), line \(problem.line), does nothing: \(reason)\n  \(shown)",
      "\(file), ligne \(problem.line), sans effet : \(reason)\n  \(shown)")
  }

  /// A line may be as long as a file.
  private static let shownCharacters = 200

  static func furtherIdleCorrections(_ count: Int, file: String, _ language: Language) -> String {
    let (number, noun) = (Quantity.count(count, language), Noun.problem.form(for: count, in: language))
    return language(
      "\(file): \(number) more \(noun) of this kind", "\(file) : encore \(number) \(noun) de ce genre")
  }
}
