import Foundation
import TestSupport
import Testing

@testable import Archive

struct SavedSearchesTests {
  let folder: ScratchFolder
  let searches: SavedSearches

  init() throws {
    folder = try ScratchFolder()
    searches = SavedSearches(besideArchive: folder.path("a.kiosque"))
  }

  private func save(_ name: String, _ query: String) throws -> Bool {
    try searches.save(#require(SavedSearch(name: name, query: query)))
  }

  private var lines: [String] {
    get throws {
      try String(contentsOfFile: searches.path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map(String.init)
    }
  }

  @Test("searches are kept in a text that people can read, behind comments that say what it is")
  func kept() throws {
    #expect(try searches.all().isEmpty)
    #expect(try !save("mes  grèves", "grève city:Paris"))
    #expect(try !save("paix", "«cessez le feu»"))
    #expect(searches.path.hasSuffix("/a.kiosque.saved"))
    let lines = try lines
    #expect(lines[0].hasPrefix("# ") && lines[1].hasPrefix("# "))
    #expect(lines.suffix(3) == ["mes grèves\tgrève city:Paris", "paix\t«cessez le feu»", ""])
    #expect(try searches.all().map(\.query) == ["grève city:Paris", "«cessez le feu»"])
  }

  @Test("a search of a name replaces the one before, and forgetting takes it out")
  func replaced() throws {
    _ = try save("a", "un")
    _ = try save("b", "deux")
    #expect(try save("a", "trois"))
    #expect(try searches.all().map(\.name) == ["b", "a"])
    #expect(try searches.forget("b"))
    #expect(try !searches.forget("b"))
    #expect(try searches.all().map(\.query) == ["trois"])
  }

  @Test(
    "what is no name or no query is none",
    arguments: [("", "a"), (" ", "a"), ("#a", "b"), ("-a", "b"), ("a", " "), ("\u{1B}", "a"), ("a", "\0")])
  func refused(name: String, query: String) { #expect(SavedSearch(name: name, query: query) == nil) }

  @Test("lines that say nothing stay byte for byte, whatever they are")
  func unknownLines() throws {
    var bytes = Data("\u{FEFF}# à moi\r\n\r\nun\tdeux\r\nsans tabulation\n\t\n".utf8)
    bytes += [0xFF, 0x09, 0x80, 0x0A]
    bytes += Data("x\ty\tz".utf8)
    try bytes.write(to: URL(fileURLWithPath: searches.path))
    #expect(try searches.all().map(\.name) == ["un", "x"])
    #expect(try searches.all().map(\.query) == ["deux", "y z"])
    _ = try save("nouveau", "mot")
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: searches.path)) == bytes + Data("\nnouveau\tmot\n".utf8))
    _ = try searches.forget("un")
    let rest = try Data(contentsOf: URL(fileURLWithPath: searches.path))
    #expect(rest.starts(with: Data("\u{FEFF}# à moi\r\n\r\nsans tabulation\n\t\n".utf8) + [0xFF, 0x09]))
  }

  @Test("of two lines with one name the later holds, and forgetting takes both")
  func doubled() throws {
    _ = try folder.write("a\tun\na\tdeux\n", to: "a.kiosque.saved")
    #expect(try searches.all().map(\.query) == ["deux"])
    _ = try searches.forget("a")
    #expect(try searches.all().isEmpty)
  }

  @Test("a link stays a link, and who may read the file stays as it was")
  func links() throws {
    let target = try folder.write("a\tun\n", to: "ailleurs.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(atPath: searches.path, withDestinationPath: target)
    _ = try save("b", "deux")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: searches.path) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "a\tun\nb\tdeux\n")
    #expect(
      try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("a file that cannot be read or written is told")
  func unusable() throws {
    try FileManager.default.createDirectory(atPath: searches.path, withIntermediateDirectories: true)
    #expect(throws: ArchiveError.self) { try searches.all() }
    #expect(throws: ArchiveError.self) { try save("a", "b") }
    let nowhere = SavedSearches(besideArchive: folder.path("non/a"))
    #expect(throws: ArchiveError.self) {
      try nowhere.save(#require(SavedSearch(name: "a", query: "b")))
    }
  }

  @Test("many writers at once lose nothing")
  func concurrent() async throws {
    let searches = searches
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for round in 0..<10 {
            _ = try searches.save(
              #require(SavedSearch(name: "\(writer)-\(round)", query: "mot\(round)")))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try searches.all().count == 80)
  }
}
