import FrenchAnalysis
import IndexData

/// The name lists of `index/gazetteer/` by folded form: cities, countries and other places, organisations,
/// people, and the words that first names and organisations' names are told by.
///
/// Names are compared as ``NameFolding`` folds them, and « St », « Ste » read « saint », « sainte ». Where two
/// entries of one list share a form, the earlier line has it. A look-up costs a hash of the form and no
/// allocation; an entry's line is read only when someone asks for it.
package struct Gazetteer: Sendable {
  /// The lists that the program was built with; read when first used, in some milliseconds.
  package static let shared = Gazetteer()

  /// Never changed once the lists are read: threads may share it.
  private nonisolated(unsafe) let forms = ByteInterner()
  /// By form.
  private var knowledge: [KnownName] = []
  /// A buffer for numbers of forms while the lists are read.
  private var numbers: [Int32] = []
  /// By entry: where its line begins.
  private var lines: [(list: GazetteerList, offset: Int32)] = []

  private init() {
    // As much as the lists need: growing step by step would cost a fifth of the reading.
    forms.reserve(strings: 70_000, bytes: 1 << 20)
    knowledge.reserveCapacity(70_000)
    lines.reserveCapacity(60_000)
    for list in GazetteerList.allCases { read(list) }
    read(kiosque_first_names, \.isFirstName)
    read(kiosque_organisation_heads, \.isOrganisationHead)
    numbers = []
  }

  /// The numbers of a list's entries.
  package func numbers(in list: GazetteerList) -> Range<Int32> {
    let first = lines.firstIndex { $0.list == list } ?? 0
    let count = lines[first...].prefix { $0.list == list }.count
    return Int32(first)..<Int32(first + count)
  }

  /// What a folded form is known as.
  package func known(as folded: UnsafeBufferPointer<UInt8>) -> KnownName {
    let number = forms.number(of: folded)
    if number >= 0 { return knowledge[Int(number)] }
    guard SaintSpelling.isAbbreviated(folded) else { return .nothing }
    var spelled: [UInt8] = []
    SaintSpelling.append(folded, to: &spelled)
    let other = spelled.withUnsafeBufferPointer(forms.number)
    return other >= 0 ? knowledge[Int(other)] : .nothing
  }

  /// What a name in any spelling is known as.
  package func known(as name: String) -> KnownName {
    var folded: [UInt8] = []
    var name = name
    name.withUTF8 { NameFolding.append($0, to: &folded) }
    return folded.withUnsafeBufferPointer { known(as: $0) }
  }

  /// The entry of that number.
  package func entry(_ number: Int32) -> GazetteerEntry {
    let (list, offset) = lines[Int(number)]
    return GazetteerEntry(line: line(of: list, at: Int(offset)), of: list)
  }

  /// The name that the entry of that number goes by.
  package func name(of number: Int32) -> String {
    let (list, offset) = lines[Int(number)]
    return String(
      decoding: line(of: list, at: Int(offset)).prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
  }

  /// All entries that a name in any spelling may mean: country, city, other place, organisation, person.
  package func entries(named name: String) -> [GazetteerEntry] {
    let known = known(as: name)
    return GazetteerList.allCases.map { known[$0] }.filter { $0 >= 0 }.map(entry)
  }

  private func line(of list: GazetteerList, at offset: Int) -> UnsafeBufferPointer<UInt8> {
    let rest = list.data[offset...]
    return UnsafeBufferPointer(rebasing: rest.prefix { $0 != UInt8(ascii: "\n") })
  }

  // MARK: - Reading the lists

  private mutating func read(_ list: GazetteerList) {
    let data = list.data
    var batch = FoldedForms()
    EmbeddedLines.forEach(data) { line in
      let number = Int32(lines.count)
      lines.append((list, Int32(line.lowerBound)))
      EmbeddedLines.forEachName(of: data, line, columnCount: list.columnCount) { name in
        batch.append(UnsafeBufferPointer(rebasing: data[name]), entry: number)
      }
      if batch.isFull { learn(&batch) { if $0[list] < 0 { $0[list] = $1 } } }
    }
    learn(&batch) { if $0[list] < 0 { $0[list] = $1 } }
  }

  private mutating func read(_ words: KiosqueData, _ flag: WritableKeyPath<KnownName, Bool>) {
    let data = UnsafeBufferPointer(start: words.bytes, count: words.count)
    var batch = FoldedForms()
    EmbeddedLines.forEach(data) { line in
      batch.append(UnsafeBufferPointer(rebasing: data[line]), entry: -1)
      if batch.isFull { learn(&batch) { known, _ in known[keyPath: flag] = true } }
    }
    learn(&batch) { known, _ in known[keyPath: flag] = true }
  }

  /// Has `change` note for each form of a batch what it is, given the entry it stands for; empties the batch.
  private mutating func learn(_ batch: inout FoldedForms, _ change: (inout KnownName, Int32) -> Void) {
    numbers.removeAll(keepingCapacity: true)
    batch.bytes.withUnsafeBufferPointer { forms.intern($0, ends: batch.ends, numbers: &numbers) }
    for (form, entry) in zip(numbers, batch.entries) {
      if Int(form) == knowledge.count { knowledge.append(.nothing) }
      change(&knowledge[Int(form)], entry)
    }
    batch.removeAll()
  }
}
