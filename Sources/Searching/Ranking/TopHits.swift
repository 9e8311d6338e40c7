import Archive

/// The best of the articles that were found, as many as a page needs.
///
/// Order: by score or by day; ties put the newest first, then the latest ordinal.
struct TopHits {
  struct Candidate {
    var ordinal: Int
    var score: Float
    var day: Int32
  }

  private let order: SearchRequest.Order
  private let capacity: Int
  private var candidates: [Candidate] = []
  /// What a candidate must beat once there are `capacity` others.
  private var threshold: Candidate?

  init(order: SearchRequest.Order, capacity: Int) {
    self.order = order
    self.capacity = capacity
  }

  /// - Complexity: amortised O(log `capacity`), O(1) where it cannot be among the best.
  @inline(__always)
  mutating func insert(_ candidate: Candidate) {
    if let threshold, !precedes(candidate, threshold) { return }
    candidates.append(candidate)
    if candidates.count >= max(2 * capacity, 32) { prune() }
  }

  /// The best candidates, the first `skipping` left out.
  mutating func page(skipping offset: Int) -> [Candidate] {
    prune()
    return Array(candidates.dropFirst(offset))
  }

  private mutating func prune() {
    candidates.sort(by: precedes)
    if candidates.count > capacity { candidates.removeLast(candidates.count - capacity) }
    threshold = candidates.count == capacity ? candidates.last : nil
  }

  @inline(__always)
  private func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
    switch order {
    case .relevance:
      if one.score != other.score { return one.score > other.score }
    case .oldest:
      // The undated have no place in time: they come last either way.
      if one.day != other.day {
        return one.day != DocValues.undated && (other.day == DocValues.undated || one.day < other.day)
      }
      return one.ordinal < other.ordinal
    case .newest: break
    }
    return (one.day, one.ordinal) > (other.day, other.ordinal)
  }
}
