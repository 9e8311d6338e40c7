import Corpus
import Entities

/// Finds where an article names its actors, cities and countries: the archive keeps who is named and in which
/// spellings, not where.
///
/// For one thread at a time.
final class ArticleMentions {
  private let recognizer = Recognizer()

  /// The mentions of each text in UTF-8 offsets of it, in order; what corrections hide is no mention.
  ///
  /// - Complexity: near-linear in the texts.
  func ranges(in article: Article, corrections: Corrections) -> [Passage.Field: [Range<Int>]] {
    // One text, as an import reads it.
    let texts: [(field: Passage.Field, text: String)] = [
      (.title, article.title), (.lead, article.lead), (.body, article.body),
    ]
    var whole = texts.map(\.text).joined(separator: "\n")
    let tagged = TaggedText(names: whole.withUTF8 { recognizer.names(in: $0) }, corrections: corrections)
    var mentions = tagged.mentions.filter { $0.entity != nil }.map(\.byteRange)[...]
    var ranges: [Passage.Field: [Range<Int>]] = [:]
    var start = 0
    for (field, text) in texts {
      let end = start + text.utf8.count
      while let mention = mentions.first, mention.lowerBound < end {
        mentions = mentions.dropFirst()
        // A name does not go on from one text into the next.
        if mention.lowerBound >= start, mention.upperBound <= end {
          ranges[field, default: []].append(mention.lowerBound - start..<mention.upperBound - start)
        }
      }
      start = end + 1
    }
    return ranges
  }
}
