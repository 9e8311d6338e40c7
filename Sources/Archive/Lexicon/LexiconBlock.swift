/// A word of the lexicon with its variants: a term with the forms that stem to it, or a form with the
/// spellings that fold to it.
struct LexiconEntry: Equatable {
  struct Variant: Equatable {
    var text: [UInt8]
    /// How many articles hold the variant.
    var articles: Int
  }

  var key: [UInt8]
  /// How many articles hold any of the variants.
  var articles: Int
  /// In byte order.
  var variants: [Variant]
}

/// Entries that follow each other in byte order, as one BLOB.
///
/// Front coding (I. Witten, A. Moffat, T. Bell, « Managing Gigabytes », 1999, § 4.1): a key is the number of
/// bytes it shares with the key before and the rest; a variant likewise with its key. Numbers are varints
/// of seven bits a byte, least significant first. A block is a twentieth of the rows it stands for, and a
/// third of their bytes: rows of one word each cost a quarter of an import.
enum LexiconBlock {
  /// A block of twice as many entries is split.
  static let entryCount = 128

  static func encode(_ entries: some Collection<LexiconEntry>) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: [UInt8] = []
    for entry in entries {
      append(entry.key, after: previous, to: &bytes)
      append(entry.articles, to: &bytes)
      append(entry.variants.count, to: &bytes)
      for variant in entry.variants {
        append(variant.text, after: entry.key, to: &bytes)
        append(variant.articles, to: &bytes)
      }
      previous = entry.key
    }
    return bytes
  }

  /// The entries of a block; nil where the bytes are none.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [LexiconEntry]? {
    var reader = Reader(bytes: bytes)
    var entries: [LexiconEntry] = []
    var previous: [UInt8] = []
    while !reader.isAtEnd {
      guard let key = reader.text(after: previous), let articles = reader.number(),
        let variantCount = reader.number(), variantCount <= bytes.count
      else { return nil }
      var variants: [LexiconEntry.Variant] = []
      variants.reserveCapacity(variantCount)
      for _ in 0..<variantCount {
        guard let text = reader.text(after: key), let articles = reader.number() else { return nil }
        variants.append(LexiconEntry.Variant(text: text, articles: articles))
      }
      entries.append(LexiconEntry(key: key, articles: articles, variants: variants))
      previous = key
    }
    return entries
  }

  private static func append(_ text: [UInt8], after previous: [UInt8], to bytes: inout [UInt8]) {
    var shared = 0
    while shared < min(text.count, previous.count), text[shared] == previous[shared] { shared += 1 }
    append(shared, to: &bytes)
    append(text.count - shared, to: &bytes)
    bytes.append(contentsOf: text[shared...])
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    var isAtEnd: Bool { offset >= bytes.count }

    mutating func number() -> Int? {
      var value = 0
      var shift = 0
      while offset < bytes.count, shift < 56 {
        let byte = bytes[offset]
        offset += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }

    mutating func text(after previous: [UInt8]) -> [UInt8]? {
      guard let shared = number(), shared <= previous.count, let rest = number(), rest <= bytes.count - offset
      else { return nil }
      defer { offset += rest }
      return Array(previous[..<shared]) + Array(bytes[offset..<offset + rest])
    }
  }
}
