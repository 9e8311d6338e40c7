import Corpus
import Entities

/// How the names of articles are found, for one thread: text in one reused buffer, people's splits applied.
struct NameRecognition {
  /// Finds the names in a text, in the order of their first mention.
  typealias Finder = (UnsafeBufferPointer<UInt8>) -> [RecognizedName]
  /// Makes what one thread finds names with.
  typealias MakeFinder = @Sendable () -> Finder

  /// What ships.
  static let standard: MakeFinder = {
    let recognizer = Recognizer()
    return { recognizer.names(in: $0) }
  }

  private let find: Finder
  private let splits: SplitReferences
  private var buffer: [UInt8] = []

  init(_ makeFinder: MakeFinder, corrections: Corrections) {
    find = makeFinder()
    splits = SplitReferences(corrections.splits)
  }

  /// The names of an article: title, lead and body are one text, a line feed between them.
  mutating func names(of article: Article, handle: @autoclosure () -> String) -> ArticleNames {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: article.title.utf8)
    buffer.append(0x0A)
    buffer.append(contentsOf: article.lead.utf8)
    buffer.append(0x0A)
    buffer.append(contentsOf: article.body.utf8)
    var names = buffer.withUnsafeBufferPointer(find)
    for split in splits.splits(articleKey: article.key.value, handle: handle()) { split.apply(to: &names) }
    return ArticleNames(names)
  }
}
