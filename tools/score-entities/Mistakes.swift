import Corpus
import Entities
import LabelledNews

/// Prints each span that is missed or found in excess with some text around it, one a line: for reading
/// training data held out of a model, never test data.
func listMistakes(_ arguments: [String]) throws {
  let (model, paths) = try modelAndPaths(arguments)
  let tagger = Tagger(model: model)
  for article in try paths.flatMap({ try LabelledArticle.read($0) }) {
    let found = article.text.withUnsafeBufferPointer { tagger.mentions(in: $0) }
    let (gold, guesses) = (Set(article.mentions), Set(found))
    let wrong = gold.symmetricDifference(guesses).sorted { $0.byteRange.lowerBound < $1.byteRange.lowerBound }
    for mention in wrong {
      let range = mention.byteRange
      func text(_ range: Range<Int>) -> String {
        String(decoding: article.text[range.clamped(to: 0..<article.text.count)], as: UTF8.self)
          .map { $0.isNewline ? "⏎" : String($0) }.joined()
      }
      let around =
        text(range.lowerBound - 40..<range.lowerBound) + "«" + text(range) + "»"
        + text(range.upperBound..<range.upperBound + 30)
      print("\(gold.contains(mention) ? "missed" : "excess")\t\(mention.kind)\t\(article.id)\t\(around)")
    }
  }
}
