/// What a model holds, as a trainer makes it.
package struct TaggerModelContent {
  /// Seven weights a bucket.
  package var weights: [(bucket: UInt32, row: [Int8])] = []
  /// By class of the token, label before and label, as ``TaggerModelLayout`` lays them out.
  package var transitions: [Int16]
  package var lexicon: LexiconEntries

  package init(
    weights: [(bucket: UInt32, row: [Int8])], transitions: [Int16], lexicon: LexiconEntries
  ) {
    (self.weights, self.transitions, self.lexicon) = (weights, transitions, lexicon)
  }

  /// How many rows of weights fit into so many bytes beside a lexicon.
  package static func rowLimit(lexicon: LexiconEntries, size: Int) -> Int {
    let fixed = TaggerModelLayout(lexiconCount: lexicon.values.count, rowCount: 0).size
    return max(0, (size - fixed) / TaggerModelLayout.rowSize)
  }

  /// The model's bytes: the same for the same content.
  package func encoded() -> [UInt8] {
    let rows = weights.sorted { $0.bucket < $1.bucket }
    let entries = lexicon.values.sorted { $0.key < $1.key }
    let layout = TaggerModelLayout(lexiconCount: entries.count, rowCount: rows.count)
    var bytes = [UInt8](repeating: 0, count: layout.size)

    func put<Value: FixedWidthInteger>(_ value: Value, _ offset: Int) {
      withUnsafeBytes(of: value.littleEndian) { source in
        for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
      }
    }
    for (index, byte) in TaggerModelLayout.magic.enumerated() { bytes[index] = byte }
    put(TaggerModelLayout.version, 8)
    put(UInt32(entries.count), 12)
    put(UInt32(rows.count), 16)

    for (index, row) in rows.enumerated() {
      let entry = TaggerModelLayout.directory + TaggerModelLayout.directoryEntrySize * Int(row.bucket >> 6)
      bytes[entry + Int(row.bucket >> 3 & 7)] |= 1 << UInt8(row.bucket & 7)
      for (label, weight) in row.row.enumerated() {
        bytes[layout.rows + TaggerModelLayout.rowSize * index + label] = UInt8(
          Int32(weight) + PackedScores.bias)
      }
    }
    var next = 0
    for word in 0..<1 << (FeatureHash.bucketBits - 6) {
      put(UInt32(next), TaggerModelLayout.directory + TaggerModelLayout.directoryEntrySize * word + 8)
      while next < rows.count, Int(rows[next].bucket >> 6) == word { next += 1 }
    }
    for (index, score) in transitions.enumerated() { put(score, TaggerModelLayout.transitions + 2 * index) }

    var slot = 0
    for (index, entry) in entries.enumerated() {
      while slot <= Int(entry.key >> UInt32(32 - TaggerModelLayout.lexiconIndexBits)) {
        put(UInt32(index), TaggerModelLayout.lexiconIndex + 4 * slot)
        slot += 1
      }
      put(entry.key, TaggerModelLayout.lexiconKeys + 4 * index)
      put(entry.value, layout.lexiconValues + 2 * index)
    }
    while slot <= 1 << TaggerModelLayout.lexiconIndexBits {
      put(UInt32(entries.count), TaggerModelLayout.lexiconIndex + 4 * slot)
      slot += 1
    }
    put(bytes.withUnsafeBytes { TaggerModelLayout.checksum($0) }, 24)
    return bytes
  }
}

/// The lexicon of a model as a trainer gathers it: clusters, name lists, triggers.
package struct LexiconEntries: TaggerLexicon {
  package private(set) var values: [UInt32: UInt16] = [:]

  package init() {}

  func value(_ key: UInt32) -> UInt16? { values[key] }

  /// Files a word of the corpus under its clusters, fine below 1,024 and coarse below 64; 0 is none.
  package mutating func addCluster(_ word: String, fine: Int, coarse: Int) {
    let form = WordForm(word)
    values[LexiconKey.cluster(UInt32(truncatingIfNeeded: form.exact))] = UInt16(coarse << 10 | fine)
  }

  /// Adds a word to a list; entries of several words are left out.
  package mutating func addWord(_ word: String, to list: WordFlags) {
    guard !word.contains(" ") else { return }
    values[LexiconKey.word(WordForm(word).traits.folded), default: 0] |= UInt16(list.rawValue)
  }

  /// Adds a word that begins names in lower case: it is looked at wherever it stands.
  package mutating func addTrigger(_ word: String) {
    values[LexiconKey.trigger(UInt32(truncatingIfNeeded: WordForm(word).exact))] = 1
  }

  /// Adds a name of one word or more to a list; names too long to be looked up are left out.
  package mutating func addPhrase(_ name: String, to list: PhraseFlags) {
    let words = name.foldedWords()
    guard !words.isEmpty, words.count <= TaggingContext.phraseLimit else { return }
    var phrase: UInt32 = 0
    for (index, word) in words.enumerated() {
      phrase = PhraseFlags.extend(phrase, by: word)
      values[LexiconKey.phrase(phrase), default: 0] |=
        index == words.count - 1 ? list.rawValue : PhraseFlags.prefix.rawValue
    }
  }
}
