/// How far two names are apart: insertions, removals and replacements of characters (Levenshtein).
package enum SpellingDistance {
  /// The name that was probably meant: at most a third of its characters differ; nil where none is near.
  package static func nearest(to typed: String, in names: [String]) -> String? {
    names.map { (name: $0, distance: between(typed, $0)) }
      .filter { $0.distance <= max(1, $0.name.count / 3) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// The number of characters to insert, remove or replace; takes time in proportion to the product of lengths.
  package static func between(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (i, character) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in other.indices {
        let replaced = diagonal + (character == other[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[other.count]
  }
}
