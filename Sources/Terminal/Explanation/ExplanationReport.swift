package import Searching

/// Why an article was found or not, ready to be shown.
package struct ExplanationReport {
  /// As the person wrote it.
  package var query: String
  package var explanation: Explanation

  package init(query: String, explanation: Explanation) {
    self.query = query
    self.explanation = explanation
  }
}
