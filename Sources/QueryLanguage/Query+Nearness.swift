extension Query {
  /// Operands of a chain of `NEAR`, of which each two neighbours have a distance of their own.
  ///
  /// - Neighbours with the same distance are near each other together; a stretch with another distance
  ///   is a condition of its own, which must hold too.
  /// - Only words, prefixes, phrases, exact forms and choices of them can be near something; they may stand
  ///   within the same text on both sides. Other neighbours must both match, wherever.
  ///
  /// - Returns: the query, not flattened, and the places in `distances` that were read as `AND`.
  static func joinedNear(_ operands: [Query], distances: [Int]) -> (query: Query?, refused: [Int]) {
    var parts: [Query] = []
    var refused: [Int] = []
    var stretch: (text: TextField?, operands: [Query], distance: Int)?
    func end() {
      guard let ended = stretch else { return }
      let near = Query.near(ended.operands, distance: ended.distance)
      parts.append(ended.text.map { .within($0, near) } ?? near)
      stretch = nil
    }

    for (index, operand) in operands.enumerated() {
      guard index > 0 else { continue }
      let distance = distances[index - 1]
      guard let left = operands[index - 1].nearOperand, let right = operand.nearOperand,
        left.text == right.text
      else {
        refused.append(index - 1)
        if stretch == nil { parts.append(operands[index - 1]) }
        end()
        continue
      }
      if stretch?.distance == distance {
        stretch?.operands.append(right.operand)
      } else {
        end()
        stretch = (left.text, [left.operand, right.operand], distance)
      }
    }
    if stretch == nil, let last = operands.last { parts.append(last) }
    end()
    return (parts.count > 1 ? .all(parts) : parts.first, refused)
  }

  /// What stands near something, and in which text; nil where nothing can be near it.
  private var nearOperand: (text: TextField?, operand: Query)? {
    if case .within(let text, let inner) = self { return inner.canBeNear ? (text, inner) : nil }
    return canBeNear ? (nil, self) : nil
  }

  private var canBeNear: Bool {
    switch self {
    case .word, .prefix, .phrase, .exact: true
    case .any(let parts): parts.allSatisfy(\.canBeNear)
    case .near, .within, .value, .date, .all, .not: false
    }
  }
}
