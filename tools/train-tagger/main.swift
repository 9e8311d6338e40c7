// Trains the named-entity tagger; see index/README.md for the commands that made index/model/tagger.bin.

import Entities
import Foundation
import LabelledNews

let usage = """
  usage: train-tagger [--gazetteer FOLDER] [--clusters FILE.tsv] [--seed N] [--epochs N] [--hold-out N/M]
                      [--test FILE.jsonl]… [--output MODEL.bin] TRAIN.jsonl…
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("train-tagger: \(message)\n".utf8))
  exit(2)
}

do {
  let command = try TrainingCommand(Array(CommandLine.arguments.dropFirst()))
  try command.run()
} catch {
  fail("\(error)\n\(usage)")
}
