/// What a slip of the pen or of the fingers costs, in twelfths of an ordinary one: a wrong, missing or needless
/// letter.
///
/// Letters are those of folded forms, so that accents cost nothing. What French writes in several ways, what
/// lies side by side on an AZERTY or a QWERTY keyboard and what is doubled or not costs less; digits are
/// seldom meant for others. Costs are the same in both directions and never 0 for what differs.
enum EditCosts {
  static let edit: UInt16 = 12
  static let transposition: UInt16 = 7
  static let neighbour: UInt16 = 7
  /// Letters, or two letters and one, that may sound the same.
  static let likeSound: UInt16 = 6
  static let doubling: UInt16 = 5
  static let muteH: UInt16 = 6
  /// A last letter that is often not heard: parle, parles, parler, parlez.
  static let silentEnding: UInt16 = 7
  static let digit: UInt16 = 24
  /// What a slip costs more at the beginning of a word, where it is rare
  /// (J. Pollock, A. Zamora, « Automatic spelling correction in scientific and scholarly text », 1984).
  static let first: UInt16 = 4
  /// No slip costs less.
  static let least = doubling

  /// A number for each letter and digit, and one for all other scalars.
  static let classCount = 37
  static let other: UInt8 = 36

  @inline(__always)
  static func letterClass(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x61...0x7A: UInt8(scalar - 0x61)
    case 0x30...0x39: UInt8(scalar - 0x30) + 26
    default: other
    }
  }

  /// A bit a letter, none for anything else.
  @inline(__always)
  static func letterBit(_ letterClass: UInt8) -> UInt32 { letterClass < 26 ? 1 << letterClass : 0 }

  /// What a letter costs that only one of two words has.
  static func single(_ scalar: UInt32, after previous: UInt32?) -> UInt16 {
    if (0x30...0x39).contains(scalar) { return digit }
    if scalar == previous { return doubling }
    if scalar == 0x68 { return muteH }
    return previous == nil ? edit + first : edit
  }

  /// What it costs to take one scalar for another, by their classes; those of one class may be different ones.
  @inline(__always)
  static func replacement(_ one: UInt8, _ other: UInt8) -> UInt16 {
    replacements[Int(one) * classCount + Int(other)]
  }

  /// The letters, as bits, that may be written for two letters.
  @inline(__always)
  static func lettersLike(_ one: UInt8, _ other: UInt8) -> UInt32 {
    one < 26 && other < 26 ? digraphs[Int(one) * 26 + Int(other)] : 0
  }

  static let silentLetters = bits("deprstxz")

  private static let keyboards = [
    ["azertyuiop", "qsdfghjklm", "wxcvbn"], ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ]

  private static let likeLetters = ["iy", "cs", "sz", "ck", "cq", "kq", "gj", "ae"]

  private static let likeDigraphs = [
    ("ph", "f"), ("qu", "kcq"), ("ck", "kc"), ("ss", "c"), ("sc", "sc"), ("au", "o"), ("ai", "e"),
    ("ei", "e"),
    ("oe", "e"), ("gu", "g"), ("ge", "gj"), ("ks", "x"),
  ]

  private static let replacements: [UInt16] = {
    var costs = [UInt16](repeating: edit, count: classCount * classCount)
    func set(_ one: UInt8, _ other: UInt8, _ cost: UInt16) {
      for (one, other) in [(one, other), (other, one)] {
        let place = Int(one) * classCount + Int(other)
        costs[place] = min(costs[place], cost)
      }
    }
    for rows in keyboards.map({ $0.map(classes) }) {
      for (index, row) in rows.enumerated() {
        for (place, key) in row.enumerated() {
          if place > 0 { set(key, row[place - 1], neighbour) }
          guard index > 0 else { continue }
          // Each row stands half a key to the right of the one above.
          for above in [place, place + 1] where above < rows[index - 1].count {
            set(key, rows[index - 1][above], neighbour)
          }
        }
      }
    }
    for pair in likeLetters.map(classes) { set(pair[0], pair[1], likeSound) }
    for one in 0..<classCount {
      for other in 0..<classCount where (26..<36).contains(one) || (26..<36).contains(other) {
        costs[one * classCount + other] = digit
      }
    }
    return costs
  }()

  private static let digraphs: [UInt32] = {
    var letters = [UInt32](repeating: 0, count: 26 * 26)
    for (pair, others) in likeDigraphs {
      let pair = classes(pair)
      letters[Int(pair[0]) * 26 + Int(pair[1])] |= bits(others)
    }
    return letters
  }()

  private static func classes(_ letters: String) -> [UInt8] {
    letters.unicodeScalars.map { letterClass($0.value) }
  }

  private static func bits(_ letters: String) -> UInt32 {
    classes(letters).reduce(0) { $0 | letterBit($1) }
  }
}
