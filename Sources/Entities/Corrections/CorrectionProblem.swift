/// A line of the corrections file that does nothing, and why.
package struct CorrectionProblem: Error, Hashable, Sendable {
  /// From 1.
  package var line: Int
  package var text: String
  package var reason: Reason

  package init(line: Int, text: String, reason: Reason) {
    self.line = line
    self.text = text
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    /// No correction is written so.
    case unreadable
    /// No entity has such a form; the nearest names that there are, for as many lines as people read.
    case unknown(form: String, near: [String])
    /// Several entities have this form.
    case ambiguous(form: String, candidates: [String])
    /// No article has this key or handle.
    case unknownArticle(String)
  }
}
