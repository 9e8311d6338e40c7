import Entities

/// Orders counted values: the most frequent first, equals by name, `Écosse` among the names in E.
enum ValueRanking {
  /// The first `limit` of the values that occur, and how many occur.
  ///
  /// Names are looked up only for values that may be among the first: an archive has many entities, most of
  /// them in one article.
  ///
  /// - Parameter counts: by value; 0 for one that does not occur.
  /// - Complexity: linear in the values and in the greatest count, besides sorting those that may be shown.
  static func first(
    _ limit: Int, of counts: [Int32], name: (_ value: Int) throws -> String
  ) rethrows -> (values: [FacetCounts.Value], distinct: Int) {
    let distinct = counts.count { $0 > 0 }
    var least: Int32 = 1
    if limit < distinct, let greatest = counts.max() {
      var valuesOfCount = [Int](repeating: 0, count: Int(greatest) + 1)
      for count in counts where count > 0 { valuesOfCount[Int(count)] += 1 }
      var sum = 0
      least = greatest + 1
      while least > 1, sum < limit {
        least -= 1
        sum += valuesOfCount[Int(least)]
      }
    }
    let candidates = try counts.indices.filter { counts[$0] >= least }.map { value in
      let name = try name(value)
      return (
        value: FacetCounts.Value(name: name, count: Int(counts[value])), folded: NameFolding.folded(name)
      )
    }
    let ordered = candidates.sorted {
      ($1.value.count, $0.folded, $0.value.name) < ($0.value.count, $1.folded, $1.value.name)
    }
    return (ordered.prefix(limit).map(\.value), distinct)
  }
}
