/// The corrections file: a line a correction, in the order in which they apply; `#` opens a comment line.
///
/// ```
/// # 2026-11-25
/// merge "Volodimir Zelenski" Zelenski into "Volodymyr Zelensky"
/// rename "Hayat Tahrir al Cham" to "Hayat Tahrir al-Sham"
/// hide Orange as city
/// split Traoré in 31656 a3f9c21x7k as "Adama Traoré (footballeur)"
/// ```
package struct Corrections: Sendable, Equatable {
  package private(set) var lines: [Line] = []

  package init() {}

  package struct Line: Sendable, Equatable {
    /// From 1.
    package var number: Int
    package var text: String
    package var correction: Correction
  }
}

/// A line of the corrections file that does nothing, and why.
package struct CorrectionProblem: Error, Equatable, Sendable {
  package var line: Int
  package var text: String
  package var reason: Reason

  package enum Reason: Equatable, Sendable {
    /// No correction is written so.
    case unreadable
    /// No entity has such a form; the nearest names that there are.
    case unknown(form: String, near: [String])
    /// Several entities have this form.
    case ambiguous(form: String, candidates: [String])
    /// No article has this key or handle.
    case unknownArticle(String)
  }
}
