import Archive
import Corpus
import Foundation
import QueryLanguage
import Searching
import TestSupport
import Testing

/// A file whose bytes have changed gives an answer or an ``ArchiveError``, never a crash.
@Suite struct DamageTests {
  @Test(arguments: [71, 72] as [UInt64])
  func aDamagedFileIsAnErrorAtWorst(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try ScratchFolder()
    let sound = try sound(folder, using: &random)
    for round in 0..<10 {
      var bytes = sound
      // A few bytes here and there, or a page of zeros.
      if round % 5 == 0 {
        let page = Int.random(in: 0..<bytes.count / 8192, using: &random) * 8192
        for offset in max(100, page)..<page + 8192 { bytes[offset] = 0 }
      } else {
        for _ in 0..<Int.random(in: 1...40, using: &random) {
          bytes[Int.random(in: 100..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let path = folder.path("\(round).kiosque")
      try bytes.write(to: URL(fileURLWithPath: path))
      attempt { try use(Archive(path: path)) }
    }
  }

  private func sound(_ folder: ScratchFolder, using random: inout SeededGenerator) throws -> Data {
    let path = folder.path("archive.kiosque")
    do {
      let archive = try Archive(path: path, creating: true)
      try ScratchArchive.add((0..<30).map { RandomArticles.article("\($0)", using: &random) }, to: archive)
    }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func use(_ archive: Archive) {
    let searcher = Searcher(archive)
    for text in ["guerre", "ministre -\"présidents\"", "m*", "-guerre", "\"la guerre\" OU présidente"] {
      for duplicates in SearchRequest.Duplicates.allCases {
        attempt {
          var request = SearchRequest(query: QueryParser.parse(text))
          request.duplicates = duplicates
          request.filters.sources = ["Le Courrier"]
          _ = try searcher.search(request)
          request.filters.sources = []
          request.order = .oldest
          _ = try searcher.search(request)
        }
      }
    }
    attempt { _ = try archive.statistics() }
    attempt { _ = try archive.check() }
    attempt { try archive.read { try $0.forEachArticle { _ in } } }
    attempt {
      try ScratchArchive.add([.sample("0", body: "guerre"), .sample("neuf", body: "la guerre")], to: archive)
    }
    attempt { try archive.rebuild() }
  }

  private func attempt(_ body: () throws -> Void) {
    do { try body() } catch is ArchiveError {} catch { Issue.record("\(type(of: error)): \(error)") }
  }
}
