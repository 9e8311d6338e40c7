import Archive

/// Gathers what matches: the exact counts, and the best as many as a page needs.
///
/// Articles with the same texts are folded to one hit, the earliest that matches: its ordinal stands for
/// all of them.
struct HitCollector {
  private(set) var total = 0
  private(set) var articles = 0
  private var top: TopHits
  private let days: [Int32]
  private let groups: DuplicateGroups?
  private let keepsOrdinals: Bool
  /// Every hit, in no order, once the page was taken; empty unless the request counts them by a field.
  private(set) var ordinals: [Int32] = []
  /// The earliest member seen of each group with several articles.
  private var folded: [Int32: TopHits.Candidate] = [:]

  init(_ request: SearchRequest, _ snapshot: Snapshot, _ groups: DuplicateGroups) throws {
    days = try snapshot.column(.day)
    // A page may lie anywhere, `Int.max` included; there are never more hits than articles.
    let (end, overflows) = request.offset.addingReportingOverflow(request.limit)
    top = TopHits(order: request.order, capacity: overflows ? days.count : min(end, days.count))
    keepsOrdinals = !request.countedFields.isEmpty
    self.groups = request.duplicates == .folded && !groups.isEmpty ? groups : nil
  }

  @inline(__always)
  mutating func insert(ordinal: Int, score: Float) {
    articles += 1
    let candidate = TopHits.Candidate(ordinal: ordinal, score: score, day: days[ordinal])
    if let groups, let group = groups.group(of: ordinal) {
      if let other = folded[group], isEarlier(other, candidate) { return }
      folded[group] = candidate
    } else {
      total += 1
      if keepsOrdinals { ordinals.append(Int32(ordinal)) }
      top.insert(candidate)
    }
  }

  /// The hits of the page asked for, once every match is in.
  mutating func page(skipping offset: Int) -> [TopHits.Candidate] {
    total += folded.count
    for candidate in folded.values {
      if keepsOrdinals { ordinals.append(Int32(candidate.ordinal)) }
      top.insert(candidate)
    }
    folded = [:]
    return top.page(skipping: offset)
  }

  private func isEarlier(_ one: TopHits.Candidate, _ other: TopHits.Candidate) -> Bool {
    let (first, second) = (one.day, other.day)
    if first == second { return one.ordinal < other.ordinal }
    // As in the archive: the undated come after the dated.
    return first != DocValues.undated && (second == DocValues.undated || first < second)
  }
}

/// Which articles have the same texts as another.
struct DuplicateGroups {
  /// By ordinal: the ordinal of the earliest of its group, 0 where there is no other.
  private let heads: [Int32]
  private var members: [Int32: [Int]] = [:]

  var isEmpty: Bool { members.isEmpty }

  /// - Complexity: linear in the archive, once a state of it.
  init(_ snapshot: Snapshot) throws {
    var heads = try snapshot.column(.duplicateOf)
    for ordinal in heads.indices where heads[ordinal] != 0 && heads[ordinal] != ordinal {
      let head = heads[ordinal]
      // A damaged column may name any ordinal.
      guard heads.indices.contains(Int(head)) else { continue }
      members[head, default: [Int(head)]].append(ordinal)
    }
    for head in members.keys { heads[Int(head)] = head }
    self.heads = heads
  }

  @inline(__always)
  func group(of ordinal: Int) -> Int32? {
    let head = heads[ordinal]
    return head == 0 ? nil : head
  }

  /// The other members of an article's group.
  func others(of ordinal: Int) -> [Int] {
    group(of: ordinal).map { (members[$0] ?? []).filter { $0 != ordinal } } ?? []
  }
}
