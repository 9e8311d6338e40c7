/// An entry of a name list, as its line says it.
package struct GazetteerEntry: Sendable, Hashable {
  package var list: GazetteerList
  /// The one name it goes by.
  package var name: String
  /// Other forms of the name: abbreviations, variant spellings, short forms.
  package var aliases: [String]
  /// Of a city or country its ISO 3166 code (`SY`, `GB-SCT`), of a place or an organisation its class
  /// (`department`, `party`); empty for people.
  package var detail: String
  /// Of a city; 0 where it is unknown.
  package var population: Int

  /// Reads a line without its line feed.
  ///
  /// Missing columns are empty: a list that a person edited badly gives odd entries and never a crash.
  init(line: UnsafeBufferPointer<UInt8>, of list: GazetteerList) {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    func column(_ index: Int) -> String { index < columns.count ? columns[index] : "" }
    self.list = list
    name = column(0)
    aliases = column(list.columnCount - 1).split(separator: "|").map(String.init)
    detail = list == .people ? "" : column(1)
    population = list == .cities ? Int(column(2)) ?? 0 : 0
  }
}
