/// The features of a token, each a bucket of the model: the one place that trainer and tagger share.
///
/// Each `add` is a template: its number and a value make the bucket. Numbers and their order mean nothing
/// but must stay as they are while a model lives; a change needs another ``TaggerModelLayout/version``.
enum FeatureTemplates {
  /// How far to both sides a token sees its neighbours' spellings.
  static let reach = 2
  static var offsets: ClosedRange<Int> { -reach...reach }

  // MARK: - Features of one spelling

  /// Features that a spelling gives to the token `offset` places before it (0 the token itself): they
  /// depend on nothing else, so that their scores can be summed once a spelling and offset.
  static func ofSpelling(_ form: WordForm, offset: Int, _ emit: (UInt32) -> Void) {
    let traits = form.traits
    let place = UInt64(offset + 8) << 16
    func add(_ template: UInt64, _ value: UInt64) { emit(FeatureHash.bucket(place | template, value)) }

    // The word, what it looks like, its clusters, the lists that hold it.
    add(1, UInt64(traits.lower))
    add(2, UInt64(traits.class.rawValue))
    if traits.cluster != 0 {
      add(3, UInt64(traits.cluster))
      add(4, UInt64(traits.coarseCluster))
    }
    for bit in UInt8(0)..<4 where traits.flags.rawValue & (1 << bit) != 0 { add(5, UInt64(bit)) }
    if abs(offset) <= 1 {
      add(6, UInt64(traits.shape))
      if form.suffixes.count >= 3 { add(7, form.suffixes[2]) }
    }
    guard offset == 0 else { return }
    // The word as written, and its parts.
    add(8, form.exact)
    add(9, form.shape)
    for (index, prefix) in form.prefixes.enumerated() { add(10 + UInt64(index), prefix) }
    for (index, suffix) in form.suffixes.enumerated() { add(20 + UInt64(index), suffix) }
    add(30, FeatureHash.join(traits.folded, UInt32(traits.class.rawValue)))
    add(31, UInt64(min(form.scalarCount, 12)) << 8 | UInt64(traits.class.rawValue))
  }

  // MARK: - Features of several tokens

  /// Features of a token that depend on more than one spelling.
  @inline(__always)
  static func ofContext<Lexicon>(
    _ tokens: TokenSequence<Lexicon>, _ context: TaggingContext, _ index: Int,
    _ emit: (UInt32) -> Void
  ) {
    @inline(__always) func add(_ template: UInt64, _ value: UInt64) {
      emit(FeatureHash.bucket(1 << 32 | template, value))
    }
    let left2 = tokens.traits(index - 2)
    let left = tokens.traits(index - 1)
    let own = tokens.traits(index)
    let right = tokens.traits(index + 1)
    let right2 = tokens.traits(index + 2)
    let join: (UInt32, UInt32) -> UInt64 = FeatureHash.join

    // Neighbours together.
    add(1, join(left.lower, own.lower))
    add(2, join(own.lower, right.lower))
    add(3, join(left2.lower, left.lower))
    add(4, join(right.lower, right2.lower))
    let classes =
      UInt64(left.class.rawValue) << 16 | UInt64(own.class.rawValue) << 8 | UInt64(right.class.rawValue)
    add(5, classes)
    add(6, classes | UInt64(left2.class.rawValue) << 24 | UInt64(right2.class.rawValue) << 32)
    if own.cluster != 0 {
      if left.cluster != 0 { add(7, join(UInt32(left.cluster), UInt32(own.cluster))) }
      if right.cluster != 0 { add(8, join(UInt32(own.cluster), UInt32(right.cluster))) }
    }

    // Names of the lists.
    let phrase = UInt64(context.phrases[index])
    if phrase != 0 { add(10, phrase) }
    let phraseNext = UInt64(context.phrases[index + 1])
    if phraseNext != 0 { add(11, phraseNext) }
    let phraseLast = UInt64(context.phrases[index - 1])
    if phraseLast != 0 { add(12, phraseLast) }

    let start = startLevel(left.class)
    let distance = UInt64(context.nextCapital[index])
    guard context.runIndex[index] >= 0 else {
      // A word before a capital may open its name: « ministère de l'Intérieur ».
      if distance > 1 {
        let capital = tokens.traits(index + Int(distance) - 1)
        add(20, UInt64(own.lower) << 8 | distance)
        add(21, join(own.lower, capital.lower))
        add(22, join(own.lower, UInt32(capital.cluster)))
        add(23, UInt64(own.cluster) << 8 | distance)
      }
      return
    }
    // The start of a sentence, and what the rest of the text says of the word.
    if own.class.isCapital {
      add(30, start << 8 | UInt64(own.class.rawValue))
      add(31, start << 32 | UInt64(own.lower))
      var others = context.otherCues(tokens, index)
      if others == 0 { add(33, start) }
      while others != 0 {
        let bit = UInt64(others.trailingZeroBitCount)
        add(32, bit << 8 | start)
        others &= others - 1
      }
    }

    // The run of capitals, what stands in it and around it, with the token's position.
    let run = context.runs[Int(context.runIndex[index])]
    let length = run.end - run.start
    let position: UInt64 = length == 1 ? 0 : index == run.start ? 1 : index == run.end - 1 ? 2 : 3
    let place = position << 40
    let before = tokens.traits(run.start - 1)
    let before2 = tokens.traits(run.start - 2)
    let behind = tokens.traits(run.end)
    let behind2 = tokens.traits(run.end + 1)
    let first = tokens.traits(run.start)
    let last = tokens.traits(run.end - 1)
    add(40, place | UInt64(min(length, 9)))
    add(41, place | UInt64(first.lower))
    add(42, place | UInt64(last.lower))
    add(43, place | UInt64(before.lower))
    add(44, place ^ join(before2.lower, before.lower))
    add(45, place | UInt64(behind.lower))
    add(46, place | UInt64(run.head))
    add(47, place | UInt64(before.cluster))
    add(48, place | UInt64(behind.cluster))
    add(49, place | UInt64(first.cluster))
    add(50, place | UInt64(last.cluster))
    add(51, place | UInt64(before.flags.rawValue & 0xF) << 8 | UInt64(first.flags.rawValue & 0xF))
    add(52, place | UInt64(before.class.rawValue) << 8 | UInt64(behind.class.rawValue))
    add(53, place ^ join(behind.lower, behind2.lower))
    add(54, place | UInt64(startLevel(before.class)) << 16 | UInt64(behind.class.rawValue))
    add(55, place | UInt64(context.phrases[run.start]) << 16 | UInt64(context.phrases[run.end - 1]))
    add(56, place | UInt64(behind2.cluster))
  }

  /// 2 at the start of a line or sentence, 1 behind what may open one, 0 elsewhere.
  @inline(__always)
  private static func startLevel(_ previous: TokenClass) -> UInt64 {
    switch previous {
    case .boundary, .sentenceEnd: 2
    case .openingQuote, .dash, .colon: 1
    default: 0
    }
  }
}
