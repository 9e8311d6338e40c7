import Entities
import Foundation

extension LexiconEntries {
  /// Adds the name lists of a folder, those that are there.
  mutating func addGazetteer(_ folder: String) throws {
    for row in rows(folder, "cities.tsv") {
      for name in names(row, aliases: 3) { addPhrase(name, to: .city) }
    }
    for row in rows(folder, "countries.tsv") {
      for name in names(row, aliases: 2) { addPhrase(name, to: .country) }
    }
    for row in rows(folder, "places.tsv") {
      for name in names(row, aliases: 2) { addPhrase(name, to: .otherPlace) }
    }
    for row in rows(folder, "organisations.tsv") {
      for name in names(row, aliases: 2) {
        addPhrase(name, to: row.count > 1 && row[1] == "media" ? .media : .organisation)
      }
    }
    for row in rows(folder, "people.tsv") {
      for name in names(row, aliases: 1) { addPhrase(name, to: .person) }
    }
    for row in rows(folder, "first-names.txt") { addWord(row[0], to: .firstName) }
    for row in rows(folder, "titles.txt") { addWord(row[0], to: .title) }
    for row in rows(folder, "organisation-heads.txt") { addWord(row[0], to: .organisationHead) }
    for civility in ["M", "MM", "Mme", "Mmes", "Mlle", "Me", "Mgr", "Dr", "Pr", "monsieur", "madame"] {
      addWord(civility, to: .civility)
    }
  }

  private func rows(_ folder: String, _ name: String) -> [[String]] {
    guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private func names(_ row: [String], aliases column: Int) -> [String] {
    [row[0]] + (row.count > column ? row[column].split(separator: "|").map(String.init) : [])
  }
}
