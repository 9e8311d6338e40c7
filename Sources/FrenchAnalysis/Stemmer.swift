import IndexData

/// Light French stemming of folded words: number, gender and the commonest verb ends meet, little else.
///
/// After J. Savoy's minimal French stemmer (« A stemming procedure and stopword list for general French
/// corpora », JASIS 50(10), 1999), with other rules where folded words or short singulars need them:
/// lengths are counted on the singular, so that `grève` meets `grèves`; masculine and feminine of
/// `-teur`, `-eux` and `-ais` meet; `ministre` and `ministère` do not. Compared on 1,000 known items
/// whose query words were given another form of the same lemma, this reaches an MRR@10 of .395,
/// the published rules .381, Snowball's .376, no stemmer .212.
///
/// Two lists stop it: `invariable-words.txt` wherever stemming arrives at a word of it (`cours` is not
/// `cour`, `parties` is `partie`), `protected-names.txt` for whole words (`Paris` is not `pari`).
struct Stemmer: Sendable {
  static let shared = Stemmer()
  private let invariables = WordSet(kiosque_invariable_words)
  private let names = WordSet(kiosque_protected_names)

  /// A suffix, the least length in bytes of a word that loses it, and what takes its place.
  private struct Rule: Sendable {
    let suffix: [UInt8]
    let shortestWord: Int
    let replacement: [UInt8]

    init(_ suffix: String, _ shortestWord: Int, _ replacement: String) {
      self.suffix = Array(suffix.utf8)
      self.shortestWord = shortestWord
      self.replacement = Array(replacement.utf8)
    }
  }

  private static let number = [
    Rule("eaux", 4, "eau"), Rule("aux", 5, "al"), Rule("eux", 4, "eu"), Rule("oux", 4, "ou"),
    Rule("ss", 2, "ss"), Rule("s", 4, ""),
  ]
  private static let gender = [
    Rule("trice", 7, "teu"), Rule("euse", 7, "eu"), Rule("eure", 7, "eu"), Rule("eur", 6, "eu"),
    Rule("aise", 7, "ai"), Rule("oise", 7, "oi"), Rule("if", 5, "iv"),
  ]
  /// Trailing letters are dropped down to this length only.
  private static let shortestStem = 5

  /// Replaces a folded form by its stem, in place; forms with anything but the letters a to z stay.
  func stem(_ word: inout [UInt8]) {
    guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), !names.contains(word), !invariables.contains(word)
    else { return }
    for rules in [Self.number, Self.gender] {
      Self.apply(rules, to: &word)
      if invariables.contains(word) { return }
    }
    while word.count > Self.shortestStem, Self.endsInMuteLetter(word) {
      word.removeLast()
      if invariables.contains(word) { return }
    }
    if word.count > Self.shortestStem, word.last == word[word.count - 2] { word.removeLast() }
    if word.count >= Self.shortestStem, word.ends(with: Self.iqu) {
      // `publique` is the feminine of `public`.
      word.replaceSubrange(word.count - 2..<word.count, with: [UInt8(ascii: "c")])
    }
  }

  private static let iqu = Array("iqu".utf8)

  /// `e`, or `er` as in an infinitive or `premier`.
  private static func endsInMuteLetter(_ word: [UInt8]) -> Bool {
    word.last == UInt8(ascii: "e")
      || (word.last == UInt8(ascii: "r") && word[word.count - 2] == UInt8(ascii: "e"))
  }

  /// The first suffix that fits decides, even where the word is too short to lose it.
  private static func apply(_ rules: [Rule], to word: inout [UInt8]) {
    guard let rule = rules.first(where: { word.ends(with: $0.suffix) }), word.count >= rule.shortestWord
    else { return }
    word.replaceSubrange(word.count - rule.suffix.count..<word.count, with: rule.replacement)
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
