// rank-known-items: what a search by any word finds for each of many queries, for tools/evaluate-ranking.
//
//   rank-known-items FOLDER [CONSTANTS…]
//
// FOLDER holds documents.jsonl (title, lead, body; in list order) and queries.txt (one a line). For each
// CONSTANTS, a JSON object of ranking constants that differ from the standard ones, and for the standard ones where
// there is none, one line for each query goes to standard output: the places of the best documents in the list.

import Archive
import Corpus
import Foundation
import QueryLanguage
import Searching

do {
  guard CommandLine.arguments.count > 1 else {
    FileHandle.standardError.write(Data("usage: rank-known-items FOLDER [CONSTANTS…]\n".utf8))
    exit(2)
  }
  let ranking = try KnownItemRanking(folder: CommandLine.arguments[1])
  let variants = CommandLine.arguments.dropFirst(2)
  for constants in variants.isEmpty ? ["{}"] : Array(variants) {
    try ranking.run(try RankingParameters(changedBy: constants))
  }
} catch {
  FileHandle.standardError.write(Data("rank-known-items: \(error)\n".utf8))
  exit(1)
}
