package import Corpus
package import QueryLanguage

/// What there is to complete to, as its archive and its files say.
///
/// A source that cannot answer gives nothing: completion is no place for errors.
package protocol CompletionSource {
  /// In the order in which they are shown.
  var commands: [CompletableCommand] { get }
  /// How many hits the last search has.
  var hitCount: Int { get }
  /// The values of a field of which a word begins with a text, case and accents ignored: the most frequent first.
  func values(of field: ValueField, beginning text: String) -> CompletionValues
  func savedSearches() -> [String]
  /// With the number of articles that have each.
  func tags() -> [(word: String, articles: Int)]
  /// The words of a short list, as commands take them in that language.
  func words(_ kind: CompletionArgument.Word, _ language: Language) -> [String]
}

/// Values with the number of articles that have each, as many as completion shows, and how many there are in all.
package struct CompletionValues: Equatable, Sendable {
  package var values: [(name: String, count: Int)]
  package var total: Int

  package init(_ values: [(name: String, count: Int)] = [], total: Int? = nil) {
    self.values = values
    self.total = total ?? values.count
  }

  package static func == (one: CompletionValues, other: CompletionValues) -> Bool {
    one.total == other.total && one.values.elementsEqual(other.values) { $0 == $1 }
  }
}
