import Corpus
import Entities
import Foundation
import FrenchAnalysis
import LabelledNews

/// Prints tokens a second of the tagger, scanning included, on JSON lines with title, heading and text.
func measureSpeed(_ arguments: [String]) throws {
  let (model, paths) = try modelAndPaths(arguments)
  for path in paths {
    let texts = try NewsText.read(path).map(\.text)
    let bytes = texts.reduce(0) { $0 + $1.count }
    var tokens = 0
    let scanning = seconds {
      tokens = texts.reduce(0) { sum, text in
        text.withUnsafeBufferPointer { bytes in
          var scanner = Scanner(bytes)
          var count = 0
          while scanner.next() != nil { count += 1 }
          return sum + count
        }
      }
    }
    print("\(path): \(texts.count) texts, \(bytes) bytes, \(tokens) tokens")
    print("  scanning alone: \(rate(tokens, scanning))")
    let tagger = Tagger(model: model)
    for round in 1...3 {
      var mentions = 0
      let tagging = seconds {
        for text in texts { text.withUnsafeBufferPointer { mentions += tagger.mentions(in: $0).count } }
      }
      print(
        "  round \(round): tagging with scanning \(rate(tokens, tagging)), without "
          + "\(rate(tokens, tagging - scanning)), \(mentions) mentions")
    }
  }
}

/// Seconds of processor time: other processes do not count.
private func seconds(_ body: () -> Void) -> Double {
  let begin = clock()
  body()
  return Double(clock() - begin) / Double(CLOCKS_PER_SEC)
}

private func rate(_ tokens: Int, _ seconds: Double) -> String {
  String(format: "%.2f million tokens/s (%.2f s)", Double(tokens) / seconds / 1e6, seconds)
}
