import Foundation

/// Word classes by the exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998): each word in
/// turn moves to the class where the likelihood of a bigram class model is greatest, until few move.
///
/// Starts from the most frequent words dealt out in turn; no randomness.
struct ExchangeClustering {
  private let bigrams: BigramCounts
  private let classCount: Int
  /// By word.
  private(set) var classes: [Int]
  /// By class and class: how often a word of the second follows one of the first; and transposed.
  private var following: [Int32]
  private var preceding: [Int32]
  private var sizes: [Int]
  private let entropy: EntropyTable

  init(_ bigrams: BigramCounts, classCount: Int) {
    self.bigrams = bigrams
    self.classCount = classCount
    classes = bigrams.words.indices.map { $0 % classCount }
    following = [Int32](repeating: 0, count: classCount * classCount)
    preceding = following
    sizes = [Int](repeating: 0, count: classCount)
    entropy = EntropyTable()
    for word in bigrams.words.indices {
      sizes[classes[word]] += bigrams.counts[word]
      for (next, count) in bigrams.right[word] {
        following[classes[word] * classCount + classes[Int(next)]] += count
        preceding[classes[Int(next)] * classCount + classes[word]] += count
      }
    }
  }

  /// Runs up to so many rounds; `report` gets the round and how many words moved.
  mutating func run(rounds: Int, report: (Int, Int) -> Void) {
    for round in 1...rounds {
      var moved = 0
      for word in bigrams.words.indices where move(word) { moved += 1 }
      report(round, moved)
      if moved * 500 < bigrams.words.count { break }
    }
  }

  private mutating func move(_ word: Int) -> Bool {
    let old = classes[word]
    let (right, left, own) = neighbours(word)
    add(word, right, left, own, to: old, sign: -1)
    var gains = [Float](repeating: 0, count: classCount)
    let total = bigrams.counts[word]
    gains.withUnsafeMutableBufferPointer { gains in
      following.withUnsafeBufferPointer { following in
        preceding.withUnsafeBufferPointer { preceding in
          entropy.values.withUnsafeBufferPointer { table in
            func gain(_ matrix: UnsafeBufferPointer<Int32>, _ neighbour: (class: Int, count: Int32)) {
              let row = matrix.baseAddress! + neighbour.class * classCount
              let added = neighbour.count
              for candidate in 0..<classCount {
                let before = row[candidate]
                let after = before + added
                gains[candidate] +=
                  Int(after) < table.count
                  ? table[Int(after)] - table[Int(before)] : EntropyTable.difference(before, after)
              }
            }
            for neighbour in left { gain(following, neighbour) }
            for neighbour in right { gain(preceding, neighbour) }
          }
        }
      }
    }
    var best = old
    var bestGain = -Float.infinity
    for candidate in 0..<classCount {
      let gain =
        gains[candidate] - 2
        * EntropyTable.difference(Int32(sizes[candidate]), Int32(sizes[candidate] + total))
      if gain > bestGain || (gain == bestGain && candidate == old) { (best, bestGain) = (candidate, gain) }
    }
    add(word, right, left, own, to: best, sign: 1)
    classes[word] = best
    return best != old
  }

  /// The classes around a word with counts, itself as its own neighbour apart.
  private func neighbours(_ word: Int) -> (
    right: [(class: Int, count: Int32)], left: [(class: Int, count: Int32)], own: Int32
  ) {
    var own: Int32 = 0
    func gather(_ list: [(word: Int32, count: Int32)]) -> [(class: Int, count: Int32)] {
      var counts = [Int32](repeating: 0, count: classCount)
      for (neighbour, count) in list {
        if Int(neighbour) == word { own = count } else { counts[classes[Int(neighbour)]] += count }
      }
      return counts.indices.filter { counts[$0] > 0 }.map { ($0, counts[$0]) }
    }
    let right = gather(bigrams.right[word])
    let left = gather(bigrams.left[word])
    return (right, left, own)
  }

  private mutating func add(
    _ word: Int, _ right: [(class: Int, count: Int32)], _ left: [(class: Int, count: Int32)], _ own: Int32,
    to target: Int, sign: Int32
  ) {
    sizes[target] += Int(sign) * bigrams.counts[word]
    for (neighbour, count) in right {
      following[target * classCount + neighbour] += sign * count
      preceding[neighbour * classCount + target] += sign * count
    }
    for (neighbour, count) in left {
      following[neighbour * classCount + target] += sign * count
      preceding[target * classCount + neighbour] += sign * count
    }
    following[target * classCount + target] += sign * own
    preceding[target * classCount + target] += sign * own
  }
}

/// n log n of small numbers.
struct EntropyTable {
  let values: [Float] = (0..<1 << 16).map { $0 == 0 ? 0 : Float(Double($0) * log(Double($0))) }

  static func difference(_ before: Int32, _ after: Int32) -> Float {
    func value(_ count: Int32) -> Double { count <= 0 ? 0 : Double(count) * log(Double(count)) }
    return Float(value(after) - value(before))
  }
}
