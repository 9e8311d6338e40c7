import Foundation
import Testing

@testable import Importing

/// 300 pages of one site with what their texts are; read in place, never part of this project.
private enum SavedPages {
  static var archive: URL {
    let shared =
      ProcessInfo.processInfo.environment["KIOSQUE_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent("../shared")
    return shared.appendingPathComponent("corpus/orange-actu-html.tar.gz")
  }

  static var exists: Bool { FileManager.default.fileExists(atPath: archive.path) }
}

@Suite struct SavedPagesTests {
  private struct Expected: Decodable {
    var title: String
    var date: String
    var heading: String
    var article: String
  }

  private func words(_ text: String) -> [String: Int] {
    text.lowercased().matches(of: /\w+/).reduce(into: [:]) { $0[String($1.output), default: 0] += 1 }
  }

  @Test(.enabled(if: SavedPages.exists, "the saved pages are not at hand"))
  func savedPagesAgreeWithTheirTexts() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "xzf", SavedPages.archive.path, "-C", folder.path]
    try tar.run()
    tar.waitUntilExit()

    var sum = 0.0
    var titles = 0
    var dates = 0
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("html").path)
    try #require(!names.isEmpty)
    for name in names {
      let id = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("html/\(name)")))
      let expected = try JSONDecoder().decode(
        Expected.self, from: try Data(contentsOf: folder.appendingPathComponent("expected/\(id).json")))
      let article = try HTMLArticleReader.article(in: bytes)
      let found = words(article.lead + "\n" + article.body)
      let wanted = words(expected.heading + "\n" + expected.article)
      let common = wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
      sum += 2 * Double(common) / Double(max(1, found.values.reduce(0, +) + wanted.values.reduce(0, +)))
      if article.title.split(whereSeparator: \.isWhitespace)
        == expected.title.split(whereSeparator: \.isWhitespace)
      {
        titles += 1
      }
      if article.date == expected.date { dates += 1 }
    }
    #expect(sum / Double(names.count) >= 0.985)
    #expect(titles * 100 >= names.count * 99)
    #expect(dates * 100 >= names.count * 99)
  }
}
