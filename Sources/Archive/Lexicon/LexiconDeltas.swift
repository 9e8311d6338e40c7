import CMemory
import FrenchAnalysis
import GRDB

/// How the lexicon changes by the articles written since the last flush: counted while they are analysed
/// for the index, so that no text is read twice.
///
/// An article counts once for each spelling, form and term it holds, with the sign of what is done to it.
final class LexiconDeltas {
  private let vocabulary: Vocabulary
  @exclusivity(unchecked) private var spellings = ArticleCounter()
  @exclusivity(unchecked) private var forms = ArticleCounter()
  @exclusivity(unchecked) private var terms = ArticleCounter()
  @exclusivity(unchecked) private var article: Int32 = 0
  @exclusivity(unchecked) private var sign: Int32 = 1

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  deinit {
    spellings.deallocate()
    forms.deallocate()
    terms.deallocate()
  }

  /// Opens an article: the tokens that follow are its own, added or taken away.
  func beginArticle(adding: Bool) {
    article += 1
    sign = adding ? 1 : -1
  }

  /// Counts the words of some tokens of the article; keys of entities are no words.
  func count(_ tokens: UnsafeBufferPointer<Token>, in bytes: UnsafeBufferPointer<UInt8>) {
    for token in tokens { spellings.prefetch(token.spelling) }
    for token in tokens where bytes[token.byteRange.lowerBound] != Facets.mark {
      // A spelling met before in this article has settled its form and term too.
      guard spellings.add(sign, to: token.spelling, article: article) else { continue }
      guard forms.add(sign, to: token.form, article: article) else { continue }
      _ = terms.add(sign, to: token.term, article: article)
    }
  }

  /// Adds what was counted to the stored lexicon and starts again from zero.
  ///
  /// - Complexity: O(*n* log *n*) for *n* words changed.
  func flush(to db: Database) throws {
    let vocabulary = vocabulary
    try write(
      Changes(variants: forms, keys: terms, variantBytes: vocabulary.form, keyBytes: vocabulary.term) {
        vocabulary.term(ofForm: $0)
      }, to: .terms, db)
    try write(
      Changes(variants: spellings, keys: forms, variantBytes: vocabulary.spelling, keyBytes: vocabulary.form)
      {
        vocabulary.form(ofSpelling: $0)
      }, to: .forms, db)
    spellings.reset()
    forms.reset()
    terms.reset()
    article = 0
  }

  private func write(_ changes: Changes, to list: LexiconTable.List, _ db: Database) throws {
    guard try LexiconTable.isEmpty(list, db) else {
      return try LexiconTable.merge(changes.entries(), into: list, db)
    }
    // A first import writes most of the lexicon there will ever be: straight to blocks.
    var block = LexiconBlock.Encoder()
    try changes.forEachGroup { key, variants in
      let articles = Int(changes.keys.change(of: key))
      let held = variants.filter { changes.variants.change(of: $0.variant) > 0 }
      guard articles > 0 else { return }
      block.append(key: changes.keyBytes(key), articles: articles, variantCount: held.count)
      for (_, _, variant) in held {
        block.append(
          variant: changes.variantBytes(variant), articles: Int(changes.variants.change(of: variant)),
          of: changes.keyBytes(key))
      }
      if block.entryCount == LexiconBlock.entryCount {
        try LexiconTable.append(block, to: list, db)
        block = LexiconBlock.Encoder()
      }
    }
    try LexiconTable.append(block, to: list, db)
  }
}

/// The variants whose count changed, with the entries they belong to.
private struct Changes {
  typealias Bytes = (Int32) -> UnsafeBufferPointer<UInt8>
  typealias Pair = (head: UInt64, key: Int32, variant: Int32)

  let variants: ArticleCounter
  let keys: ArticleCounter
  let variantBytes: Bytes
  let keyBytes: Bytes
  /// The key that a variant belongs to.
  let key: (Int32) -> Int32

  /// Hands over each key with its variants, both in byte order; without, where only its own count changed.
  ///
  /// - Complexity: O(*n* log *n*) for *n* variants.
  func forEachGroup(_ body: (Int32, ArraySlice<Pair>) throws -> Void) rethrows {
    func pair(_ key: Int32, _ variant: Int32) -> Pair { (ByteOrder.head(of: keyBytes(key)), key, variant) }
    var pairs = variants.changed.map { pair(key($0), $0) }
    // A word that moves from one article to another may change its entry's count and not its own.
    var isPaired = [Bool](repeating: false, count: keys.capacity)
    for pair in pairs { isPaired[Int(pair.key)] = true }
    pairs += keys.changed.filter { !isPaired[Int($0)] }.map { pair($0, -1) }
    pairs.sort {
      if $0.head != $1.head { return $0.head < $1.head }
      if $0.key != $1.key { return ByteOrder.precedes(keyBytes($0.key), keyBytes($1.key)) }
      return ByteOrder.precedes(variantBytes($0.variant), variantBytes($1.variant))
    }
    var start = 0
    while start < pairs.count {
      var end = start
      while end < pairs.count, pairs[end].key == pairs[start].key { end += 1 }
      try body(pairs[start].key, pairs[start].variant < 0 ? [] : pairs[start..<end])
      start = end
    }
  }

  func entries() -> [LexiconTable.Change] {
    var entries: [LexiconTable.Change] = []
    forEachGroup { key, group in
      entries.append(
        LexiconTable.Change(
          key: Array(keyBytes(key)), keyChange: Int(keys.change(of: key)),
          variants: group.map {
            LexiconEntry.Variant(
              text: Array(variantBytes($0.variant)), articles: Int(variants.change(of: $0.variant)))
          }))
    }
    return entries
  }
}

/// Counts articles by number: an article counts once for each.
///
/// A struct around a pointer, since it is read for every token: an array or an object would be retained and
/// released each time. Invariant: `entries` has `capacity` places. Its owner calls ``deallocate()`` once.
private struct ArticleCounter {
  private typealias Entry = (lastArticle: Int32, change: Int32)

  private(set) var capacity = 1 << 12
  private var entries: UnsafeMutablePointer<Entry>

  init() {
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: (0, 0), count: capacity)
  }

  func deallocate() { entries.deallocate() }

  /// Sets every count to zero.
  func reset() { entries.update(repeating: (0, 0), count: capacity) }

  /// Counts the article; false where it was counted for that number before.
  @inline(__always)
  mutating func add(_ sign: Int32, to number: Int32, article: Int32) -> Bool {
    let index = Int(number)
    if index >= capacity { grow(toHold: index) }
    let entry = entries + index
    guard entry.pointee.lastArticle != article else { return false }
    entry.pointee = (article, entry.pointee.change + sign)
    return true
  }

  /// Has a number's count brought near.
  @inline(__always)
  func prefetch(_ number: Int32) { kiosque_prefetch(entries + Int(number)) }

  /// The numbers whose count changed.
  var changed: [Int32] { (0..<capacity).filter { entries[$0].change != 0 }.map { Int32($0) } }

  func change(of number: Int32) -> Int32 {
    Int(number) < capacity ? entries[Int(number)].change : 0
  }

  private mutating func grow(toHold index: Int) {
    let larger = max(index + 1, capacity * 2)
    let new = UnsafeMutablePointer<Entry>.allocate(capacity: larger)
    new.update(from: entries, count: capacity)
    (new + capacity).initialize(repeating: (0, 0), count: larger - capacity)
    entries.deallocate()
    (entries, capacity) = (new, larger)
  }
}
