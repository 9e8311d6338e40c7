package import Corpus

/// A name of one article: all its mentions there, tied together by resolution.
package struct RecognizedName: Sendable, Equatable {
  /// Nil for a place that is neither a city nor a country.
  package var key: NameKey?
  package var kind: Mention.Kind
  /// UTF-8 ranges in the text, in order.
  package var mentions: [Range<Int>]
  /// The spellings of the mentions with how often each occurs: the most frequent first, equals in the order
  /// of their first occurrence.
  package var forms: [NameForm]

  package init(key: NameKey?, kind: Mention.Kind, mentions: [Range<Int>], forms: [NameForm]) {
    self.key = key
    self.kind = kind
    self.mentions = mentions
    self.forms = forms
  }
}

/// A spelling of a name, white space normalised, with the number of mentions written so.
package struct NameForm: Hashable, Sendable {
  package var spelling: String
  package var count: Int

  package init(spelling: String, count: Int) {
    self.spelling = spelling
    self.count = count
  }
}
