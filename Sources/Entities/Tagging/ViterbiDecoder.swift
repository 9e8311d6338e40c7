/// The best sequence of labels of a chain of tokens, by dynamic programming (Viterbi 1967).
///
/// An unsafe island. Invariants: `emissions` and `backPointers` have room for `limit` tokens of
/// ``TagLabel/stride`` labels; indices handed in are below it.
final class ViterbiDecoder {
  /// Tokens that a chain may have.
  static let limit = 4096

  /// Scores of the labels of each token; the caller fills them in.
  let emissions: UnsafeMutablePointer<Int32>
  private let backPointers: UnsafeMutablePointer<UInt8>
  private let transitions: UnsafeMutablePointer<Int32>

  init(transitions: [Int32]) {
    emissions = .allocate(capacity: Self.limit * TagLabel.stride)
    emissions.initialize(repeating: 0, count: Self.limit * TagLabel.stride)
    backPointers = .allocate(capacity: Self.limit * TagLabel.stride)
    backPointers.initialize(repeating: 0, count: Self.limit * TagLabel.stride)
    self.transitions = .allocate(capacity: transitions.count)
    self.transitions.initialize(from: transitions, count: transitions.count)
  }

  deinit {
    emissions.deallocate()
    backPointers.deallocate()
    transitions.deallocate()
  }

  /// Labels `count` tokens; what stands before and behind them is outside any name.
  func decode(count: Int, classes: (Int) -> TokenClass, labels: inout [UInt8]) {
    var scores = (
      Int32(0), TaggerModel.forbidden, TaggerModel.forbidden, TaggerModel.forbidden,
      TaggerModel.forbidden, TaggerModel.forbidden, TaggerModel.forbidden, TaggerModel.forbidden
    )
    withUnsafeMutableBytes(of: &scores) { raw in
      let current = raw.assumingMemoryBound(to: Int32.self).baseAddress!
      decode(count: count, classes: classes, current)
      var best = 0
      for label in 1..<TagLabel.count where current[label] > current[best] { best = label }
      labels.removeAll(keepingCapacity: true)
      for _ in 0..<count { labels.append(0) }
      var index = count - 1
      while index >= 0 {
        labels[index] = UInt8(best)
        best = Int(backPointers[index * TagLabel.stride + best])
        index -= 1
      }
    }
  }

  @inline(__always)
  private func decode(
    count: Int, classes: (Int) -> TokenClass, _ current: UnsafeMutablePointer<Int32>
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: TagLabel.stride) { next in
      for index in 0..<count {
        let matrix = transitions + Int(classes(index).rawValue) * TagLabel.count * TagLabel.stride
        let emission = emissions + index * TagLabel.stride
        let back = backPointers + index * TagLabel.stride
        for label in 0..<TagLabel.count {
          var best = TaggerModel.forbidden * 2
          var bestPrevious = 0
          if TagLabel.isInside(label) {
            for previous in label - 1...label {
              let score = current[previous] &+ matrix[previous * TagLabel.stride + label]
              if score > best { (best, bestPrevious) = (score, previous) }
            }
          } else {
            for previous in 0..<TagLabel.count {
              let score = current[previous] &+ matrix[previous * TagLabel.stride + label]
              if score > best { (best, bestPrevious) = (score, previous) }
            }
          }
          next[label] = max(best &+ emission[label], TaggerModel.forbidden)
          back[label] = UInt8(bestPrevious)
        }
        for label in 0..<TagLabel.count { current[label] = next[label] }
      }
    }
  }
}
