/// What the tokens of a text say of each other, beyond neighbours: runs of capitals, phrases of the name
/// lists, other mentions of the same word, and which tokens are worth looking at.
///
/// Arrays by token, reused from text to text.
final class TaggingContext {
  /// A run of capitalised tokens with what joins them.
  struct Run {
    var start: Int
    var end: Int
    /// The nearest word to the left that is no function word.
    var head: UInt32
  }

  @exclusivity(unchecked) private(set) var runs: [Run] = []
  /// The run a token belongs to, or -1.
  @exclusivity(unchecked) private(set) var runIndex: [Int32] = []
  /// Whether a token is near enough to a capital to be tagged.
  @exclusivity(unchecked) private(set) var isActive: [Bool] = []
  /// What begins at or goes on in a token: ``PhraseFlags``, and its place in the phrase.
  @exclusivity(unchecked) private(set) var phrases: [UInt16] = []
  /// The nearest capitalised token at or behind a token within ``reach``, as a distance; 0 where there is none.
  @exclusivity(unchecked) private(set) var nextCapital: [UInt8] = []
  /// Cues of each token's own occurrence.
  @exclusivity(unchecked) private(set) var cues: [UInt16] = []
  /// By spelling: cues of one occurrence at least, and of two at least.
  @exclusivity(unchecked) private(set) var cuesOnce: [UInt16] = []
  @exclusivity(unchecked) private(set) var cuesTwice: [UInt16] = []
  @exclusivity(unchecked) private var cuedSpellings: [Int32] = []

  /// Tokens before and behind a capital that are tagged.
  static let before = 6
  static let behind = 4
  static let reach = 5
  static let phraseLimit = 7

  /// Reads the tokens; linear in their number.
  func read<Lexicon, Phrases: TaggerLexicon>(
    _ tokens: TokenSequence<Lexicon>, lexicon: Phrases
  ) {
    let count = tokens.count
    reset(&runIndex, -1, count)
    reset(&isActive, false, count)
    reset(&phrases, 0, count)
    reset(&nextCapital, 0, count)
    reset(&cues, 0, count)
    runs.removeAll(keepingCapacity: true)
    findRuns(tokens)
    findActive(tokens)
    findPhrases(tokens, lexicon)
    gatherCues(tokens)
  }

  private func reset<Value>(_ array: inout [Value], _ value: Value, _ count: Int) {
    array.removeAll(keepingCapacity: true)
    for _ in 0..<count { array.append(value) }
  }

  /// To be called when the tokens forget their spellings.
  func forgetSpellings() {
    cuesOnce.removeAll(keepingCapacity: true)
    cuesTwice.removeAll(keepingCapacity: true)
    cuedSpellings.removeAll(keepingCapacity: true)
  }

  // MARK: - Runs

  private func findRuns<Lexicon>(_ tokens: TokenSequence<Lexicon>) {
    var position = 2
    let end = tokens.count - 2
    while position < end {
      guard tokens.isCapital(position) else {
        position += 1
        continue
      }
      let start = position
      var last = position
      var next = position + 1
      while next < end, next - last <= 3 {
        if tokens.isCapital(next) {
          last = next
        } else if tokens.class(next) == .conjunction {
          guard tokens.class(next - 1) == .hyphen else { break }
        } else if !tokens.class(next).joinsNames {
          break
        }
        next += 1
      }
      var head = start - 1
      while head > start - 5, head > 1, tokens.class(head).joinsNames || tokens.class(head) == .locative {
        head -= 1
      }
      for index in start...last { runIndex[index] = Int32(runs.count) }
      runs.append(Run(start: start, end: last + 1, head: tokens.lower(head)))
      position = last + 1
    }
  }

  private func findActive<Lexicon>(_ tokens: TokenSequence<Lexicon>) {
    var activeEnd = 0
    for index in 2..<max(2, tokens.count - 2) {
      let traits = tokens.traits(index)
      if traits.class == .boundary {
        activeEnd = 0
        continue
      }
      if traits.class.isCapital || traits.class == .capitalisedFunctionWord || traits.class == .alphanumeric
        || traits.flags.contains(.trigger)
      {
        var back = index
        while back >= 0, index - back <= Self.before, tokens.class(back) != .boundary {
          if isActive[back], back < index { break }
          isActive[back] = true
          back -= 1
        }
        activeEnd = index + Self.behind + 1
        var distance = 0
        while distance <= Self.reach, tokens.class(index - distance) != .boundary,
          nextCapital[index - distance] == 0
        {
          nextCapital[index - distance] = UInt8(distance + 1)
          distance += 1
        }
      } else if index < activeEnd {
        isActive[index] = true
      }
    }
  }

  // MARK: - Phrases

  private func findPhrases<Lexicon, Phrases: TaggerLexicon>(
    _ tokens: TokenSequence<Lexicon>, _ lexicon: Phrases
  ) {
    var position = 2
    let end = tokens.count - 2
    while position < end {
      let traits = tokens.traits(position)
      guard isActive[position], traits.flags.contains(.beginsPhrase),
        traits.class.rawValue <= TokenClass.acronym.rawValue || traits.class == .capitalisedFunctionWord
      else {
        position += 1
        continue
      }
      var phrase: UInt32 = 0
      var index = position
      var best = (end: position, flags: UInt16(0))
      while index < end, index - position < Self.phraseLimit * 2, tokens.class(index) != .boundary {
        if tokens.class(index) == .hyphen {
          index += 1
          continue
        }
        phrase = PhraseFlags.extend(phrase, by: tokens.traits(index).folded)
        guard let value = lexicon.value(LexiconKey.phrase(phrase)) else { break }
        index += 1
        if value & PhraseFlags.names.rawValue != 0 { best = (index, value & PhraseFlags.names.rawValue) }
        if value & PhraseFlags.prefix.rawValue == 0 { break }
      }
      guard best.flags != 0, hasCapital(tokens, position..<best.end) else {
        position += 1
        continue
      }
      let length = best.end - position
      for index in position..<best.end {
        // Place in the phrase: 1 the only token, 2 the first, 3 inside, 4 the last.
        let place = length == 1 ? 1 : index == position ? 2 : index == best.end - 1 ? 4 : 3
        phrases[index] = best.flags | UInt16(place) << PhraseFlags.placeShift
      }
      position = best.end
    }
  }

  private func hasCapital<Lexicon>(_ tokens: TokenSequence<Lexicon>, _ range: Range<Int>) -> Bool {
    for index in range where tokens.isCapital(index) || tokens.class(index) == .capitalisedFunctionWord {
      return true
    }
    return false
  }

  // MARK: - Cues

  private func gatherCues<Lexicon>(_ tokens: TokenSequence<Lexicon>) {
    for spelling in cuedSpellings where Int(spelling) < cuesOnce.count {
      cuesOnce[Int(spelling)] = 0
      cuesTwice[Int(spelling)] = 0
    }
    cuedSpellings.removeAll(keepingCapacity: true)
    let spellingCount = tokens.traits.count
    while cuesOnce.count < spellingCount {
      cuesOnce.append(0)
      cuesTwice.append(0)
    }
    for index in 2..<max(2, tokens.count - 2) {
      let spelling = Int(tokens.spellings[index])
      let own: UInt16
      if runIndex[index] >= 0, tokens.isCapital(index) {
        own = TokenCues.of(tokens, self, index)
      } else if isActive[index], tokens.class(index) == .lowercase {
        own = TokenCues.lowercase
      } else {
        continue
      }
      cues[index] = own
      if cuesOnce[spelling] == 0 { cuedSpellings.append(Int32(spelling)) }
      cuesTwice[spelling] |= cuesOnce[spelling] & own
      cuesOnce[spelling] |= own
    }
  }

  /// The cues of the other occurrences of a token's spelling in the text, and whether its lower-case
  /// spelling occurs.
  @inline(__always)
  func otherCues<Lexicon>(_ tokens: TokenSequence<Lexicon>, _ index: Int) -> UInt16 {
    let spelling = Int(tokens.spellings[index])
    let others = cuesTwice[spelling] | (cuesOnce[spelling] & ~cues[index])
    return others | (cuesOnce[Int(tokens.lowerSpelling[spelling])] & TokenCues.lowercase)
  }
}

extension TokenSequence {
  @inline(__always)
  func traits(_ index: Int) -> TokenTraits { traits[Int(spellings[index])] }
  @inline(__always)
  func `class`(_ index: Int) -> TokenClass { traits[Int(spellings[index])].class }
  @inline(__always)
  func lower(_ index: Int) -> UInt32 { traits[Int(spellings[index])].lower }
  @inline(__always)
  func isCapital(_ index: Int) -> Bool { traits[Int(spellings[index])].class.isCapital }
}
