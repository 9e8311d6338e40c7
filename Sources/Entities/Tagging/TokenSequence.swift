import FrenchAnalysis

/// A stretch of text as tokens, each with its spelling's number, and what is known of every spelling.
///
/// Reused from text to text; spellings are interned by their bytes and forgotten when there are too many.
/// Two boundary tokens stand before, between and behind lines, so that neighbours need no bounds check.
final class TokenSequence<Lexicon: TaggerLexicon> {
  /// The number of the boundary's spelling.
  static var boundary: Int32 { 0 }

  private let lexicon: Lexicon
  @exclusivity(unchecked) private var interner = ByteInterner()
  /// By spelling.
  @exclusivity(unchecked) private(set) var traits: [TokenTraits] = []
  /// By spelling, the spelling in lower case; itself where it has no capital.
  @exclusivity(unchecked) private(set) var lowerSpelling: [Int32] = []
  /// Forms of spellings met since the owner last emptied it, in order.
  @exclusivity(unchecked) var newForms: [WordForm] = []

  /// By token.
  @exclusivity(unchecked) private(set) var spellings: [Int32] = []
  @exclusivity(unchecked) private(set) var starts: [Int] = []
  @exclusivity(unchecked) private(set) var ends: [Int] = []

  var count: Int { spellings.count }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    addBoundarySpelling()
  }

  /// Forgets every spelling once there are more than so many; numbers begin anew then.
  ///
  /// - Returns: whether it did.
  func forgetSpellings(above limit: Int) -> Bool {
    guard traits.count > limit else { return false }
    interner = ByteInterner()
    traits.removeAll(keepingCapacity: true)
    lowerSpelling.removeAll(keepingCapacity: true)
    newForms.removeAll(keepingCapacity: true)
    addBoundarySpelling()
    return true
  }

  /// Replaces the tokens by those of a text from where a scanner stands, up to about `limit` of them.
  ///
  /// - Returns: whether the text goes on.
  func read(_ text: UnsafeBufferPointer<UInt8>, _ scanner: inout Scanner, limit: Int) -> Bool {
    spellings.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    appendBoundary(at: 0)
    var previousEnd = 0
    while let lexeme = scanner.next() {
      let range = lexeme.byteRange
      var isLineBreak = false
      for byte in text[previousEnd..<range.lowerBound] where byte == 0x0A { isLineBreak = true }
      if isLineBreak { appendBoundary(at: previousEnd) }
      append(text, lexeme, isGlued: range.lowerBound > 0 && previousEnd == range.lowerBound)
      previousEnd = range.upperBound
      if count >= limit {
        appendBoundary(at: previousEnd)
        return true
      }
    }
    appendBoundary(at: previousEnd)
    return false
  }

  // MARK: - Tokens

  private func append(_ text: UnsafeBufferPointer<UInt8>, _ lexeme: Lexeme, isGlued: Bool) {
    let range = lexeme.byteRange
    switch lexeme.kind {
    case .punctuation:
      add(spelling(mark(text, range, isGlued: isGlued), .punctuation), range)
    case .word:
      add(spelling(text[range].prefix(WordForm.byteLimit), .word), range)
    default:
      add(spelling(text[range].prefix(WordForm.byteLimit), lexeme.kind), range)
    }
  }

  private func add(_ spelling: Int32, _ range: Range<Int>) {
    spellings.append(spelling)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }

  private func appendBoundary(at offset: Int) {
    add(Self.boundary, offset..<offset)
    add(Self.boundary, offset..<offset)
  }

  /// A mark as features see it: straight quotes open or close, a hyphen between spaces is a dash.
  @inline(__always)
  private func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isGlued: Bool
  ) -> UnsafeBufferPointer<UInt8>.SubSequence {
    guard range.count == 1 else { return text[range] }
    let next = range.upperBound < text.count ? text[range.upperBound] : 0x20
    switch text[range.lowerBound] {
    case 0x22:
      let closes = next <= 0x20 || (isGlued && Self.endsWord(text[range.lowerBound - 1]))
      return (closes ? Marks.closing : Marks.opening)[...]
    case 0x2D where !isGlued || next <= 0x20: return Marks.dash[...]
    default: return text[range]
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || byte == 0x2C || byte == 0x29
  }

  // MARK: - Spellings

  private func spelling(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence, _ kind: LexemeKind) -> Int32 {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    let (id, isNew) = interner.intern(bytes)
    if isNew { learn(bytes, kind) }
    return id
  }

  private func learn(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: LexemeKind) {
    let form = WordForm(bytes, kind: kind, lexicon: lexicon)
    let id = Int32(traits.count)
    traits.append(form.traits)
    newForms.append(form)
    lowerSpelling.append(id)
    if form.traits.class.isCapital, kind == .word {
      form.lowered.withUnsafeBufferPointer { lowered in
        let lower = lowered[...]
        lowerSpelling[Int(id)] = spelling(lower, .word)
      }
    }
  }

  private func addBoundarySpelling() {
    // A line feed is no lexeme, so no text can hold this spelling.
    _ = [UInt8(0x0A)].withUnsafeBufferPointer { interner.intern($0) }
    traits.append(WordForm.boundary.traits)
    lowerSpelling.append(0)
    newForms.append(.boundary)
  }
}

/// Marks that texts write with other bytes; static memory.
private enum Marks {
  nonisolated(unsafe) static let opening = bytes("«")
  nonisolated(unsafe) static let closing = bytes("»")
  nonisolated(unsafe) static let dash = bytes("–")

  /// Never freed.
  private static func bytes(_ mark: String) -> UnsafeBufferPointer<UInt8> {
    let utf8 = Array(mark.utf8)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: utf8.count)
    _ = copy.initialize(from: utf8)
    return UnsafeBufferPointer(copy)
  }
}
