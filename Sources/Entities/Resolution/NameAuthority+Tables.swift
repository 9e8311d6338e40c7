extension NameAuthority {
  /// Adds a gazetteer's lines: columns separated by tabs, the name first, other forms last, separated by `|`;
  /// `#` opens a comment line.
  package mutating func add(table: String, to list: List) {
    for line in table.split(whereSeparator: \.isNewline) where line.first != "#" {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let name = columns.first, !name.isEmpty else { continue }
      let aliases = columns.count > 2 || list == .people && columns.count > 1 ? columns.last ?? "" : ""
      add(String(name), aliases: aliases.split(separator: "|").map(String.init), to: list)
    }
  }
}
