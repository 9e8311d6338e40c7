import Corpus

/// How entities stand in the index's column `facets`: a token a name key, U+001F, its kind's letter and its
/// number (from 1), with a space between two.
enum Facets {
  /// U+001F opens each token of the column; no text holds it.
  static let mark: UInt8 = 0x1F

  /// The index term of a name key.
  static func term(_ kind: EntityKind, _ key: Int32) -> String {
    "\(Unicode.Scalar(mark))\(kind.letter)\(key)"
  }

  /// The numbers of the name keys in a column's text, in its order; what is no facet token is passed over.
  static func keys(in column: String) -> [Int32] {
    column.utf8.split(separator: 0x20).compactMap { token in
      token.first == mark ? Int32(Substring(token.dropFirst(2))) : nil
    }
  }
}
