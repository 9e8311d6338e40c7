import Corpus
import Entities
import Foundation
import GRDB

/// Splits act on articles when they are written; when the corrections file has changed since, the articles
/// that its changed lines name are looked through anew, and only their facets are written.
enum SplitRewriting {
  private static let property = "splits"

  /// Writes the facets of the articles again that a new or a former split names; returns the splits that do
  /// not apply.
  ///
  /// - Parameter written: the corrections that articles were written with since the last time.
  static func update(
    _ corrections: Corrections, writtenWith written: Corrections, _ makeFinder: NameRecognition.MakeFinder,
    _ db: Database
  ) throws -> [CorrectionProblem] {
    let former = try String.fetchOne(
      db, sql: "SELECT value FROM property WHERE name = ?", arguments: [property])
    let (old, new) = (Corrections(parsing: former ?? "").splits, corrections.splits)
    if old.isEmpty, new.isEmpty, written.splits.isEmpty { return [] }
    let articles = try SplitArticles(of: old + new + written.splits, db)
    let (oldEffects, newEffects) = (Set(old.map(Effect.init)), Set(new.map(Effect.init)))
    let kept = oldEffects.intersection(written.splits.map(Effect.init))
    let changed =
      (old + written.splits).filter { !newEffects.contains(Effect($0)) }
      + new.filter { !kept.contains(Effect($0)) }
    let ordinals = Set(changed.flatMap { articles.ordinals(of: $0) })
    if !ordinals.isEmpty {
      var rewriting = try FacetRewriting(db, NameRecognition(makeFinder, corrections: corrections))
      for ordinal in ordinals.sorted() { try rewriting.rewrite(ordinal: ordinal) }
      try rewriting.finish()
    }
    try remember(corrections, db)
    var namesOfArticle = NamesOfArticles(db)
    return try new.flatMap { try problems(of: $0, articles, &namesOfArticle) }
  }

  /// Keeps what the articles are written with.
  static func remember(_ corrections: Corrections, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO property VALUES (?, ?)",
      arguments: [property, corrections.splits.map(\.text).joined(separator: "\n")])
  }

  /// What a split does, wherever its line stands.
  private struct Effect: Hashable {
    let form: String
    let articles: [String]
    let name: String

    init(_ split: Split) { (form, articles, name) = (split.form, split.articles, split.name) }
  }

  private static func problems(
    of split: Split, _ articles: SplitArticles, _ names: inout NamesOfArticles
  ) throws -> [CorrectionProblem] {
    var problems = split.articles.filter { articles.ordinals(ofReference: $0).isEmpty }.map {
      CorrectionProblem(line: split.line, text: split.text, reason: .unknownArticle($0))
    }
    let ordinals = articles.ordinals(of: split)
    if ordinals.isEmpty { return problems }
    let name = NameFolding.folded(split.name)
    for ordinal in ordinals where try names[ordinal][name] != nil { return problems }
    var search = NearNames<String>(split.form, limit: 5)
    for ordinal in ordinals {
      for (text, spelling) in try names[ordinal] { search.consider(spelling, folded: text, weight: 0) }
    }
    problems.append(
      CorrectionProblem(
        line: split.line, text: split.text, reason: .unknown(form: split.form, near: search.nearest)))
    return problems
  }
}

/// The text of each name key of articles with its commonest spelling, each article read once.
private struct NamesOfArticles {
  private let db: Database
  private var known: [Int: [String: String]] = [:]

  init(_ db: Database) { self.db = db }

  subscript(ordinal: Int) -> [String: String] {
    mutating get throws {
      if let names = known[ordinal] { return names }
      let names = try read(ordinal)
      known[ordinal] = names
      return names
    }
  }

  private func read(_ ordinal: Int) throws -> [String: String] {
    let facets = try String.fetchOne(db, sql: "SELECT facets FROM article WHERE id = ?", arguments: [ordinal])
    let names = try Facets.keys(in: facets ?? "").compactMap { key in
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT text, (SELECT spelling FROM name_form WHERE key = name_key.id ORDER BY mentions DESC, spelling)
            FROM name_key WHERE id = ?
            """), arguments: [key]
      ).map { row in
        let text: String = try row.decode(atIndex: 0)
        return (text, try row.decode(String?.self, atIndex: 1) ?? text)
      }
    }
    // Keys of several kinds may have one text.
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }
}

/// The articles that splits name, by key or by handle.
private struct SplitArticles {
  private var ordinalsOfReference: [String: Set<Int>] = [:]

  /// - Complexity: one pass over the keys of all articles.
  init(of splits: [Split], _ db: Database) throws {
    let references = SplitReferences(splits)
    let rows = try Row.fetchCursor(db, sql: "SELECT id, identity, key FROM article")
    while let row = try rows.next() {
      let ordinal: Int = try row.decode(atIndex: 0)
      let identity: Data = try row.decode(atIndex: 1)
      let found = references.references(
        articleKey: try row.decode(atIndex: 2), handle: ArticleHandle.text(of: Array(identity)))
      for reference in found { ordinalsOfReference[reference, default: []].insert(ordinal) }
    }
  }

  func ordinals(ofReference reference: String) -> Set<Int> {
    let byKey = ordinalsOfReference[reference] ?? []
    return byKey.union(ordinalsOfReference[SplitReferences.folded(reference)] ?? [])
  }

  func ordinals(of split: Split) -> Set<Int> {
    split.articles.reduce(into: []) { $0.formUnion(ordinals(ofReference: $1)) }
  }
}
