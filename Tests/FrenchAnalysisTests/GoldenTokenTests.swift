import Foundation
import Testing

@testable import FrenchAnalysis

/// The terms of a list of texts, pinned with the analyzer's version in `Golden/tokens.txt`.
///
/// An archive holds terms: where any of them changes, so must the version. To accept a change, raise
/// `AnalyzerVersion.code` (a lexicon file changes the version by itself) and record the list again:
///
///     KIOSQUE_RECORD=1 swift test --filter GoldenTokenTests
///
/// which fails, so that no recording passes for a test; then read the difference, and run without it.
struct GoldenTokenTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden/tokens.txt")
  private static let isRecording = ProcessInfo.processInfo.environment["KIOSQUE_RECORD"] == "1"

  @Test func termsAndVersionAreTheRecordedOnes() throws {
    let recorded = GoldenList(try String(contentsOf: Self.file, encoding: .utf8))
    let current = recorded.analysed()
    if Self.isRecording {
      try record(current, over: recorded)
    } else {
      #expect(!recorded.entries.isEmpty)
      #expect(recorded.version == current.version)
      for (old, new) in zip(recorded.entries, current.entries) { #expect(old == new) }
    }
  }

  private func record(_ current: GoldenList, over recorded: GoldenList) throws {
    let changed = zip(recorded.entries, current.entries).filter { $0.terms != nil && $0 != $1 }
    guard changed.isEmpty || recorded.version != current.version else {
      Issue.record("Not recorded: raise AnalyzerVersion.code, since terms changed: \(changed.map(\.1))")
      return
    }
    try Data(current.text.utf8).write(to: Self.file, options: .atomic)
    Issue.record("Recorded \(Self.file.lastPathComponent): read the difference, and run again")
  }
}

/// The golden file: comment lines, the version, then a text with its terms a line.
private struct GoldenList {
  struct Entry: Equatable {
    var text: String
    /// Nil where it was never recorded.
    var terms: String?
  }

  var comments: [Substring] = []
  var version = ""
  var entries: [Entry] = []

  private static let arrow = " => "
  private static let versionMark = "version "

  init(_ file: String) {
    for line in file.split(separator: "\n") {
      if line.hasPrefix("# ") {
        comments.append(line)
      } else if line.hasPrefix(Self.versionMark) {
        version = String(line.dropFirst(Self.versionMark.count))
      } else {
        let sides = line.split(separator: Self.arrow, maxSplits: 1, omittingEmptySubsequences: false)
        entries.append(Entry(text: String(sides[0]), terms: sides.count > 1 ? String(sides[1]) : nil))
      }
    }
  }

  /// The same texts with what the analyzer gives now.
  func analysed() -> GoldenList {
    let analyzer = Analyzer()
    var list = self
    list.version = AnalyzerVersion.current
    list.entries = entries.map { entry in
      let terms = analyzer.tokens(in: entry.text).map(analyzer.termText(of:)).joined(separator: " ")
      return Entry(text: entry.text, terms: terms)
    }
    return list
  }

  var text: String {
    let lines = entries.map { $0.text + Self.arrow + ($0.terms ?? "") }
    return (comments.map(String.init) + [Self.versionMark + version] + lines).joined(separator: "\n") + "\n"
  }
}
