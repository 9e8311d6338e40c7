/// A search for the names nearest to one that was typed, over folded names handed in one by one.
package struct NearNames<Value> {
  private typealias Found = (distance: Int, weight: Int, name: String, value: Value)

  private let typed: [UInt8]
  private let typedWords: Set<Substring>
  private let limit: Int
  private static var longestNameInBytes: Int { 255 }
  private var found: [Found] = []

  package init(_ name: String, limit: Int) {
    // Longer ones are no names that anybody looks for.
    let folded = String(
      decoding: NameFolding.folded(name).utf8.prefix(Self.longestNameInBytes), as: UTF8.self)
    typed = Array(folded.utf8)
    typedWords = Set(folded.split(separator: " "))
    self.limit = limit
  }

  /// The nearest so far.
  package var nearest: [Value] { found.map(\.value) }

  /// - Parameter weight: of two names as near, the one of the higher weight comes first.
  package mutating func consider(_ value: Value, folded: String, weight: Int) {
    guard !typed.isEmpty, let distance = distance(to: folded) else { return }
    let new: Found = (distance, weight, folded, value)
    // Namesakes of several kinds are one proposal.
    if found.contains(where: { $0.name == folded && $0.weight >= weight }) { return }
    found.removeAll { $0.name == folded }
    let place = found.firstIndex {
      (new.distance, $0.weight, new.name) < ($0.distance, new.weight, $0.name)
    }
    found.insert(new, at: place ?? found.endIndex)
    if found.count > limit { found.removeLast() }
  }

  /// 0 where the name holds all words that were typed, else the number of letters that tell them apart, or a
  /// single word from the nearest word of the name; where that is more than a third, behind all those, a name
  /// that shares a word of four letters or more. Nil for others.
  private func distance(to folded: String) -> Int? {
    let words = folded.split(separator: " ")
    if folded.utf8.count > typed.count, typedWords.isSubset(of: words) { return 0 }
    let bound = max(1, typed.count / 3)
    let others = typedWords.count == 1 && words.count > 1 ? words + [folded[...]] : [folded[...]]
    let letters = others.compactMap { other in
      abs(other.utf8.count - typed.count) <= bound ? editDistance(Array(other.utf8), bound: bound) : nil
    }.min()
    if let letters { return letters }
    return words.contains { $0.utf8.count >= 4 && typedWords.contains($0) } ? bound + 1 : nil
  }

  /// Levenshtein's distance in bytes, nil above the bound (R. Wagner, M. Fischer, 1974, row by row).
  private func editDistance(_ other: [UInt8], bound: Int) -> Int? {
    var row = Array(0...other.count)
    for (i, byte) in typed.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for j in other.indices {
        let replaced = diagonal + (byte == other[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
        least = min(least, row[j + 1])
      }
      if least > bound { return nil }
    }
    return row[other.count] <= bound ? row[other.count] : nil
  }
}
