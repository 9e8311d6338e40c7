import QueryLanguage

/// The conditions of a request, each left out or loosened in turn: which of them alone keeps it from having
/// hits.
struct SingleConditions {
  private let request: SearchRequest
  private let tree: Query?

  /// So many are tried, and so many shown.
  private static let triedLimit = 12
  private static let shownLimit = 3

  /// - Parameter tree: the query of the request; nil where only filters decide.
  init(_ request: SearchRequest, _ tree: Query?) {
    self.request = request
    self.tree = tree
  }

  /// Those whose absence gives most hits first.
  ///
  /// - Parameter total: how many hits a request has.
  func suggestions(total: (SearchRequest) throws -> Int) throws -> [Suggestion] {
    var found: [(condition: SearchCondition, total: Int)] = []
    for (condition, rest) in (withoutFilters + withoutParts).prefix(Self.triedLimit) {
      let total = try total(rest)
      if total > 0 { found.append((condition, total)) }
    }
    return found.enumerated().sorted {
      ($1.element.total, $0.offset) < ($0.element.total, $1.offset)
    }.prefix(Self.shownLimit).map { .without($0.element.condition, total: $0.element.total) }
  }

  /// The words of phrases anywhere in an article; where even that gives nothing, any of the parts.
  func looser(total: (SearchRequest) throws -> Int) throws -> Suggestion? {
    guard let tree else { return nil }
    for rest in [tree.withoutQuotationMarks, tree.anyPart].compactMap({ $0?.flattened() }) where rest != tree
    {
      var request = request
      request.query?.tree = rest
      let total = try total(request)
      if total > 0 { return .looser(rest.description, total: total) }
    }
    return nil
  }

  private typealias Rest = (SearchCondition, SearchRequest)

  // MARK: - The query

  private var withoutParts: [Rest] {
    guard let tree else { return [] }
    let (parts, enclosed) = Self.parts(of: tree)
    return parts.indices.compactMap { index in
      var others = parts
      let left = others.remove(at: index)
      // Exclusions alone ask for nothing in particular.
      guard let rest = enclosed(Query.all(others)).flattened(), rest.isAskingForSomething else { return nil }
      var request = request
      request.query?.tree = rest
      return (.part(enclosed(left).description, byteRange: left.range), request)
    }
  }

  /// What must match, each; within a field, what it holds.
  private static func parts(of tree: Query) -> (parts: [Query], enclosed: (Query) -> Query) {
    switch tree {
    case .all(let parts): return (parts, { $0 })
    case .within(let field, let inner):
      let (parts, enclosed) = Self.parts(of: inner)
      return (parts, { .within(field, enclosed($0)) })
    default: return ([], { $0 })
    }
  }

  // MARK: - Filters

  private var withoutFilters: [Rest] {
    // Filters alone, one of them: without it there is no request left.
    request.filters.conditions.compactMap { condition in
      var request = request
      request.filters = request.filters.without(condition)
      return tree == nil && request.filters.isEmpty ? nil : (condition, request)
    }
  }
}

extension Query {
  /// Whether it asks for anything besides what it excludes.
  fileprivate var isAskingForSomething: Bool {
    terms.contains { $0.polarity == .positive } || conditions.contains { $0.polarity == .positive }
  }

  /// Each phrase that is asked for as words.
  fileprivate var withoutQuotationMarks: Query {
    switch self {
    case .phrase(let phrase): phrase.words
    case .all(let parts): .all(parts.map(\.withoutQuotationMarks))
    case .any(let parts): .any(parts.map(\.withoutQuotationMarks))
    case .within(let field, let part): .within(field, part.withoutQuotationMarks)
    default: self
    }
  }

  /// Any of the parts that are asked for; exclusions stay.
  fileprivate var anyPart: Query? {
    guard case .all(let parts) = self else { return nil }
    let asked = parts.filter(\.isAskingForSomething)
    return .all([.any(asked)] + parts.filter { !$0.isAskingForSomething })
  }

  /// Where its terms and conditions stand, in bytes of the source's UTF-8; empty for a query that nobody typed.
  fileprivate var range: Range<Int> {
    let ranges = (terms.map(\.range) + conditions.map(\.range)).filter { !$0.isEmpty }
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else {
      return 0..<0
    }
    return start..<end
  }
}
