/// A piece of an article's text that shows why it was found.
package struct Passage: Sendable, Equatable {
  /// The text it is cut from.
  package enum Field: String, Sendable, CaseIterable {
    case title
    case lead
    case body
  }

  package var field: Field
  /// Where it lies in the field's text, in UTF-8 offsets, on sentence or word boundaries.
  package var byteRange: Range<Int>
  package var text: String
  /// The matches in ``text``, in UTF-8 offsets of it, in order and apart.
  package var highlights: [Range<Int>]

  package init(field: Field, byteRange: Range<Int>, text: String, highlights: [Range<Int>]) {
    self.field = field
    self.byteRange = byteRange
    self.text = text
    self.highlights = highlights
  }
}
