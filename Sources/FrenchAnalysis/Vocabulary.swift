import IndexData

/// The words that an analyzer has met: each spelling, its folded form, and that form's index term.
///
/// A spelling is a word as written (`Élections`), a form what is left after folding (`elections`), a term
/// what the index holds (`election`). A spelling has one form and a form one term. Folding and stemming run
/// once a distinct word; after that a token costs one lookup.
///
/// Numbers are valid for this object only and until ``removeAll()``.
package final class Vocabulary {
  @exclusivity(unchecked) private var spellings = ByteInterner()
  @exclusivity(unchecked) private var forms = ByteInterner()
  @exclusivity(unchecked) private var terms = ByteInterner()
  @exclusivity(unchecked) private var words = GrowingTable<Word>()
  private var termOfForm: [Int32] = []
  private var folded: [UInt8] = []

  /// What is known of a spelling, close together: analysis reads one of these a token.
  private struct Word: BitwiseCopyable {
    /// -1 where folding leaves nothing.
    var form: Int32
    /// -1 until it is asked for: reading a text for its forms needs no stem.
    var term: Int32
    /// Where the term lies in the arena of terms.
    private var termStart: Int32 = 0
    private var termEnd: Int32 = 0

    init(form: Int32) {
      self.form = form
      term = -1
    }

    var termRange: Range<Int32> {
      @inline(__always) get { termStart..<termEnd }
      set { (termStart, termEnd) = (newValue.lowerBound, newValue.upperBound) }
    }
  }
  private let stemmer = Stemmer.shared

  /// A word counts with its first bytes only, cut between scalars: nothing longer is a word.
  package static let longestSpellingInBytes = 255

  package init() {}

  deinit { words.deallocate() }

  /// How many distinct words were met, as written, folded and stemmed: numbers run from 0 up to these.
  package var spellingCount: Int { spellings.count }
  package var formCount: Int { forms.count }
  package var termCount: Int { terms.count }

  /// The memory held by the words themselves, in bytes.
  package var byteCount: Int { spellings.byteCount + forms.byteCount + terms.byteCount }

  /// The bytes of a spelling, a form or a term, by its number. Pointers hold until the next word is analysed.
  package func spelling(_ spelling: Int32) -> UnsafeBufferPointer<UInt8> { spellings[spelling] }
  package func form(_ form: Int32) -> UnsafeBufferPointer<UInt8> { forms[form] }
  package func term(_ term: Int32) -> UnsafeBufferPointer<UInt8> { terms[term] }

  /// The bytes of a token's term, found faster than by its number.
  @inline(__always)
  package func termBytes(of token: Token) -> UnsafeBufferPointer<UInt8> { terms[token.termRange] }

  /// The number of a spelling's form, -1 where folding leaves nothing of it.
  package func form(ofSpelling spelling: Int32) -> Int32 { words[spelling].form }

  /// The number of a form's term; the form is stemmed the first time.
  package func term(ofForm form: Int32) -> Int32 {
    if termOfForm[Int(form)] < 0 {
      var stem = Array(forms[form])
      stemmer.stem(&stem)
      termOfForm[Int(form)] = stem.withUnsafeBufferPointer { terms.intern($0).id }
    }
    return termOfForm[Int(form)]
  }

  /// The number of a form.
  package func enter(form bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let (form, isNew) = forms.intern(bytes)
    if isNew { termOfForm.append(-1) }
    return form
  }

  /// Has the place of a lexeme's spelling brought near.
  @inline(__always)
  func prefetch(_ lexeme: HashedLexeme) { spellings.prefetch(lexeme.key) }

  /// The tokens of some lexemes, in order; those that folding leaves nothing of are left out.
  ///
  /// Works in passes over the batch, so that the memory accesses of a pass, each to another place of tables
  /// that are larger than a processor's caches, wait side by side and not one after the other.
  ///
  /// - Parameters:
  ///   - isStemming: whether tokens have terms; without, a token's term may be -1.
  ///   - lexemes: at most `tokens` has room for.
  ///   - tokens: uninitialised memory; the first of it is initialised.
  /// - Returns: how many tokens there are.
  func enter(
    _ lexemes: UnsafeMutableBufferPointer<HashedLexeme>, in bytes: UnsafeBufferPointer<UInt8>,
    isStemming: Bool, into tokens: UnsafeMutablePointer<Token>
  ) -> Int {
    for index in lexemes.indices {
      let lexeme = lexemes[index]
      let (spelling, isNew) = spellings.intern(
        UnsafeBufferPointer(rebasing: bytes[lexeme.spellingRange]), key: lexeme.key)
      if isNew { words.append(word(of: lexeme, in: bytes)) }
      words.prefetch(spelling)
      lexemes[index].spelling = spelling
    }
    var count = 0
    for lexeme in lexemes {
      var word = words[lexeme.spelling]
      guard word.form >= 0 else { continue }
      if word.term < 0, isStemming {
        word.term = term(ofForm: word.form)
        word.termRange = terms.range(of: word.term)
        words[lexeme.spelling] = word
      }
      (tokens + count).initialize(
        to: Token(
          spelling: lexeme.spelling, form: word.form, term: word.term, termRange: word.termRange,
          byteRange: lexeme.byteRange))
      count += 1
    }
    return count
  }

  /// The number of one lexeme's form, or nil where folding leaves nothing of it.
  func form(of lexeme: Lexeme, in bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let lexeme = HashedLexeme(lexeme, in: bytes)
    let (spelling, isNew) = spellings.intern(
      UnsafeBufferPointer(rebasing: bytes[lexeme.spellingRange]), key: lexeme.key)
    if isNew { words.append(word(of: lexeme, in: bytes)) }
    let form = words[spelling].form
    return form < 0 ? nil : form
  }

  /// Forgets every word; a guard for archives of unbounded vocabulary.
  package func removeAll() {
    spellings = ByteInterner()
    forms = ByteInterner()
    terms = ByteInterner()
    words.removeAll()
    termOfForm = []
  }

  private func word(of lexeme: HashedLexeme, in bytes: UnsafeBufferPointer<UInt8>) -> Word {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(bytes, lexeme.spelled, into: &folded)
    guard !folded.isEmpty else { return Word(form: -1) }
    return Word(form: folded.withUnsafeBufferPointer(enter(form:)))
  }
}

/// A lexeme on its way to become a token.
struct HashedLexeme {
  private let kind: LexemeKind
  let byteRange: Range<Int>
  /// What counts of it: see ``Vocabulary/longestSpellingInBytes``.
  let spellingRange: Range<Int>
  let key: ByteInterner.Key
  /// Set by ``Vocabulary/enter(_:in:isStemming:into:)``.
  var spelling: Int32 = -1

  @inline(__always)
  init(_ lexeme: Lexeme, in bytes: UnsafeBufferPointer<UInt8>) {
    byteRange = lexeme.byteRange
    if lexeme.byteRange.count <= Vocabulary.longestSpellingInBytes {
      kind = lexeme.kind
      spellingRange = lexeme.byteRange
    } else {
      kind = .word
      var end = lexeme.byteRange.lowerBound + Vocabulary.longestSpellingInBytes
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
      spellingRange = lexeme.byteRange.lowerBound..<end
    }
    key = ByteInterner.Key(UnsafeBufferPointer(rebasing: bytes[spellingRange]))
  }

  /// The lexeme as far as it counts.
  var spelled: Lexeme { Lexeme(kind: kind, byteRange: spellingRange) }
}
