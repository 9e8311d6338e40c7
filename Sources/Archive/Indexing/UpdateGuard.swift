import Corpus
import FrenchAnalysis

/// Notices an import that takes one set of articles for another: two exports that number their records from
/// 1 and have the same name, for instance.
struct UpdateGuard {
  private let analyzer: Analyzer
  private var dissimilarUpdates = 0
  private var sampleCollection = ""

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  /// Two states of an article share at least a quarter of their distinct words.
  mutating func note(_ old: Article, to new: Article) {
    let (oldWords, newWords) = (words(of: old), words(of: new))
    if oldWords.intersection(newWords).count * 4 < oldWords.union(newWords).count {
      dissimilarUpdates += 1
      sampleCollection = new.key.collection
    }
  }

  /// - Parameter read: how many articles were read so far.
  /// - Throws: ``ArchiveError/dissimilarUpdates(count:read:collection:)`` where most of them would take the
  ///   place of others.
  func refuse(read: Int) throws {
    guard dissimilarUpdates * 2 > read else { return }
    throw ArchiveError.dissimilarUpdates(count: dissimilarUpdates, read: read, collection: sampleCollection)
  }

  private func words(of article: Article) -> Set<Int32> {
    Set([article.title, article.lead, article.body].flatMap { analyzer.tokens(in: $0) }.map(\.form))
  }
}
