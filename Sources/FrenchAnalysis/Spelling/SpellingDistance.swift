/// How far folded words are from one that was typed: what the cheapest row of slips between them costs.
///
/// Damerau's four slips (F. Damerau, « A technique for computer detection and correction of spelling errors »,
/// 1964) weighed by ``EditCosts``, in the table of R. Wagner and M. Fischer (1974) with exchanged neighbours
/// as R. Lowrance and R. Wagner count them, no letter touched twice (« optimal string alignment »); besides, two
/// letters may stand for one (ph, f). The same in both directions, and 0 for equal words only.
///
/// Words in byte order share their beginnings, and so do the rows of their tables: a row is kept for each
/// letter of the word before, and a beginning from which no word can come near is passed over.
///
/// Invariants: `rows` has `(depthLimit + 1) * columns` places, of which those of `depth + 1` rows are set;
/// `letters` and `ends` hold `depth` letters and where they end in the word handed in last, or in the one that
/// came to a dead end.
package final class SpellingDistance {
  /// What an ordinary slip costs.
  package static let edit = Int(EditCosts.edit)
  /// Of longer words nobody asks what they are near to.
  package static let longestWord = 64

  /// What is further away has no distance.
  package let bound: Int

  private let word: [UInt32]
  private let classes: [UInt8]
  private let deletions: [UInt16]
  /// For each letter, those that may be written for it and the one before, as bits.
  private let digraphs: [UInt32]
  private let columns: Int
  private let depthLimit: Int
  private let rows: UnsafeMutablePointer<UInt16>
  private let letters: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<Int>
  private let minima: UnsafeMutablePointer<UInt16>
  @exclusivity(unchecked) private var depth = 0
  /// Where the beginning ends from which no word comes near.
  @exclusivity(unchecked) private var deadEnd = Int.max

  /// How far away a word may be that is meant: a slip in words of three to five letters, two up to eleven, then
  /// three; no word of one or two letters is told from the rest.
  package static func bound(forLetters count: Int) -> Int {
    switch count {
    case ...2: 0
    case ...5: edit
    case ...11: 2 * edit
    default: 3 * edit
    }
  }

  /// - Parameters:
  ///   - word: folded; nil is returned where it has more letters than ``longestWord``.
  ///   - bound: nil for what is usual for so many letters.
  package init?(_ word: String, bound: Int? = nil) {
    let scalars = word.unicodeScalars.prefix(Self.longestWord + 1).map(\.value)
    guard scalars.count <= Self.longestWord else { return nil }
    self.word = scalars
    self.bound = min(bound ?? Self.bound(forLetters: scalars.count), Int(UInt16.max / 2))
    classes = scalars.map(EditCosts.letterClass)
    deletions = scalars.indices.map { EditCosts.single(scalars[$0], after: $0 > 0 ? scalars[$0 - 1] : nil) }
    let classes = classes
    digraphs = classes.indices.map { $0 > 0 ? EditCosts.lettersLike(classes[$0 - 1], classes[$0]) : 0 }
    columns = scalars.count + 1
    // Each letter more costs something.
    depthLimit = scalars.count + self.bound / Int(EditCosts.least) + 1
    rows = .allocate(capacity: (depthLimit + 1) * columns)
    letters = .allocate(capacity: depthLimit)
    ends = .allocate(capacity: depthLimit)
    minima = .allocate(capacity: depthLimit + 1)
    rows[0] = 0
    for index in scalars.indices { rows[index + 1] = rows[index] + deletions[index] }
    minima[0] = 0
  }

  deinit {
    rows.deallocate()
    letters.deallocate()
    ends.deallocate()
    minima.deallocate()
  }

  /// The distance of a word on its own, nil above the bound.
  package func distance(to form: String) -> Int? {
    var form = form
    return form.withUTF8 { distance(to: $0, sharing: 0) }
  }

  /// The distance of a word, nil above the bound.
  ///
  /// - Parameters:
  ///   - form: folded.
  ///   - shared: how many bytes it shares with the word that was handed in before it; less may be said.
  /// - Complexity: O(*n* · *m*) for *n* letters that are not shared and *m* of the typed word; O(1) behind a
  ///   dead end.
  package func distance(to form: UnsafeBufferPointer<UInt8>, sharing shared: Int) -> Int? {
    if shared >= deadEnd { return nil }
    deadEnd = .max
    while depth > 0, ends[depth - 1] > shared { depth -= 1 }
    var offset = depth > 0 ? ends[depth - 1] : 0
    while offset < form.count {
      guard depth < depthLimit else { return nil }
      let (letter, length) = Self.letter(of: form, at: offset)
      offset += length
      letters[depth] = letter
      ends[depth] = offset
      depth += 1
      fillRow()
      // The next row is made of this one and of the one before, with a slip of two letters at least there.
      if Int(minima[depth]) > bound, Int(minima[depth - 1] + EditCosts.least) > bound {
        deadEnd = offset
        return nil
      }
    }
    let distance = Int(distanceAtEnd())
    return distance <= bound ? distance : nil
  }

  /// The last cell, where a silent ending is cheap.
  private func distanceAtEnd() -> UInt16 {
    let row = rows + depth * columns
    var distance = row[columns - 1]
    if let last = classes.last, EditCosts.silentLetters & EditCosts.letterBit(last) != 0, columns > 2 {
      distance = min(distance, row[columns - 2] + EditCosts.silentEnding)
    }
    if depth > 1,
      EditCosts.silentLetters & EditCosts.letterBit(EditCosts.letterClass(letters[depth - 1])) != 0
    {
      distance = min(distance, (row - columns)[columns - 1] + EditCosts.silentEnding)
    }
    return distance
  }

  /// The row of the last letter.
  private func fillRow() {
    let row = rows + depth * columns
    let above = row - columns
    let letter = letters[depth - 1]
    let previous = depth > 1 ? letters[depth - 2] : nil
    let letterClass = EditCosts.letterClass(letter)
    let bit = EditCosts.letterBit(letterClass)
    let like = previous.map { EditCosts.lettersLike(EditCosts.letterClass($0), letterClass) } ?? 0
    let insertion = EditCosts.single(letter, after: previous)
    row[0] = above[0] + insertion
    var least = row[0]
    for column in 1..<columns {
      let typed = word[column - 1]
      var replaced = above[column - 1]
      if typed != letter {
        replaced += EditCosts.replacement(classes[column - 1], letterClass)
        if depth == 1, column == 1 { replaced += EditCosts.first }
      }
      var cost = min(replaced, above[column] + insertion, row[column - 1] + deletions[column - 1])
      if digraphs[column - 1] & bit != 0 { cost = min(cost, above[column - 2] + EditCosts.likeSound) }
      if depth > 1 {
        let first = above - columns
        if like & EditCosts.letterBit(classes[column - 1]) != 0 {
          cost = min(cost, first[column - 1] + EditCosts.likeSound)
        }
        if column > 1, typed == previous, word[column - 2] == letter, typed != letter {
          let extra = depth == 2 && column == 2 ? EditCosts.first : 0
          cost = min(cost, first[column - 2] + EditCosts.transposition + extra)
        }
      }
      row[column] = cost
      least = min(least, cost)
    }
    minima[depth] = least
  }

  /// The scalar at an offset and its length in bytes; what is no UTF-8 is some scalar or other.
  @inline(__always)
  private static func letter(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int) {
    let first = bytes[offset]
    guard first >= 0xC0 else { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var letter = UInt32(first) & (0x7F >> UInt32(length))
    let end = min(offset + length, bytes.count)
    for place in offset + 1..<end { letter = letter << 6 | UInt32(bytes[place] & 0x3F) }
    return (letter, end - offset)
  }
}
