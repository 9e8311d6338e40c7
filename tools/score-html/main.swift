// score-html: reads saved news pages and says how well lead, body, title and date agree with what is
// expected. Its argument is a folder with html/ID.html and expected/ID.json, or a tar.gz of such a folder.

import Foundation
import Importing

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("score-html: \(message)\n".utf8))
  exit(2)
}

guard CommandLine.arguments.count == 2 else { fail("usage: score-html FOLDER|ARCHIVE.tar.gz") }

let argument = URL(fileURLWithPath: CommandLine.arguments[1])
var folder = argument
var unpacked: URL?
if argument.pathExtension == "gz" || argument.pathExtension == "tgz" {
  let target = FileManager.default.temporaryDirectory.appendingPathComponent(
    "score-html-\(UUID().uuidString)")
  do {
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "xzf", argument.path, "-C", target.path]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else { fail("tar failed on \(argument.path)") }
  } catch {
    fail("\(argument.path): \(error)")
  }
  folder = target
  unpacked = target
}

/// One page in memory, so that reading files is not part of the time.
struct Page {
  var id: String
  var bytes: [UInt8]
  var expected: ExpectedArticle
}

var pages: [Page] = []
do {
  let html = folder.appendingPathComponent("html")
  for name in try FileManager.default.contentsOfDirectory(atPath: html.path).sorted() {
    let file = html.appendingPathComponent(name)
    let id = file.deletingPathExtension().lastPathComponent
    let expected = try Data(contentsOf: folder.appendingPathComponent("expected/\(id).json"))
    pages.append(
      Page(
        id: id, bytes: [UInt8](try Data(contentsOf: file)),
        expected: try JSONDecoder().decode(ExpectedArticle.self, from: expected)))
  }
} catch {
  fail("\(folder.path): \(error)")
}
if let unpacked { try? FileManager.default.removeItem(at: unpacked) }
guard !pages.isEmpty else { fail("no pages in \(folder.path)") }

let start = ContinuousClock.now
let articles = pages.map { page in (try? HTMLArticleReader.article(in: page.bytes)) ?? ArticleDraft() }
let seconds = (ContinuousClock.now - start) / .seconds(1)

let scores = zip(pages, articles).map { PageScore(id: $0.id, article: $1, expected: $0.expected) }

func report(_ name: String, _ scores: [PageScore]) {
  guard !scores.isEmpty else { return }
  func share(_ isGood: (PageScore) -> Bool) -> String {
    String(format: "%.2f %%", 100 * Double(scores.count(where: isGood)) / Double(scores.count))
  }
  let mean = scores.reduce(0) { $0 + $1.f1 } / Double(scores.count)
  print(
    "\(name): \(scores.count) pages, mean F1 \(String(format: "%.4f", mean)),",
    "titles \(share(\.isTitleEqual)), dates \(share(\.isDateEqual)), leads \(share(\.isLeadEqual))")
}

report("all", scores)
report("even ids", scores.filter { Int($0.id).map { $0 % 2 == 0 } ?? false })
report("odd ids", scores.filter { Int($0.id).map { $0 % 2 == 1 } ?? false })
print(String(format: "%.0f pages/s on one core (%.3f s)", Double(pages.count) / seconds, seconds))
print("worst pages:")
for score in scores.sorted(by: { $0.f1 < $1.f1 }).prefix(10) {
  print(
    "  \(score.id)  \(String(format: "%.4f", score.f1))  missing: \(score.missing)  surplus: \(score.surplus)"
  )
}
for score in scores where !score.isTitleEqual { print("title differs: \(score.id)") }
for score in scores where !score.isDateEqual { print("date differs: \(score.id)") }
