/// What an occurrence of a capitalised word says of the other occurrences in the same text, a bit each: an
/// article that once says « M. Castex » tells what a bare « Castex » is.
enum TokenCues {
  static let occurs: UInt16 = 1
  /// The word occurs in lower case.
  static let lowercase: UInt16 = 1 << 15

  @inline(__always)
  static func of<Lexicon>(
    _ tokens: TokenSequence<Lexicon>, _ context: TaggingContext, _ index: Int
  ) -> UInt16 {
    var cues: UInt16 = occurs
    let previous = tokens.traits(index - 1)
    let next = tokens.traits(index + 1)
    let run = context.runs[Int(context.runIndex[index])]
    // Behind a civility, a title, a first name; inside a run of capitals and before its end.
    if previous.flags.contains(.civility) { cues |= 1 << 1 }
    if previous.flags.contains(.title) { cues |= 1 << 2 }
    if index > run.start, previous.flags.contains(.firstName), previous.class == .capitalised {
      cues |= 1 << 3
    }
    if index > run.start { cues |= 1 << 4 }
    if index < run.end - 1 { cues |= 1 << 5 }
    // What stands before: à, de, an article, brackets, another word, another mark.
    switch previous.class {
    case .locative: cues |= 1 << 6
    case .preposition, .elidedPreposition: cues |= 1 << 7
    case .article, .elidedArticle, .contractedArticle: cues |= 1 << 8
    case .openingBracket where next.class == .closingBracket: cues |= 1 << 9
    case .lowercase: cues |= 1 << 10
    case .boundary, .sentenceEnd, .openingQuote: break
    default: cues |= 1 << 11
    }
    // What stands behind.
    switch next.class {
    case .openingBracket: cues |= 1 << 12
    case .lowercase: cues |= 1 << 13
    case .comma: cues |= 1 << 14
    default: break
    }
    return cues
  }
}
