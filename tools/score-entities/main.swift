// Scores the recognition of names on labelled articles: `swift run -c release score-entities spans FILE.jsonl…`
// A part is a function of its own in a file of its own; this file only tells them apart.

import Foundation

let parts: [(name: String, run: ([String]) throws -> Void)] = [
  ("spans", scoreSpans),
  ("facets", scoreFacets),
  ("map", measureMap),
  ("speed", measureSpeed),
  ("mistakes", listMistakes),
]

let arguments = Array(CommandLine.arguments.dropFirst())
guard let name = arguments.first, let part = parts.first(where: { $0.name == name }), arguments.count > 1
else {
  let names = parts.map(\.name).joined(separator: "|")
  FileHandle.standardError.write(
    Data("usage: score-entities \(names) [--model MODEL.bin] FILE.jsonl…\n".utf8))
  exit(2)
}
do {
  try part.run(Array(arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("score-entities: \(error)\n".utf8))
  exit(1)
}
