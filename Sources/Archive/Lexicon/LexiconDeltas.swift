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
    try LexiconTable.merge(
      changes(
        of: forms, in: terms, key: { vocabulary.term(ofForm: $0) }, keyBytes: vocabulary.term,
        variantBytes: vocabulary.form),
      into: .terms, db)
    try LexiconTable.merge(
      changes(
        of: spellings, in: forms, key: { vocabulary.form(ofSpelling: $0) }, keyBytes: vocabulary.form,
        variantBytes: vocabulary.spelling),
      into: .forms, db)
    spellings.reset()
    forms.reset()
    terms.reset()
    article = 0
  }

  /// The changes of variants, grouped by the entry they belong to, in byte order.
  private func changes(
    of variants: ArticleCounter, in keys: ArticleCounter, key: (Int32) -> Int32,
    keyBytes: (Int32) -> UnsafeBufferPointer<UInt8>, variantBytes: (Int32) -> UnsafeBufferPointer<UInt8>
  ) -> [LexiconTable.Change] {
    // The first eight bytes of a key, as one number, settle most comparisons.
    func pair(_ key: Int32, _ variant: Int32?) -> (head: UInt64, key: Int32, variant: Int32?) {
      let bytes = keyBytes(key)
      var head: UInt64 = 0
      for index in 0..<8 { head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      return (head, key, variant)
    }
    var pairs = variants.changed.map { pair(key($0), $0) }
    // A word that moves from one article to another may change its entry's count and not its own.
    var isPaired = [Bool](repeating: false, count: keys.capacity)
    for pair in pairs { isPaired[Int(pair.key)] = true }
    pairs += keys.changed.filter { !isPaired[Int($0)] }.map { pair($0, nil) }
    pairs.sort {
      if $0.head != $1.head { return $0.head < $1.head }
      if $0.key != $1.key { return keyBytes($0.key).lexicographicallyPrecedes(keyBytes($1.key)) }
      guard let one = $0.variant, let other = $1.variant else { return false }
      return variantBytes(one).lexicographicallyPrecedes(variantBytes(other))
    }
    var changes: [LexiconTable.Change] = []
    var index = 0
    while index < pairs.count {
      let key = pairs[index].key
      let group = pairs[index...].prefix { $0.key == key }
      changes.append(
        LexiconTable.Change(
          key: Array(keyBytes(key)), keyChange: Int(keys.change(of: key)),
          variants: group.compactMap(\.variant).map {
            LexiconEntry.Variant(text: Array(variantBytes($0)), articles: Int(variants.change(of: $0)))
          }))
      index = group.endIndex
    }
    return changes
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
