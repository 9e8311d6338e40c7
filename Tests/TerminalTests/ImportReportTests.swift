import Corpus
import Importing
import Terminal
import Testing

struct ImportReportTests {
  @Test("the report adds up and tells apart what is counted twice")
  func report() {
    var report = ImportReport()
    (report.imported, report.updated, report.unchanged, report.failed) = (11210, 3, 388, 3)
    (report.duplicates, report.undated) = (127, 12)
    #expect(
      report.text(in: .english) == """
         read 11,604 · imported 11,210 · updated 3 · unchanged 388 · failed 3
         reprints 127 · undated 12

        """)
    report.issues = [ImportIssue(path: "a\u{1B}.json", record: 2, reason: .malformed(.json, .told("")))]
    #expect(
      report.issuesText(limit: 20, in: .english)
        == " a.json, record 2: broken JSON\n and 2 more: kiosque import --json lists them\n")
  }

  @Test(
    "progress shows what is known and fits the line",
    arguments: [
      (50, 100, 2.0, 80, " ████████████░░░░░░░░░░░░  50%   640 articles · 320/s   2 s left"),
      (50, 100, 2.0, 40, " ████████████░░░░░░░░░░░░  50%"), (50, nil, 2.0, 80, " 640 articles · 320/s"),
      (0, 0, 0.0, 80, " ████████████████████████ 100%   640 articles · 0/s"),
    ] as [(Int, Int?, Double, Int, String)])
  func progress(read: Int, total: Int?, elapsed: Double, width: Int, line: String) {
    var progress = ImportProgress()
    (progress.bytesRead, progress.totalBytes, progress.articles) = (read, total, 640)
    progress.elapsedSeconds = elapsed
    #expect(progress.line(width: width, in: .english) == line)
    progress.isIndexing = true
    #expect(progress.line(width: 100, in: .english).hasSuffix("640 articles   indexing"))
  }
}
