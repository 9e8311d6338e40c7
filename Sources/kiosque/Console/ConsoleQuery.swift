import Corpus
import Foundation
import QueryLanguage
import Searching

/// What the console searches for: a line that was typed, what narrows it, and the conditions that stay on.
///
/// All of it is run as one query, so that whatever shows it, saves it or explains it has one text.
struct ConsoleQuery {
  /// The line; empty where conditions alone decide.
  private(set) var typed = QueryText("")
  /// Queries within the results, in their order.
  private(set) var narrowings: [Part] = []
  /// Values and dates; they stay on from query to query.
  private(set) var filters: [Part] = []
  /// Articles that are searched alone, as those of a tag.
  private(set) var selection: ArticleSelection?
  /// Whether any of the typed words had to do when the results were narrowed.
  private var isRelaxed = false
  var order = SearchRequest.Order.relevance
  /// How many hits are in front of the page.
  var offset = 0
  /// Whose fields and operators the one query is written with.
  private let language: Language

  init(in language: Language = .english) { self.language = language }

  struct Part: Equatable {
    /// As it was typed.
    var text: String
    var tree: Query
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool {
    typed.parsed == nil && narrowings.isEmpty && filters.isEmpty && selection == nil
  }

  /// What stands in the prompt.
  var conditions: [String] { filters.map(\.text) }

  /// What stands beside the total.
  var shownConditions: [String] {
    (selection.map { [".tagged \($0.name)"] } ?? []) + narrowings.map { ".narrow \($0.text)" } + conditions
  }

  // MARK: - Changes

  mutating func type(_ query: QueryText) {
    typed = query
    (narrowings, selection, isRelaxed, offset) = ([], nil, false, 0)
  }

  mutating func select(_ selection: ArticleSelection) {
    type(QueryText(""))
    self.selection = selection
  }

  /// - Parameter isRelaxed: whether the results that are narrowed hold any of the words.
  mutating func narrow(_ part: Part, isRelaxed: Bool) {
    if narrowings.isEmpty { self.isRelaxed = isRelaxed }
    narrowings.append(part)
    offset = 0
  }

  /// Puts a condition on, and off what it contradicts.
  mutating func add(_ filter: Part) {
    let opposite = Query.not(filter.tree).flattened()
    filters.removeAll { $0.tree == filter.tree || $0.tree == opposite }
    filters.append(filter)
    offset = 0
  }

  /// Takes conditions off, all of them and what narrows the results, or those on one field; where there are none, the
  /// choice of articles. Returns how many.
  mutating func clear(field: String?) -> Int {
    let before = confinements
    if field == nil, filters.isEmpty, narrowings.isEmpty { selection = nil }
    filters.removeAll { filter in field.map { filter.tree.asksOnly(forField: $0) } ?? true }
    if field == nil { (narrowings, isRelaxed) = ([], false) }
    return turnedBack(by: before - confinements)
  }

  private var confinements: Int { filters.count + narrowings.count + (selection == nil ? 0 : 1) }

  /// Takes off the condition that asks for that, however it was typed; returns how many there were.
  mutating func clear(_ condition: Query) -> Int {
    let before = filters.count
    filters.removeAll { $0.tree == condition }
    return turnedBack(by: before - filters.count)
  }

  /// Other hits begin with their first page.
  private mutating func turnedBack(by changes: Int) -> Int {
    if changes > 0 { offset = 0 }
    return changes
  }

  // MARK: - As one query

  /// The one query; nil where there are no words and no conditions.
  ///
  /// What is typed alone is as it was read; else all parts are printed and read again, so that places in the query
  /// are places in one text.
  var composed: QueryText {
    guard !narrowings.isEmpty || !filters.isEmpty else { return typed }
    return QueryText(tree?.written(in: language) ?? "")
  }

  private var tree: Query? {
    var typedTree = typed.parsed?.tree
    if isRelaxed { typedTree = typedTree?.relaxed ?? typedTree }
    let parts = [typedTree].compactMap(\.self) + (narrowings + filters).map(\.tree)
    return Query.all(parts).flattened()
  }

  var request: SearchRequest {
    let composed = composed
    var request = SearchRequest(query: composed.parsed)
    // A printed query does not tell a written « ET » from words side by side, and a line of signs asks for nothing.
    if !narrowings.isEmpty {
      request.query?.canBeRelaxed = false
    } else if let typedQuery = typed.parsed, !filters.isEmpty {
      request.query?.canBeRelaxed = typedQuery.canBeRelaxed && composed.parsed?.tree?.isPlainWords == true
      if typedQuery.tree == nil { request.query = typedQuery }
    }
    if let selection { request.filters.selections = [selection] }
    (request.order, request.offset) = (order, offset)
    return request
  }
}
