/// A word of the index: which one, and the bytes it was read from.
package struct Token: Equatable, Sendable {
  /// Numbers in the analyzer's ``Vocabulary``: the word as written, its folded form, its index term.
  package var spelling: Int32
  package var form: Int32
  package var term: Int32
  /// Where the term's bytes lie; see ``Vocabulary/termBytes(of:)``.
  var termRange: Range<Int32>
  /// UTF-8 offsets into the analysed text; elided articles are outside.
  package var byteRange: Range<Int>
}

/// A word by its form and its place among the tokens of a text.
package struct PlacedToken: Sendable {
  /// Its number in the analyzer's ``Vocabulary``.
  package var form: Int32
  /// How many tokens stand before it.
  package var place: Int
  /// UTF-8 offsets into the analysed text.
  package var byteRange: Range<Int>
}

/// The index analyzer: UTF-8 bytes to index tokens, the same for indexing, queries and highlights.
///
/// A short list of steps over the ``Scanner``'s lexemes:
/// 1. elided articles and punctuation are left out, without a gap in positions;
/// 2. words are folded (``Folding``): case, accents, ligatures, apostrophes, separators inside numbers;
/// 3. forms are stemmed lightly (``Stemmer``), names and facet keys excepted.
///
/// Stop words are tokens like any other: dropping them is a query's business. Not thread-safe: one
/// analyzer a thread or a connection, since its ``vocabulary`` grows with what it reads.
package final class Analyzer {
  package let vocabulary = Vocabulary()

  /// How many words are analysed side by side.
  private static let batchLength = 64
  private let lexemes = UnsafeMutableBufferPointer<HashedLexeme>.allocate(capacity: batchLength)
  private let tokens = UnsafeMutableBufferPointer<Token>.allocate(capacity: batchLength)

  package init() {}

  deinit {
    lexemes.deallocate()
    tokens.deallocate()
  }

  /// Hands the tokens of a text to `body`, in order and some at a time, until it returns false.
  ///
  /// Linear time; allocates only for spellings never met before. Malformed UTF-8 is skipped. `body` must
  /// neither analyse another text nor keep the pointer.
  ///
  /// - Parameter isStemming: false where nobody asks for terms: a token's may be -1 then.
  package func forEachBatch(
    in bytes: UnsafeBufferPointer<UInt8>, isStemming: Bool = true,
    _ body: (UnsafeBufferPointer<Token>) -> Bool
  ) {
    var scanner = Scanner(bytes)
    var isAtEnd = false
    while !isAtEnd {
      var count = 0
      while count < Self.batchLength {
        guard let lexeme = scanner.next() else {
          isAtEnd = true
          break
        }
        switch lexeme.kind {
        case .elision, .punctuation: continue
        case .word, .acronym, .number, .decimal, .facet:
          let hashed = HashedLexeme(lexeme, in: bytes)
          vocabulary.prefetch(hashed)
          lexemes.initializeElement(at: count, to: hashed)
          count += 1
        }
      }
      guard count > 0, let memory = tokens.baseAddress else { continue }
      count = vocabulary.enter(
        UnsafeMutableBufferPointer(rebasing: lexemes[..<count]), in: bytes, isStemming: isStemming,
        into: memory)
      guard body(UnsafeBufferPointer(start: memory, count: count)) else { return }
    }
  }

  /// Hands each token of a text to `body`, as ``forEachBatch(in:_:)`` does.
  package func forEachToken(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Token) -> Bool) {
    forEachBatch(in: bytes) { batch in
      for token in batch where !body(token) { return false }
      return true
    }
  }

  /// Appends those tokens of a text whose words begin as the forms that somebody looks for.
  ///
  /// A word that is passed over is counted and costs no look-up.
  package func appendTokens(
    of bytes: UnsafeBufferPointer<UInt8>, asking beginnings: FormBeginnings, to tokens: inout [PlacedToken]
  ) {
    var scanner = Scanner(bytes)
    var place = 0
    while true {
      place += scanner.skipPlainWords(notAskedBy: beginnings)
      guard let lexeme = scanner.next() else { return }
      if lexeme.kind == .elision || lexeme.kind == .punctuation { continue }
      if beginnings.mayHold(bytes, at: lexeme.byteRange.lowerBound) {
        guard let form = vocabulary.form(of: lexeme, in: bytes) else { continue }
        tokens.append(PlacedToken(form: form, place: place, byteRange: lexeme.byteRange))
      }
      place += 1
    }
  }

  /// The tokens of a text.
  package func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    var text = text
    text.withUTF8 { bytes in
      forEachToken(in: bytes) {
        tokens.append($0)
        return true
      }
    }
    return tokens
  }

  /// The index term of a token, as the index holds it.
  package func termText(of token: Token) -> String {
    String(decoding: vocabulary.term(token.term), as: UTF8.self)
  }

  /// A token's folded form.
  package func formText(of token: Token) -> String {
    String(decoding: vocabulary.form(token.form), as: UTF8.self)
  }
}
