/// Which of its spellings an entity goes by.
enum EntityNaming {
  /// The most frequent spelling of the full form, among records that differ in particles only.
  ///
  /// One with more accents counts four times, since capitals often lose theirs (Edouard, Édouard); one in
  /// capitals only, unless as short as an acronym, a tenth. Equals: the first by bytes.
  static func name(_ records: [NameRecord]) -> String {
    if records.count == 1, records[0].forms.count == 1 { return records[0].forms[0].spelling }
    var counts: [String: Int] = [:]
    for record in records {
      let full = record.forms.filter { NameFolding.folded($0.spelling) == record.key.text }
      for form in full.isEmpty ? record.forms : full { counts[form.spelling, default: 0] += form.count }
    }
    guard let fewest = counts.keys.map(marks).min() else { return records.first?.key.text ?? "" }
    let weights = counts.map { (spelling: $0.key, weight: weight($0.key, $0.value, fewestMarks: fewest)) }
    return weights.max { ($0.weight, $1.spelling) < ($1.weight, $0.spelling) }?.spelling ?? ""
  }

  private static func weight(_ spelling: String, _ count: Int, fewestMarks: Int) -> Int {
    var weight = count * 10
    if marks(spelling) > fewestMarks { weight *= 4 }
    if spelling.utf8.count > 5, !spelling.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { weight /= 10 }
    return weight
  }

  /// How many bytes of a spelling are beyond ASCII, those of signs such as ’ left out.
  private static func marks(_ spelling: String) -> Int {
    spelling.unicodeScalars.count { $0.value >= 0xC0 && $0.value < 0x2000 }
  }
}
