/// Which of its spellings an entity goes by.
enum EntityNaming {
  /// The most frequent spelling of the full form, among records that differ in particles only.
  ///
  /// One with more accents counts four times, since capitals often lose theirs (Edouard, Édouard); one in
  /// capitals only, unless as short as an acronym, a tenth. Equals: the first by bytes.
  static func name(_ members: [Int], _ records: [NameRecord]) -> String {
    var candidates: [NameForm] = []
    var folded: [UInt8] = []
    for member in members {
      let forms = records[member].forms
      if members.count == 1, forms.count == 1 { return forms[0].spelling }
      let start = candidates.count
      for form in forms where folds(form.spelling, to: records[member].key.text, &folded) {
        candidates.append(form)
      }
      if candidates.count == start { candidates += forms }
    }
    guard candidates.count > 1 else { return candidates.first?.spelling ?? records[members[0]].key.text }
    if members.count > 1 { candidates = merged(candidates) }
    let fewest = candidates.reduce(Int.max) { min($0, marks($1.spelling)) }
    var best = candidates[0]
    var bestWeight = weight(best, fewestMarks: fewest)
    for candidate in candidates.dropFirst() {
      let weight = weight(candidate, fewestMarks: fewest)
      if weight > bestWeight || weight == bestWeight && candidate.spelling < best.spelling {
        (best, bestWeight) = (candidate, weight)
      }
    }
    return best.spelling
  }

  /// Each spelling once.
  private static func merged(_ forms: [NameForm]) -> [NameForm] {
    var counts: [String: Int] = [:]
    for form in forms { counts[form.spelling, default: 0] += form.count }
    return counts.map { NameForm(spelling: $0.key, count: $0.value) }
  }

  private static func folds(_ spelling: String, to text: String, _ folded: inout [UInt8]) -> Bool {
    folded.removeAll(keepingCapacity: true)
    var (spelling, text) = (spelling, text)
    spelling.withUTF8 { NameFolding.append($0, to: &folded) }
    return text.withUTF8 { $0.elementsEqual(folded) }
  }

  private static func weight(_ form: NameForm, fewestMarks: Int) -> Int {
    var weight = form.count * 10
    if marks(form.spelling) > fewestMarks { weight *= 4 }
    if form.spelling.utf8.count > 5, !form.spelling.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) {
      weight /= 10
    }
    return weight
  }

  /// How many letters of a spelling are beyond ASCII; signs such as ’ (E2 80 99) are none.
  private static func marks(_ spelling: String) -> Int {
    spelling.utf8.reduce(0) { $0 + ($1 >= 0xC3 && $1 <= 0xDF ? 1 : 0) }
  }
}
