import Corpus

/// Which records of an archive name one entity, by rules alone: union-find over records.
///
/// Every rule looks at counts and forms of all records and draws lines between them before the next rule looks
/// at what is joined, so that the outcome does not depend on the records' order. Records that the gazetteer
/// knows as two entities are never joined.
struct NameJoining {
  let records: [NameRecord]
  let gazetteer: Gazetteer
  /// The gazetteer's entry of each record's own form, -1 where it has none of the record's kind.
  let entryOfRecord: [Int32]
  /// Short or rare forms that join another and never name the entity.
  var isAttached: [Bool]
  private var parents: [Int32]
  /// By root: the gazetteer's entry of what is joined there, or -1.
  private var entryOfRoot: [Int32]
  /// The compared forms, one after another; record `i` has `compared[starts[i] ..< starts[i + 1]]`.
  let compared: [UInt8]
  private(set) var starts: [Int] = [0]
  private(set) var hashes: [UInt64] = []

  init(_ records: [NameRecord], _ gazetteer: Gazetteer) {
    self.records = records
    self.gazetteer = gazetteer
    var entryOfRecord: [Int32] = []
    var compared: [UInt8] = []
    entryOfRecord.reserveCapacity(records.count)
    starts.reserveCapacity(records.count + 1)
    hashes.reserveCapacity(records.count)
    for record in records {
      let kind = record.key.kind
      var text = record.key.text
      let entry = text.withUTF8 { folded in
        switch kind {
        case .person: NameParticles.append(folded, to: &compared)
        case .organisation:
          let article = NameParticles.articleLength(folded)
          NameParticles.append(UnsafeBufferPointer(rebasing: folded[article...]), to: &compared)
        case .city, .country: compared.append(contentsOf: folded)
        }
        return gazetteer.known(as: folded)
      }
      let start = starts[starts.count - 1]
      starts.append(compared.count)
      hashes.append(
        compared.withUnsafeBufferPointer {
          SliceHash.of(UnsafeBufferPointer(rebasing: $0[start...]))
        })
      let number =
        switch kind {
        case .person: entry.person
        case .organisation: entry.organisation
        case .city: entry.city
        case .country: entry.country
        }
      entryOfRecord.append(number)
    }
    self.entryOfRecord = entryOfRecord
    self.compared = compared
    parents = (0..<Int32(records.count)).map { $0 }
    entryOfRoot = entryOfRecord
    isAttached = Array(repeating: false, count: records.count)
  }

  /// The index of the record that stands for what a record is joined with.
  mutating func root(_ record: Int) -> Int {
    var record = Int32(record)
    while parents[Int(record)] != record {
      parents[Int(record)] = parents[Int(parents[Int(record)])]
      record = parents[Int(record)]
    }
    return Int(record)
  }

  /// The gazetteer's entry of what a record is joined with, or -1.
  mutating func entry(_ record: Int) -> Int32 { entryOfRoot[root(record)] }

  /// Whether two records may be one: not where the gazetteer knows them apart.
  mutating func mayJoin(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (entry(first), entry(second))
    return one < 0 || other < 0 || one == other
  }

  mutating func unite(_ first: Int, _ second: Int) {
    let (first, second) = (root(first), root(second))
    guard first != second else { return }
    parents[max(first, second)] = Int32(min(first, second))
    entryOfRoot[min(first, second)] = max(entryOfRoot[first], entryOfRoot[second])
  }

  /// Joins a record that is a short or rare form to another.
  mutating func attach(_ record: Int, to other: Int) {
    isAttached[record] = true
    unite(record, other)
  }

  /// Gives what a record is joined with the gazetteer's entry, if it has none.
  mutating func identify(_ record: Int, as entry: Int32) {
    let root = root(record)
    if entryOfRoot[root] < 0 { entryOfRoot[root] = entry }
  }

  mutating func join() {
    uniteIdentified()
    joinEqualForms()
    joinMisspelt()
    joinAcronyms()
    joinSurnames()
    joinKinds()
  }

  func kind(_ record: Int) -> EntityKind { records[record].key.kind }

  func range(_ record: Int) -> Range<Int> { starts[record]..<starts[record + 1] }

  func wordCount(_ record: Int) -> Int { compared[range(record)].reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

  // MARK: - Equal forms

  /// Joins what has the same entry of the gazetteer.
  mutating func uniteIdentified() {
    var firsts: [Int32: Int] = [:]
    for record in records.indices {
      let entry = entry(record)
      guard entry >= 0 else { continue }
      if let first = firsts[entry] { unite(first, record) } else { firsts[entry] = record }
    }
  }

  /// Joins records of one kind whose compared forms are equal; those that no entry has go with the one that has,
  /// if it is one.
  private mutating func joinEqualForms() {
    for group in groups(by: { hashes[$0] ^ UInt64(kind($0).rawValue) }, records.indices) where group.count > 1
    {
      let known = Set(group.map { entryOfRecord[$0] }.filter { $0 >= 0 })
      let joined = known.count > 1 ? group.filter { entryOfRecord[$0] < 0 } : group
      for record in joined.dropFirst() { unite(joined[0], record) }
    }
  }

  /// Joins persons and organisations of one form where nine articles of ten have one of the kinds; an entry of
  /// the gazetteer for one kind only counts ten times, but for a first name: Marianne is many.
  private mutating func joinKinds() {
    let actors = records.indices.filter { kind($0).facet == .actor }
    for group in groups(by: { hashes[$0] }, actors) where group.count > 1 {
      let persons = group.filter { kind($0) == .person }
      let organisations = group.filter { kind($0) == .organisation }
      guard let person = persons.first, let organisation = organisations.first,
        persons.allSatisfy({ root($0) == root(person) }),
        organisations.allSatisfy({ root($0) == root(organisation) }), mayJoin(person, organisation)
      else { continue }
      let (asPersons, asOrganisations) = (weight(persons), weight(organisations))
      if asPersons > 9 * asOrganisations {
        for organisation in organisations { attach(organisation, to: person) }
      } else if asOrganisations > 9 * asPersons {
        for person in persons { attach(person, to: organisation) }
      }
    }
  }

  private func weight(_ records: [Int]) -> Int {
    let isKnown = records.contains { entryOfRecord[$0] >= 0 && !isFirstName(range($0)) }
    return records.reduce(0) { $0 + self.records[$1].articleCount } * (isKnown ? 10 : 1)
  }

  func isFirstName(_ name: Range<Int>) -> Bool {
    compared.withUnsafeBufferPointer {
      gazetteer.known(as: UnsafeBufferPointer(rebasing: $0[name])).isFirstName
    }
  }

  /// Records of one hash together, where there are several; in order.
  func groups(by hash: (Int) -> UInt64, _ members: some Collection<Int>) -> [[Int]] {
    var count = 64
    while count < members.count * 2 { count *= 2 }
    // By place: the first record of a hash, or -1; then, by record: its group, where there are several.
    var firsts = [Int32](repeating: -1, count: count)
    var groupOfFirst: [Int32: Int] = [:]
    var groups: [[Int]] = []
    for record in members {
      let own = hash(record)
      var place = Int(truncatingIfNeeded: own) & (count - 1)
      while firsts[place] >= 0, hash(Int(firsts[place])) != own { place = (place + 1) & (count - 1) }
      let first = firsts[place]
      if first < 0 {
        firsts[place] = Int32(record)
      } else if let group = groupOfFirst[first] {
        groups[group].append(record)
      } else {
        groupOfFirst[first] = groups.count
        groups.append([Int(first), record])
      }
    }
    return groups
  }
}
