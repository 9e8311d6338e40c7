/// Finds the names in articles and ties the mentions of each together.
///
/// For one thread at a time: it keeps scores of words it has seen, within bounds.
package final class Recognizer {
  private let tagger = Tagger(model: .embedded)
  private let resolver = Resolver()

  package init() {}

  /// The names in a text, in the order of their first mention; near-linear in its length.
  package func names(in text: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    resolver.names(of: tagger.mentions(in: text), in: text)
  }
}
