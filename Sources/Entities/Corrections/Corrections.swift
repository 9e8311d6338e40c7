/// The corrections file: a line a correction, in the order in which they apply; `#` opens a comment line.
///
/// ```
/// # 2026-11-25
/// merge "Volodimir Zelenski" Zelenski into "Volodymyr Zelensky"
/// rename "Hayat Tahrir al Cham" to "Hayat Tahrir al-Sham"
/// hide Orange as city
/// split Traoré in 31656 a3f9c21x7k as "Adama Traoré (footballeur)"
/// ```
///
/// A name of several words stands between `"`, `“ ”` or `« »`; where one form or name is expected the quotes
/// may be left out. A form that names things of several kinds says which: `"Orange (city)"`.
package struct Corrections: Sendable, Equatable {
  package private(set) var lines: [Line] = []
  /// Lines that are no correction; the others apply.
  package private(set) var unreadable: [CorrectionProblem] = []

  package init() {}

  /// Reads the text of a corrections file; linear.
  package init(parsing text: String) {
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let trimmed = line.drop { $0.isWhitespace }
      guard let first = trimmed.first, first != "#" else { continue }
      if let correction = Correction(line: String(trimmed)) {
        lines.append(Line(number: index + 1, text: String(line), correction: correction))
      } else {
        unreadable.append(CorrectionProblem(line: index + 1, text: String(line), reason: .unreadable))
      }
    }
  }

  package struct Line: Sendable, Equatable {
    /// From 1.
    package var number: Int
    package var text: String
    package var correction: Correction
  }

  /// How a new corrections file opens: comment lines that say what may follow.
  package static let opening = """
    # What people know better than recognition: applied in this order at every import and rebuild.
    # Deleting a line undoes it, with `kiosque correct`. Names are any known forms; quote those of several words.
    #   merge FORM… into FORM
    #   rename FORM to NAME
    #   hide FORM [as actor|city|country]
    #   split FORM in KEY… as NAME

    """
}
