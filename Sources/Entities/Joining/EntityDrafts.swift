import Corpus

/// Entities in the making: what automatic joining gave, and what corrections change of it.
struct EntityDrafts {
  struct Draft {
    var kind: EntityKind
    var name: String
    /// Articles of all its records together; one that holds two of them counts twice.
    var articleCount: Int
    var isHidden = false
    /// The draft that this one was merged into.
    var mergedInto: Int?
  }

  let records: [NameRecord]
  var drafts: [Draft] = []
  /// By record: index of its draft.
  var draftOfRecord: [Int]

  init(_ joining: NameJoining) {
    var joining = joining
    var firsts: [Int] = []
    records = joining.records
    // Clusters of one record, nearly all, need no list.
    draftOfRecord = []
    draftOfRecord.reserveCapacity(records.count)
    var draftOfRoot: [Int32] = Array(repeating: -1, count: records.count)
    var members: [Int: [Int]] = [:]
    for record in records.indices {
      let root = joining.root(record)
      if draftOfRoot[root] < 0 {
        draftOfRoot[root] = Int32(firsts.count)
        firsts.append(record)
      } else {
        let draft = Int(draftOfRoot[root])
        members[draft, default: [firsts[draft]]].append(record)
      }
      draftOfRecord.append(Int(draftOfRoot[root]))
    }
    drafts.reserveCapacity(firsts.count)
    for (draft, first) in firsts.enumerated() {
      drafts.append(Self.draft(of: members[draft] ?? [first], &joining))
    }
  }

  private static func draft(of cluster: [Int], _ joining: inout NameJoining) -> Draft {
    let records = joining.records
    let main = cluster.count == 1 ? cluster[0] : representative(cluster, joining)
    let articleCount = cluster.reduce(0) { $0 + records[$1].articleCount }
    let entry = joining.entry(main)
    let name: String
    if entry >= 0 {
      name = joining.gazetteer.name(of: entry)
    } else {
      let compared = joining.hashes[main]
      let spelt =
        cluster.count == 1
        ? []
        : cluster.filter {
          joining.hashes[$0] == compared && joining.kind($0) == joining.kind(main) && !joining.isAttached[$0]
        }
      name = EntityNaming.name(spelt.isEmpty ? [main] : spelt, records)
    }
    return Draft(kind: records[main].key.kind, name: name, articleCount: articleCount)
  }

  /// The record that names a cluster: no short or rare form, in most articles; of equals, the longer one.
  private static func representative(_ cluster: [Int], _ joining: NameJoining) -> Int {
    func isBetter(_ first: Int, _ second: Int) -> Bool {
      if joining.isAttached[first] != joining.isAttached[second] { return joining.isAttached[second] }
      let (one, other) = (joining.records[first], joining.records[second])
      if one.articleCount != other.articleCount { return one.articleCount > other.articleCount }
      if one.key.text.utf8.count != other.key.text.utf8.count {
        return one.key.text.utf8.count > other.key.text.utf8.count
      }
      return (one.key.text, one.key.kind.rawValue) < (other.key.text, other.key.kind.rawValue)
    }
    return cluster.dropFirst().reduce(cluster[0]) { isBetter($1, $0) ? $1 : $0 }
  }

  /// What a draft became by merging.
  func survivor(_ draft: Int) -> Int {
    var draft = draft
    while let next = drafts[draft].mergedInto { draft = next }
    return draft
  }

  /// Makes a draft part of another, whose kind and name stay.
  mutating func merge(_ draft: Int, into other: Int) {
    let (draft, other) = (survivor(draft), survivor(other))
    guard draft != other else { return }
    drafts[draft].mergedInto = other
    drafts[other].articleCount += drafts[draft].articleCount
  }

  /// The entities that records stand for, numbered by their first record.
  func finished() -> (entities: [Entity], entityOfRecord: [Int?]) {
    var entities: [Entity] = []
    var numbers = [Int](repeating: -1, count: drafts.count)
    let entityOfRecord = draftOfRecord.map { draft -> Int? in
      let draft = survivor(draft)
      guard !drafts[draft].isHidden else { return nil }
      if numbers[draft] < 0 {
        numbers[draft] = entities.count
        entities.append(Entity(kind: drafts[draft].kind, name: drafts[draft].name))
      }
      return numbers[draft]
    }
    return (entities, entityOfRecord)
  }
}
