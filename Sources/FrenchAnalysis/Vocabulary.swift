import IndexData

/// The words that an analyzer has met: each spelling, its folded form, and that form's index term.
///
/// A spelling is a word as written (`Élections`), a form what is left after folding (`elections`), a term
/// what the index holds (`election`). A spelling has one form and a form one term. Folding and stemming run
/// once a distinct spelling; after that a token costs one lookup.
///
/// Numbers are valid for this object only and until ``removeAll()``.
package final class Vocabulary {
  @exclusivity(unchecked) private var spellings = ByteInterner()
  @exclusivity(unchecked) private var forms = ByteInterner()
  @exclusivity(unchecked) private var terms = ByteInterner()
  @exclusivity(unchecked) private var words: [Word] = []
  private var termOfForm: [Int32] = []
  private var folded: [UInt8] = []

  /// What is known of a spelling, close together: analysis reads one of these a token.
  private struct Word {
    /// -1 where folding leaves nothing.
    var form: Int32
    var term: Int32
    /// Where the term lies in the arena of terms.
    var termRange: Range<Int32>
  }
  private let stemmer = Stemmer.shared

  /// A word counts with its first bytes only, cut between scalars: nothing longer is a word.
  package static let longestSpellingInBytes = 255

  package init() {}

  package var spellingCount: Int { spellings.count }
  package var formCount: Int { forms.count }
  package var termCount: Int { terms.count }

  /// The memory held by the words themselves, in bytes.
  package var byteCount: Int { spellings.byteCount + forms.byteCount + terms.byteCount }

  /// The word as written. The pointer holds until the next word is analysed; so for the two below.
  package func spelling(_ spelling: Int32) -> UnsafeBufferPointer<UInt8> { spellings[spelling] }
  package func form(_ form: Int32) -> UnsafeBufferPointer<UInt8> { forms[form] }
  package func term(_ term: Int32) -> UnsafeBufferPointer<UInt8> { terms[term] }

  /// The bytes of a token's term, found faster than by its number.
  @inline(__always)
  package func termBytes(of token: Token) -> UnsafeBufferPointer<UInt8> { terms[token.termRange] }

  package func form(ofSpelling spelling: Int32) -> Int32 { words[Int(spelling)].form }
  package func term(ofForm form: Int32) -> Int32 { termOfForm[Int(form)] }

  /// The number of a form, entered with its term where it is new.
  package func enter(form bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let (form, isNew) = forms.intern(bytes)
    if isNew {
      var stem = Array(bytes)
      stemmer.stem(&stem)
      termOfForm.append(stem.withUnsafeBufferPointer { terms.intern($0).id })
    }
    return form
  }

  /// The token of a lexeme, or nil where nothing is left of it after folding.
  @inline(__always)
  func enter(_ lexeme: Lexeme, in bytes: UnsafeBufferPointer<UInt8>) -> Token? {
    var lexeme = lexeme
    let byteRange = lexeme.byteRange
    if lexeme.byteRange.count > Self.longestSpellingInBytes { lexeme = Self.shortened(lexeme, in: bytes) }
    let (spelling, isNew) = spellings.intern(UnsafeBufferPointer(rebasing: bytes[lexeme.byteRange]))
    if isNew { words.append(word(of: lexeme, in: bytes)) }
    let word = words[Int(spelling)]
    guard word.form >= 0 else { return nil }
    return Token(
      spelling: spelling, form: word.form, term: word.term, termRange: word.termRange, byteRange: byteRange)
  }

  /// Forgets every word; a guard for archives of unbounded vocabulary.
  package func removeAll() {
    spellings = ByteInterner()
    forms = ByteInterner()
    terms = ByteInterner()
    words = []
    termOfForm = []
  }

  private func word(of lexeme: Lexeme, in bytes: UnsafeBufferPointer<UInt8>) -> Word {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(bytes, lexeme, into: &folded)
    guard !folded.isEmpty else { return Word(form: -1, term: -1, termRange: 0..<0) }
    let form = folded.withUnsafeBufferPointer(enter(form:))
    let term = termOfForm[Int(form)]
    return Word(form: form, term: term, termRange: terms.range(of: term))
  }

  private static func shortened(_ lexeme: Lexeme, in bytes: UnsafeBufferPointer<UInt8>) -> Lexeme {
    var end = lexeme.byteRange.lowerBound + longestSpellingInBytes
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Lexeme(kind: .word, byteRange: lexeme.byteRange.lowerBound..<end)
  }
}
