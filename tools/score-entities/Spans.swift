import Corpus
import Entities
import Foundation
import FrenchAnalysis
import LabelledNews

/// Prints precision, recall and F1 of exact spans by kind, and how many labelled spans the scanner cuts.
func scoreSpans(_ arguments: [String]) throws {
  let (model, paths) = try modelAndPaths(arguments)
  let tagger = Tagger(model: model)
  for path in paths {
    let articles = try LabelledArticle.read(path)
    var score = SpanScore()
    var unaligned = 0
    for article in articles {
      article.text.withUnsafeBufferPointer { text in
        score.add(gold: article.mentions, found: tagger.mentions(in: text))
        unaligned += unalignedCount(article.mentions, text)
      }
    }
    print("\(path): \(articles.count) articles")
    print(score.table)
    print("  labelled spans that do not fall on the scanner's boundaries: \(unaligned)")
  }
}

/// The model named by `--model`, else the embedded one, and the other arguments.
func modelAndPaths(_ arguments: [String]) throws -> (TaggerModel, [String]) {
  guard arguments.first == "--model", arguments.count > 1 else { return (.embedded, arguments) }
  let data = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
  return (try TaggerModel(Array(data)), Array(arguments.dropFirst(2)))
}

private func unalignedCount(_ mentions: [Mention], _ text: UnsafeBufferPointer<UInt8>) -> Int {
  var starts: Set<Int> = []
  var ends: Set<Int> = []
  var scanner = Scanner(text)
  while let lexeme = scanner.next() {
    starts.insert(lexeme.byteRange.lowerBound)
    ends.insert(lexeme.byteRange.upperBound)
  }
  return mentions.count {
    !starts.contains($0.byteRange.lowerBound) || !ends.contains($0.byteRange.upperBound)
  }
}
