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
  private let splits: [Split]
  private let references: SplitReferences
  private var buffer: [UInt8] = []

  init(_ makeFinder: MakeFinder, corrections: Corrections) {
    find = makeFinder()
    splits = corrections.splits
    references = SplitReferences(splits)
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
    guard !references.isEmpty else { return ArticleNames(names) }
    let (key, handle) = (article.key.value, handle())
    if !references.references(articleKey: key, handle: handle).isEmpty {
      for split in splits where split.names(articleKey: key, handle: handle) { split.apply(to: &names) }
    }
    return ArticleNames(names)
  }
}
