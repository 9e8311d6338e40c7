import Corpus
import Foundation
import Testing

@testable import Importing

struct InputWalkTests {
  @Test func aFolderIsReadInTheOrderOfItsPaths() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a/z.md", "a.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "photo.jpg", "LISEZMOI",
    ] {
      try folder.write("Texte de \(name).", to: name)
    }
    for jobs in [1, 4] {
      let result = try ImportResult([folder.path], options: ImportOptions(jobs: jobs))
      #expect(
        result.articles.map(\.path)
          == ["a.txt", "a/b/c.txt", "a/z.md", "b.txt"].map { "\(folder.path)/\($0)" })
      #expect(result.articles.map(\.key.value) == result.articles.map(\.path))
      #expect(result.issues == [])
    }
  }

  @Test func manyFilesOnManyThreadsKeepTheirOrder() throws {
    let folder = try TemporaryFolder()
    for number in 100..<300 { try folder.write("Dépêche \(number).", to: "\(number).txt") }
    try folder.write("[{\"title\":\"Au milieu\"}]", to: "2.json")
    let result = try ImportResult([folder.path + "/"], options: ImportOptions(jobs: 3))
    #expect(
      result.articles.map(\.body) == (100..<200).map { "Dépêche \($0)." } + [""]
        + (200..<300).map { "Dépêche \($0)." })
    #expect(result.lastProgress.bytesRead == result.lastProgress.totalBytes)
  }

  @Test func aLinkThatLeadsBackIsNotFollowedAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "a/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/y.txt", withDestinationPath: "nowhere")
    let result = try ImportResult([folder.path])
    #expect(result.articles.map(\.path) == ["\(folder.path)/a/x.txt"])
    #expect(
      result.issues == [
        ImportIssue(path: "\(folder.path)/a/y.txt", reason: .unreadable("No such file or directory"))
      ])
  }

  @Test func whatCannotBeImportedSaysWhy() throws {
    let folder = try TemporaryFolder()
    try folder.write("PK\u{3}\u{4}\0\0", to: "a.docx")
    try folder.write("du texte", to: "b.docx")
    try folder.write("du texte", to: "sans-extension")
    try folder.write("photo", to: "vide/photo.jpg")
    let names = ["nulle-part.txt", "a.docx", "b.docx", "vide", "sans-extension"].map {
      "\(folder.path)/\($0)"
    }
    let result = try ImportResult(names)
    #expect(result.articles.map(\.body) == ["du texte"])
    #expect(
      result.issues == [
        ImportIssue(path: names[0], reason: .unreadable("No such file or directory")),
        ImportIssue(path: names[1], reason: .notText(byteOffset: 4)),
        ImportIssue(path: names[2], reason: .unknownFormat),
        ImportIssue(path: names[3], reason: .emptyFolder),
      ])
  }

  @Test func whatThrowsStopsTheImport() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    for number in 0..<9 { try folder.write("Dépêche.", to: "\(number).txt") }
    var importer = ArticleImporter(options: ImportOptions())
    var count = 0
    #expect(throws: Stop.self) {
      try importer.run([folder.path]) { _ in
        count += 1
        if count == 3 { throw Stop() }
      }
    }
    #expect(count == 3)
  }
}
