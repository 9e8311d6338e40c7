extension Query {
  /// The same query in its simplest shape, nil where it asks for nothing.
  ///
  /// - A list inside a list of the same kind is merged into it, in place.
  /// - A list of one is that one; an empty list is dropped, and what excludes it too.
  /// - An exclusion of an exclusion is what the inner one excludes.
  ///
  /// The order of parts and repeated parts are kept.
  ///
  /// - Complexity: linear in the size of the tree times its depth; recurses as deep as the tree.
  package func flattened() -> Query? {
    switch self {
    case .word, .prefix, .phrase, .exact, .near, .within, .value, .date:
      return self
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
}
