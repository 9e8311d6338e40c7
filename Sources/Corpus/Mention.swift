/// A stretch of text that names someone or something.
package struct Mention: Hashable, Sendable {
  package var kind: Kind
  /// UTF-8 offsets into the text.
  package var byteRange: Range<Int>

  package init(kind: Kind, byteRange: Range<Int>) {
    self.kind = kind
    self.byteRange = byteRange
  }

  /// What recognition tells apart from the words alone.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case person
    case organisation
    /// A city, a country, or any other place.
    case place
  }
}
