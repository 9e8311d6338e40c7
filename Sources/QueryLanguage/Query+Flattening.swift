extension Query {
  /// The same query in its simplest shape, nil where it asks for nothing.
  ///
  /// - A list inside a list of the same kind is merged into it, in place.
  /// - A list of one is that one; an empty list is dropped, and what excludes it too.
  /// - An exclusion of an exclusion is what the inner one excludes; one in a text is outside of it.
  /// - What is within a text within a text is within the inner one; values and dates are within none.
  /// - Exact forms are asked for term by term.
  /// - What is near something is as ``Query/near(_:distance:)`` says: other operands must match beside it.
  ///
  /// The order of parts and repeated parts are kept.
  ///
  /// - Complexity: linear in the size of the tree times its depth; recurses as deep as the tree.
  package func flattened() -> Query? {
    switch self {
    case .word, .prefix, .phrase, .value, .date:
      return self
    case .exact(let inner):
      return inner.flattened()?.inExactForm
    case .near(let operands, let distance):
      return Query.flatNear(operands, distance: Nearness.clamped(distance))
    case .within(let text, let inner):
      switch inner.flattened() {
      case nil: return nil
      case .not(let excluded): return .not(excluded.confined(to: text))
      case .some(let inner): return inner.confined(to: text)
      }
    case .not(let excluded):
      switch excluded.flattened() {
      case nil: return nil
      case .not(let inner): return inner
      case .some(let inner): return .not(inner)
      }
    case .all(let parts):
      return Query.joined(parts, as: Query.all) { if case .all(let inner) = $0 { inner } else { nil } }
    case .any(let parts):
      return Query.joined(parts, as: Query.any) { if case .any(let inner) = $0 { inner } else { nil } }
    }
  }

  private static func joined(
    _ parts: [Query], as list: ([Query]) -> Query, merging inner: (Query) -> [Query]?
  ) -> Query? {
    var flat: [Query] = []
    for part in parts {
      guard let part = part.flattened() else { continue }
      if let merged = inner(part) { flat += merged } else { flat.append(part) }
    }
    return flat.count > 1 ? list(flat) : flat.first
  }

  private static func flatNear(_ operands: [Query], distance: Int) -> Query? {
    let operands = operands.compactMap { $0.flattened() }
    guard operands.count > 1 else { return operands.first }
    let joined = joinedNear(operands, distances: Array(repeating: distance, count: operands.count - 1)).query
    // Operands that cannot be near anything stand in a list, which may hold lists.
    if case .all? = joined { return joined?.flattened() }
    return joined
  }

  /// A flattened query in a text, no exclusion.
  private func confined(to text: TextField) -> Query {
    switch self {
    case .within, .value, .date: self
    case .word, .prefix, .phrase, .exact, .near, .all, .any, .not: .within(text, self)
    }
  }

  /// A flattened query with each of its terms in this very form; flattened too.
  private var inExactForm: Query {
    switch self {
    case .word, .prefix, .phrase: .exact(self)
    case .exact, .value, .date: self
    case .near(let operands, let distance): .near(operands.map(\.inExactForm), distance: distance)
    case .within(let text, let inner): .within(text, inner.inExactForm)
    case .all(let parts): .all(parts.map(\.inExactForm))
    case .any(let parts): .any(parts.map(\.inExactForm))
    case .not(let excluded): .not(excluded.inExactForm)
    }
  }
}
