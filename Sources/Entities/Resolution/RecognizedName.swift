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

  /// The names with those of one key made one, at the place of the first.
  package static func joined(_ names: [RecognizedName]) -> [RecognizedName] {
    var joined: [RecognizedName] = []
    var places: [NameKey: Int] = [:]
    for name in names {
      guard let key = name.key, let place = places[key] else {
        if let key = name.key { places[key] = joined.count }
        joined.append(name)
        continue
      }
      joined[place].add(name)
    }
    return joined
  }

  private mutating func add(_ other: RecognizedName) {
    let isFirst = (mentions.first?.lowerBound ?? .max) <= (other.mentions.first?.lowerBound ?? .max)
    var counts: [(form: NameForm, order: Int)] = []
    var places: [String: Int] = [:]
    for form in isFirst ? forms + other.forms : other.forms + forms {
      if let place = places[form.spelling] {
        counts[place].form.count += form.count
      } else {
        places[form.spelling] = counts.count
        counts.append((form, counts.count))
      }
    }
    mentions = (mentions + other.mentions).sorted { $0.lowerBound < $1.lowerBound }
    forms = counts.sorted { ($1.form.count, $0.order) < ($0.form.count, $1.order) }.map { $0.form }
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
