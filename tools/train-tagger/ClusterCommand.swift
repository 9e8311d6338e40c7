import Foundation
import LabelledNews

/// What the command line asks of a clustering run.
struct ClusterCommand {
  private var fine = 600
  private var coarse = 60
  private var minimumCount = 4
  private var rounds = 20
  private var excluded: Set<String> = []
  private var output: String?
  private var corpora: [String] = []

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        corpora.append(argument)
        continue
      }
      guard let value = rest.popFirst() else {
        throw TrainingCommand.Failure(description: "\(argument) needs a value")
      }
      switch argument {
      case "--fine": fine = min(1022, Int(value) ?? fine)
      case "--coarse": coarse = min(62, Int(value) ?? coarse)
      case "--minimum-count": minimumCount = Int(value) ?? minimumCount
      case "--rounds": rounds = Int(value) ?? rounds
      case "--without": excluded.formUnion(try LabelledArticle.read(value).map(\.id))
      case "--output": output = value
      default: throw TrainingCommand.Failure(description: "unknown option \(argument)")
      }
    }
  }

  func run() throws {
    let texts = try corpora.flatMap { try NewsText.read($0) }.filter { !excluded.contains($0.id) }.map(\.text)
    let bigrams = BigramCounts(texts, minimumCount: minimumCount)
    print("\(texts.count) texts, \(bigrams.words.count) words")
    func cluster(_ count: Int) -> [Int] {
      var clustering = ExchangeClustering(bigrams, classCount: count)
      clustering.run(rounds: rounds) { print("\(count) classes, round \($0): \($1) moved") }
      return clustering.classes
    }
    let (coarseClasses, fineClasses) = (cluster(coarse), cluster(fine))
    var lines = ""
    for (index, word) in bigrams.words.enumerated().dropFirst(2) {
      lines += "\(word)\t\(fineClasses[index] + 1)\t\(coarseClasses[index] + 1)\n"
    }
    if let output { try lines.write(toFile: output, atomically: true, encoding: .utf8) }
  }
}
