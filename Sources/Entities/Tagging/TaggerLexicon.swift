/// What is known of words and phrases beside the labelled texts: clusters and name lists.
protocol TaggerLexicon {
  /// The value of a key, or nil.
  func value(_ key: UInt32) -> UInt16?
}

extension TaggerLexicon {
  /// Adds what is known of a spelling to its traits.
  func describe(exact: UInt64, into traits: inout TokenTraits) {
    let cluster =
      value(LexiconKey.cluster(UInt32(truncatingIfNeeded: exact)))
      ?? value(LexiconKey.cluster(traits.lower)) ?? 0
    traits.cluster = cluster & 0x3FF
    traits.coarseCluster = cluster >> 10
    traits.flags = WordFlags(
      rawValue: UInt8(truncatingIfNeeded: value(LexiconKey.word(traits.folded)) ?? 0)
    ).intersection(.lists)
    if let trigger = value(LexiconKey.trigger(UInt32(truncatingIfNeeded: exact))), trigger > 0 {
      traits.flags.insert(.trigger)
    }
    if value(LexiconKey.phrase(PhraseFlags.extend(0, by: traits.folded))) != nil {
      traits.flags.insert(.beginsPhrase)
    }
  }
}

/// What entries of the lexicon are filed under; one table holds them all.
package enum LexiconKey {
  @inline(__always)
  private static func salted(_ salt: UInt64, _ value: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: FeatureHash.mix(salt << 32 | UInt64(value)) >> 16)
  }

  /// A word's clusters; value: ten bits of the fine one, six of the coarse one.
  static func cluster(_ spelling: UInt32) -> UInt32 { salted(1, spelling) }
  /// A folded word's ``WordFlags``.
  static func word(_ folded: UInt32) -> UInt32 { salted(2, folded) }
  /// A phrase's ``PhraseFlags``.
  @inline(__always)
  static func phrase(_ hash: UInt32) -> UInt32 { salted(3, hash) }
  /// A lower-case word that begins names.
  static func trigger(_ spelling: UInt32) -> UInt32 { salted(4, spelling) }
}

/// What name lists say of a phrase of one word or more.
package struct PhraseFlags: OptionSet, Sendable {
  package var rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let city = PhraseFlags(rawValue: 1)
  package static let country = PhraseFlags(rawValue: 2)
  package static let otherPlace = PhraseFlags(rawValue: 4)
  package static let organisation = PhraseFlags(rawValue: 8)
  package static let media = PhraseFlags(rawValue: 16)
  package static let person = PhraseFlags(rawValue: 32)
  static let names: PhraseFlags = [.city, .country, .otherPlace, .organisation, .media, .person]
  /// A longer phrase begins with it.
  static let prefix = PhraseFlags(rawValue: 0x8000)
  /// Where a token's place in its phrase begins, above ``names``.
  static let placeShift: UInt16 = 12

  /// The hash of a phrase with one more word; an empty phrase is 0.
  @inline(__always)
  static func extend(_ phrase: UInt32, by folded: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: FeatureHash.mix(UInt64(phrase) << 32 | UInt64(folded)))
  }
}
