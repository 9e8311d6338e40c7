package import Corpus

/// The names in a text, ready to be shown.
package struct TagReport {
  /// What a record calls itself.
  package enum RecordID: Equatable, Sendable {
    case text(String)
    /// A number as JSON writes it.
    case number(String)
  }

  package struct Mention: Equatable, Sendable {
    /// In UTF-8 offsets of the text.
    package var byteRange: Range<Int>
    package var kind: Corpus.Mention.Kind
    /// The name that its entity goes by; nil for a place that is no facet, which goes by its own words.
    package var entity: String?
    /// Nil for a place that is neither a city nor a country.
    package var facet: Facet?

    package init(byteRange: Range<Int>, kind: Corpus.Mention.Kind, entity: String?, facet: Facet?) {
      self.byteRange = byteRange
      self.kind = kind
      self.entity = entity
      self.facet = facet
    }
  }

  let id: RecordID?
  let text: String
  /// In the order of the text.
  let mentions: [Mention]
  /// The entities of each facet, most mentioned first.
  let names: [Facet: [String]]

  package init(id: RecordID? = nil, text: String, mentions: [Mention], names: [Facet: [String]]) {
    self.id = id
    self.text = text
    self.mentions = mentions
    self.names = names
  }

  /// The mention's words as they stand in the text.
  func written(_ mention: Mention) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: mention.byteRange.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: mention.byteRange.count)])
  }

  /// The name that a mention is listed by: its entity's, else its own words, white space normalised.
  func name(of mention: Mention) -> String {
    mention.entity ?? written(mention).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
