/// How entities stand in the index's column `facets`.
enum Facets {
  /// U+001F opens each token of the column; no text holds it.
  static let mark: UInt8 = 0x1F
}
