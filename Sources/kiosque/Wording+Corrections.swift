import Corpus
import Entities
import Foundation

/// What is said of corrections.
extension Wording {
  static let correctionForms = """
    merge FORM… into FORM
      rename FORM to NAME
      hide FORM [as actor|city|country]
      split FORM in KEY… as NAME
    """

  /// What a correction has done, and where it is kept.
  static func corrected(_ correction: Correction, file: String, line: Int) -> String {
    " \(deed(correction)); kept in \(file), line \(line), and applied again at every rebuild\n"
  }

  static func applied(_ lines: Int, file: String) -> String {
    " \(lines == 1 ? "1 line" : "\(lines) lines") of \(file) applied\n"
  }

  private static func deed(_ correction: Correction) -> String {
    switch correction {
    case .merge(let forms, let target):
      "\(list(forms)) \(forms.count == 1 ? "is" : "are") one with “\(target)”"
    case .rename(let form, let name): "“\(form)” goes by the name “\(name)”"
    case .hide(let form, nil): "“\(form)” is hidden"
    case .hide(let form, let facet?): "“\(form)” is no \(facet.rawValue)"
    case .split(let form, let articles, let name):
      "“\(form)” is “\(name)” in \(articles.count == 1 ? "1 article" : "\(articles.count) articles")"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: ", ")
  }

  /// A line of the corrections file that did nothing.
  static func idleCorrection(_ problem: CorrectionProblem, file: String) -> String {
    let text = problem.text.trimmingCharacters(in: .whitespaces)
    let shown = text.count > shownCharacters ? text.prefix(shownCharacters) + "…" : text[...]
    return "\(file), line \(problem.line), does nothing: \(reason(problem.reason))\n  \(shown)"
  }

  /// A line may be as long as a file.
  private static let shownCharacters = 200

  static func furtherIdleCorrections(_ count: Int, file: String) -> String {
    "\(file): \(count == 1 ? "1 more problem" : "\(count) more problems") of this kind"
  }

  /// Why a correction does nothing.
  static func reason(_ reason: CorrectionProblem.Reason) -> String {
    switch reason {
    case .unreadable:
      "it is no correction: kiosque help correct shows how they read"
    case .unknown(let form, let near):
      "nobody and nothing here is called “\(form)”"
        + (near.isEmpty ? "" : ": \(near.joined(separator: ", "))?")
    case .ambiguous(let form, let candidates):
      "“\(form)” is the name of several: give one's full name\n"
        + candidates.map { "  \($0)" }.joined(separator: "\n")
    case .unknownArticle(let key):
      "no article has the key or id “\(key)”"
    }
  }
}
