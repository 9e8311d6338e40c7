/// A piece of text as the scanner cuts it, with the bytes it covers.
package struct Lexeme: Equatable, Sendable {
  package var kind: LexemeKind
  /// UTF-8 offsets into the scanned text.
  package var byteRange: Range<Int>

  package init(kind: LexemeKind, byteRange: Range<Int>) {
    self.kind = kind
    self.byteRange = byteRange
  }
}

/// The kinds of lexemes.
package enum LexemeKind: UInt8, Sendable {
  /// Letters, digits and marks; an apostrophe between two letters (`aujourd'hui`, `O'Neill`).
  case word
  /// Single letters of one case joined by periods, the last period included: `O.N.U.`
  case acronym
  /// ASCII digits, in groups of three where a space or a period joins them: `280 000`.
  case number
  /// A number with a decimal comma or point: `12,5`, `1 234,5`.
  case decimal
  /// An elided article or conjunction with its apostrophe: `l'`, `jusqu’`.
  case elision
  /// Any other visible scalar, alone.
  case punctuation
  /// U+001F and what follows up to the next space: an entity's key in the column `facets`, which no
  /// text can hold since controls are stripped from whatever is imported or typed.
  case facet
}
