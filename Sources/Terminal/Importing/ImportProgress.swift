package import Corpus

/// How far an import has come.
package struct ImportProgress: Equatable, Sendable {
  package var bytesRead = 0
  /// Nil where an input has no size.
  package var totalBytes: Int?
  package var articles = 0
  package var elapsedSeconds = 0.0
  /// Whether everything is read, and the last articles are being indexed.
  package var isIndexing = false

  package init() {}

  /// One line for a terminal: a bar and the share read, articles, their rate and the time left, as far as
  /// they are known and there is room.
  package func line(width: Int, in language: Language) -> String {
    let rate = elapsedSeconds > 0 ? Double(articles) / elapsedSeconds : 0
    var parts = [ImportWording.progress(articles: articles, perSecond: rate, language)]
    if isIndexing {
      parts = [Quantity.count(articles, .article, language), ImportWording.indexing(language)]
    } else if let share, share > 0, share < 1, elapsedSeconds >= 1 {
      // The first second tells little about the rest.
      parts.append(ImportWording.remaining(seconds: elapsedSeconds / share * (1 - share), language))
    }
    return ProgressBar.line(share: share, parts, width: width, language)
  }

  private var share: Double? {
    totalBytes.map { $0 > 0 ? min(1, max(0, Double(bytesRead) / Double($0))) : 1 }
  }
}
