/// Writes articles in a format that other programs read, one after the other: nothing is kept of an article once it
/// is written.
///
/// ``open(_:)`` comes first, ``close(_:)`` last, also where there is no article between them.
package protocol ArticleExporter {
  /// Appends what stands in front of all articles.
  mutating func open(_ output: inout [UInt8])
  /// Appends an article, in UTF-8.
  ///
  /// - Complexity: linear in its texts.
  mutating func append(_ exported: ExportedArticle, to output: inout [UInt8])
  /// Appends what stands behind all articles.
  mutating func close(_ output: inout [UInt8])
}

extension ArticleExporter {
  package mutating func open(_ output: inout [UInt8]) {}
  package mutating func close(_ output: inout [UInt8]) {}
}
