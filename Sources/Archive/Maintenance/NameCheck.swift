import Corpus
import Foundation
import GRDB

/// Compares the name tables with the articles that they follow from.
struct NameCheck {
  private struct Key {
    var term: String
    var articles: Int
    var entity: Int?
  }

  private struct Form {
    var key: Int
    var mentions: Int
  }

  private var keys: [Int: Key] = [:]
  private var forms: [Int: Form] = [:]
  private var lists: [Int: [Int32]] = [:]

  /// - Throws: SQLITE_CORRUPT where lists or counts of forms cannot be read.
  static func problems(_ db: Database) throws -> [ArchiveProblem] {
    var check = try NameCheck(db)
    let articles = try check.wrongArticles(db)
    let names =
      check.keys.count { $0.value.articles != 0 }
      + check.forms.count { $0.value.mentions != 0 || check.keys[$0.value.key] == nil }
    let entities = try check.wrongEntities(db)
    return (articles > 0 ? [.names(articles: articles)] : [])
      + (names > 0 ? [.nameCounts(names: names)] : []) + (entities > 0 ? [.entities(entities)] : [])
  }

  private init(_ db: Database) throws {
    let keyRows = try Row.fetchCursor(db, sql: "SELECT id, kind, articles, entity FROM name_key")
    while let row = try keyRows.next() {
      let number: Int = try row.decode(atIndex: 0)
      let kind = EntityKind(rawValue: try row.decode(atIndex: 1))
      keys[number] = Key(
        term: kind.map { Facets.term($0, Int32(truncatingIfNeeded: number)) } ?? "",
        articles: try row.decode(atIndex: 2), entity: try row.decode(atIndex: 3))
    }
    let formRows = try Row.fetchCursor(db, sql: "SELECT id, key, mentions FROM name_form")
    while let row = try formRows.next() {
      forms[try row.decode(atIndex: 0)] = Form(
        key: try row.decode(atIndex: 1), mentions: try row.decode(atIndex: 2))
    }
    try NameLists.forEach(db) { if !$1.isEmpty { lists[$0] = $1 } }
  }

  /// How many articles say one thing in their row and another in the lists, or name what is in no table; takes
  /// what each adds from the counts, so that nothing should be left.
  private mutating func wrongArticles(_ db: Database) throws -> Int {
    var wrong = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT id, facets, names FROM article")
    while let row = try rows.next() {
      let facets: String = try row.decode(atIndex: 1)
      let numbers = Facets.keys(in: facets)
      let list = lists.removeValue(forKey: try row.decode(atIndex: 0)) ?? []
      var isRight = list == numbers && Set(numbers).count == numbers.count
      isRight = isRight && facets == numbers.map { keys[Int($0)]?.term ?? "?" }.joined(separator: " ")
      for number in numbers { keys[Int(number)]?.articles -= 1 }
      var keysOfForms: Set<Int32> = []
      for (form, mentions) in try row.decode(Data?.self, atIndex: 2).map(FormCounts.decode) ?? [] {
        forms[form]?.mentions -= mentions
        keysOfForms.insert(Int32(truncatingIfNeeded: forms[form]?.key ?? 0))
      }
      if !isRight || keysOfForms != Set(numbers) { wrong += 1 }
    }
    return wrong + lists.count
  }

  /// How many keys stand for an entity that is none, and how many entities have lost their lowest key.
  private func wrongEntities(_ db: Database) throws -> Int {
    let entities = try Set(Int.fetchAll(db, sql: "SELECT id FROM entity"))
    let wrongKeys = keys.count { number, key in
      key.entity.map { $0 > number || !entities.contains($0) || keys[$0]?.entity != $0 } ?? false
    }
    return wrongKeys + entities.count { keys[$0]?.entity != $0 }
  }
}
