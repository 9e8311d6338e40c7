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

  /// The one in most articles first; those in as many in byte order.
  var variantsByFrequency: [Variant] {
    variants.enumerated().sorted {
      ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset)
    }.map(\.element)
  }
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
    var encoder = Encoder()
    for entry in entries {
      entry.key.withUnsafeBufferPointer { key in
        encoder.append(key: key, articles: entry.articles, variantCount: entry.variants.count)
        for variant in entry.variants {
          variant.text.withUnsafeBufferPointer {
            encoder.append(variant: $0, articles: variant.articles, of: key)
          }
        }
      }
    }
    return encoder.bytes
  }

  /// Encodes entries one by one: a key, then its variants.
  struct Encoder {
    private(set) var bytes: [UInt8] = []
    private(set) var entryCount = 0
    private(set) var firstKey: [UInt8] = []
    private var previousKey: [UInt8] = []

    mutating func append(key: UnsafeBufferPointer<UInt8>, articles: Int, variantCount: Int) {
      if entryCount == 0 { firstKey = Array(key) }
      previousKey.withUnsafeBufferPointer { append(key, after: $0, to: &bytes) }
      append(articles, to: &bytes)
      append(variantCount, to: &bytes)
      previousKey.removeAll(keepingCapacity: true)
      previousKey.append(contentsOf: key)
      entryCount += 1
    }

    mutating func append(
      variant: UnsafeBufferPointer<UInt8>, articles: Int, of key: UnsafeBufferPointer<UInt8>
    ) {
      append(variant, after: key, to: &bytes)
      append(articles, to: &bytes)
    }

    private func append(
      _ text: UnsafeBufferPointer<UInt8>, after previous: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
    ) {
      var shared = 0
      while shared < min(text.count, previous.count), text[shared] == previous[shared] { shared += 1 }
      append(shared, to: &bytes)
      append(text.count - shared, to: &bytes)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[shared...]))
    }

    private func append(_ number: Int, to bytes: inout [UInt8]) {
      var rest = UInt(max(0, number))
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
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

  /// The entry of a key in a block, or nil where it has none; only that entry is made.
  static func entry(_ key: [UInt8], in bytes: UnsafeRawBufferPointer) -> LexiconEntry? {
    var reader = Reader(bytes: bytes)
    var current: [UInt8] = []
    while !reader.isAtEnd {
      let start = reader.offset
      guard reader.replaceText(in: &current) != nil, let articles = reader.number(),
        let variantCount = reader.number(), variantCount <= bytes.count
      else { return nil }
      if current == key {
        var variants: [LexiconEntry.Variant] = []
        for _ in 0..<variantCount {
          guard let text = reader.text(after: key), let articles = reader.number() else { return nil }
          variants.append(LexiconEntry.Variant(text: text, articles: articles))
        }
        return LexiconEntry(key: key, articles: articles, variants: variants)
      }
      guard reader.skipVariants(variantCount), reader.offset > start else { return nil }
    }
    return nil
  }

  /// Hands out each key of a block with how many bytes it shares with the one before, and its articles; false
  /// where the bytes are no block.
  static func forEachKey(
    in bytes: UnsafeRawBufferPointer,
    _ body: (_ key: UnsafeBufferPointer<UInt8>, _ shared: Int, _ articles: Int) -> Void
  ) -> Bool {
    var reader = Reader(bytes: bytes)
    var key: [UInt8] = []
    while !reader.isAtEnd {
      guard let shared = reader.replaceText(in: &key), let articles = reader.number(),
        let variantCount = reader.number(), reader.skipVariants(variantCount)
      else { return false }
      key.withUnsafeBufferPointer { body($0, shared, articles) }
    }
    return true
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

    /// Reads a key into the array that holds the key before it, and says how many bytes they share.
    mutating func replaceText(in current: inout [UInt8]) -> Int? {
      guard let shared = number(), shared <= current.count, let rest = number(), rest <= bytes.count - offset
      else { return nil }
      current.removeLast(current.count - shared)
      current.append(contentsOf: bytes[offset..<offset + rest])
      offset += rest
      return shared
    }

    mutating func skipVariants(_ count: Int) -> Bool {
      for _ in 0..<count {
        guard number() != nil, let rest = number(), rest <= bytes.count - offset else { return false }
        offset += rest
        guard number() != nil else { return false }
      }
      return true
    }

    mutating func text(after previous: [UInt8]) -> [UInt8]? {
      guard let shared = number(), shared <= previous.count, let rest = number(), rest <= bytes.count - offset
      else { return nil }
      defer { offset += rest }
      return Array(previous[..<shared]) + Array(bytes[offset..<offset + rest])
    }
  }
}
