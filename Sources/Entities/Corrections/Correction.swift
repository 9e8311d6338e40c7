package import Corpus

/// What a person corrected.
package enum Correction: Equatable, Sendable {
  /// The entities that the forms name become one with the one that `target` names.
  case merge([String], into: String)
  /// The entity goes by another name.
  case rename(String, to: String)
  /// The entity is no value of a facet, or of any.
  case hide(String, as: Facet?)
  /// In these articles (keys or handles) the form names another than elsewhere.
  case split(String, articles: [String], name: String)
}
