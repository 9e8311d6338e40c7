import Corpus
import GRDB
import TestSupport

@testable import Archive

extension ScratchArchive {
  /// The keys of the articles that hold an index term, in ordinal order.
  func keys(ofTerm term: String) throws -> [String] { try archive.keys(ofTerm: term) }

  /// What FTS5 itself says of the index: postings and texts compared
  /// (https://sqlite.org/fts5.html#the_integrity_check_command).
  func checkPostings() throws {
    try archive.queue.inDatabase {
      try $0.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    }
  }
}

extension Archive {
  func keys(ofTerm term: String) throws -> [String] {
    try read { try $0.keys(ofTerm: term) }
  }
}

extension Snapshot {
  func keys(ofTerm term: String) throws -> [String] {
    var ordinals: [Int] = []
    try scan(.phrase([term])) { ordinal, _ in ordinals.append(ordinal) }
    return try ordinals.compactMap { try article(ordinal: $0)?.article.key.value }
  }
}
