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
  /// - Precondition: there is a term.
  package static func phrase(_ terms: [String]) -> MatchExpression {
    precondition(!terms.isEmpty)
    let mark = String(Unicode.Scalar(IndexTokenizer.verbatimMark))
    return MatchExpression(
      text: terms.map { "\"\(mark)\($0)\"" }.joined(separator: " + "),
      phraseCount: 1)
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
