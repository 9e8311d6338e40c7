package import Corpus

/// An expression of FTS5's query language, made of analysed terms only.
///
/// What a person types never reaches FTS5: `l'avion` or `12,5` would be syntax errors there. Every term
/// is quoted and marked as analysed already.
package struct MatchExpression: Equatable, Sendable {
  /// The expression as FTS5 reads it.
  package let text: String
  /// How many phrases it holds, in the order of ``text``.
  package let phraseCount: Int

  /// Terms that must follow each other; a single term where there is one.
  ///
  /// - Parameter field: the text they stand in, nil for any: in others they neither match nor are counted.
  /// - Precondition: there is a term.
  package static func phrase(_ terms: [String], in field: Passage.Field? = nil) -> MatchExpression {
    MatchExpression(text: column(field) + row(terms), phraseCount: 1)
  }

  /// Rows of terms in one text, in any order, with at most so many tokens between the end of the first and the start of
  /// the last; they may overlap (https://sqlite.org/fts5.html#fts5_near_queries). Counted are those that stand so.
  ///
  /// - Precondition: there is a row, and a term in each.
  package static func near(
    _ rows: [[String]], distance: Int, in field: Passage.Field? = nil
  ) -> MatchExpression {
    precondition(!rows.isEmpty)
    return MatchExpression(
      text: column(field) + "NEAR(" + rows.map(row).joined(separator: " ")
        + ", \(min(max(0, distance), longestDistance)))",
      phraseCount: rows.count)
  }

  /// No text is longer, and FTS5's numbers have 32 bits.
  private static let longestDistance = 100_000_000

  private static func row(_ terms: [String]) -> String {
    precondition(!terms.isEmpty)
    let mark = String(Unicode.Scalar(IndexTokenizer.verbatimMark))
    return terms.map { "\"\(mark)\($0)\"" }.joined(separator: " + ")
  }

  /// A column filter; the columns are named as the fields are.
  private static func column(_ field: Passage.Field?) -> String {
    field.map { "\($0.rawValue) : " } ?? ""
  }

  /// Articles that match every part. - Precondition: there is a part.
  package static func all(_ parts: [MatchExpression]) -> MatchExpression { joined(parts, by: " AND ") }

  /// Articles that match a part. - Precondition: there is a part.
  package static func any(_ parts: [MatchExpression]) -> MatchExpression { joined(parts, by: " OR ") }

  /// Articles that match this and not the other. The other's phrases count in the order too.
  package func excluding(_ other: MatchExpression) -> MatchExpression {
    Self.joined([self, other], by: " NOT ")
  }

  private static func joined(_ parts: [MatchExpression], by operation: String) -> MatchExpression {
    precondition(!parts.isEmpty)
    if parts.count == 1 { return parts[0] }
    return MatchExpression(
      text: "(" + parts.map(\.text).joined(separator: operation) + ")",
      phraseCount: parts.reduce(0) { $0 + $1.phraseCount })
  }
}
