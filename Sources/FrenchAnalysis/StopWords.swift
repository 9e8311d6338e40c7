import IndexData

/// The words of `index/lexicon/stop-words.txt`, folded: dropped from queries, outside quotes only.
package struct StopWords: Sendable {
  private let forms: Set<[UInt8]>

  package static let french = StopWords(WordList(kiosque_stop_words).entries)

  private init(_ entries: [[UInt8]]) {
    forms = Set(entries)
  }

  /// Whether a folded form is a stop word.
  package func contains(_ form: some Sequence<UInt8>) -> Bool { forms.contains(Array(form)) }
}
