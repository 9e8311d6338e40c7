import Digest
import Foundation
import GRDB

/// What articles an archive holds, in 128 bits: two archives have the same where they hold the same articles
/// (identity, texts, date and source), in whatever order and by whatever imports they came.
///
/// It is the sum of a digest of each article, so that an order does not matter; no defence against somebody who
/// wants two archives to have the same. Entities do not count, nor what the analyzer makes of the texts, nor
/// authors and addresses: a change of those alone does not show.
package struct ArchiveFingerprint: Hashable, Sendable, CustomStringConvertible {
  private var sum: UInt128 = 0

  init() {}

  mutating func add(_ article: ContentDigest) {
    sum &+= article.bytes.reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// 32 hexadecimal digits in lower case.
  package var description: String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}

extension Snapshot {
  /// The fingerprint of this state.
  ///
  /// - Complexity: once a state; two indexes are read, of 20 bytes an article each, and two columns, never the
  ///   articles themselves.
  package func fingerprint() throws -> ArchiveFingerprint { try columns.fingerprint(self) }

  func computeFingerprint() throws -> ArchiveFingerprint {
    let (days, sources) = (try column(.day), try column(.source))
    var contents: [UInt8] = Array(repeating: 0, count: days.count * ContentDigest.length)
    try forEachDigest("content") { ordinal, digest in
      guard days.indices.contains(ordinal) else { return }
      for (index, byte) in digest.enumerated() { contents[ordinal * ContentDigest.length + index] = byte }
    }
    let sourceDigests = try self.sources().mapValues { ContentDigest(of: [$0]).bytes }
    var fingerprint = ArchiveFingerprint()
    var record: [UInt8] = []
    try forEachDigest("identity") { ordinal, digest in
      guard days.indices.contains(ordinal) else { return }
      record.removeAll(keepingCapacity: true)
      record.append(contentsOf: digest)
      record.append(contentsOf: contents[(ordinal * ContentDigest.length)...].prefix(ContentDigest.length))
      record.append(contentsOf: sourceDigests[sources[ordinal]] ?? [])
      withUnsafeBytes(of: days[ordinal].littleEndian) { record.append(contentsOf: $0) }
      fingerprint.add(record.withUnsafeBytes { ContentDigest(of: $0) })
    }
    return fingerprint
  }

  /// Hands out a digest of each article from the index that holds it.
  private func forEachDigest(
    _ column: String, _ body: (_ ordinal: Int, _ digest: UnsafeRawBufferPointer) throws -> Void
  ) throws {
    // In the order of the index, so that it alone is read.
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT id, \(column) FROM article ORDER BY \(column)"))
    while let row = try rows.next() {
      let ordinal: Int = try row.decode(atIndex: 0)
      try row.withUnsafeData(atIndex: 1) { data in
        try data?.withUnsafeBytes { digest in
          // In a damaged file it may be shorter or longer.
          if digest.count == ContentDigest.length { try body(ordinal, digest) }
        }
      }
    }
  }
}
