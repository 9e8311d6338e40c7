import Foundation
import GRDB

/// The written forms of an article's names, as its row keeps them: varints, a form's id then its mentions.
///
/// An update takes away by it exactly what the old text had added.
enum FormCounts {
  typealias Count = (form: Int, mentions: Int)

  static func encode(_ counts: [Count]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (form, mentions) in counts {
      Varint.append(UInt64(form), to: &bytes)
      Varint.append(UInt64(mentions), to: &bytes)
    }
    return bytes
  }

  /// - Throws: SQLITE_CORRUPT where the bytes end inside a pair or a number is none of ours.
  static func decode(_ bytes: Data) throws -> [Count] {
    try bytes.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      var counts: [Count] = []
      var offset = 0
      while offset < bytes.count {
        guard let form = Varint.read(bytes, at: &offset), let mentions = Varint.read(bytes, at: &offset),
          let form = Int32(exactly: form), let mentions = Int32(exactly: mentions)
        else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an article's names cannot be read")
        }
        counts.append((Int(form), Int(mentions)))
      }
      return counts
    }
  }
}
