// Trains the named-entity tagger; see index/README.md for the commands that made index/model/tagger.bin.

import Entities
import Foundation
import LabelledNews

let usage = """
  usage: train-tagger [--gazetteer FOLDER] [--clusters FILE.tsv] [--seed N] [--epochs N] [--hold-out N/M]
                      [--test FILE.jsonl]… [--output MODEL.bin] TRAIN.jsonl…
         train-tagger clusters [--fine N] [--coarse N] [--minimum-count N] [--without LABELLED.jsonl]…
                      --output FILE.tsv CORPUS.jsonl…
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("train-tagger: \(message)\n".utf8))
  exit(2)
}

do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  if arguments.first == "clusters" {
    try ClusterCommand(Array(arguments.dropFirst())).run()
  } else {
    try TrainingCommand(arguments).run()
  }
} catch {
  fail("\(error)\n\(usage)")
}
