import ArgumentParser
import CMemory
import Foundation
import Importing
import Terminal

/// `kiosque import`: adds files to the archive.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add files and folders to the archive.",
    discussion: """
      What is there already stays as it is; an article with the same identity and another text is updated. \
      Ends with a report that adds up: read = imported + updated + unchanged + failed.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: ArgumentHelp("The source of articles that name none, and their collection.", valueName: "name"))
  var source: String?
  @Option(
    help: ArgumentHelp(
      "The format of the files (\(ImportFormat.names)); else each tells by its name or content."),
    transform: { name in
      guard let format = ImportFormat(named: name) else {
        throw CommandError.unknownFormat(name, known: ImportFormat.names)
      }
      return format
    })
  var format: ImportFormat?
  @Option(
    help: ArgumentHelp(
      "The keys of records that hold a field: lead=heading,date=meta.date.", valueName: "field=key,…"))
  var map: String?
  @Option(help: ArgumentHelp("How many threads read files, and as many look for names.", valueName: "n"))
  var jobs: Int?
  @Flag(help: "Look for no persons, organisations and places; kiosque rebuild finds them later.")
  var noEntities = false
  @Flag(help: "Read and count, write nothing.")
  var dryRun = false
  @Flag(help: "Write the report as JSON, with every issue.")
  var json = false
  @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw CommandError.outOfRange(option: "--jobs", 1...1024, value: jobs)
    }
  }

  private static let shownIssues = 20
  private static let issuesInJSON = 10_000

  func run() throws {
    let fields = try map.map { try FieldMap(parsing: $0) } ?? FieldMap()
    let options = ImportOptions(
      source: source, format: format, fields: fields,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    Interrupt.watch()
    // An import uses what it frees again: giving it back costs a fifth of its system time.
    kiosque_keep_memory()
    var run = ImportRun(
      inputs: paths, options: options, path: try archive.path(), isDryRun: dryRun,
      recognizesEntities: !noEntities, issueLimit: json ? Self.issuesInJSON : Self.shownIssues)
    var line = ProgressLine()
    let report: ImportReport
    do {
      let language = Environment.language
      report = try run.run { progress in
        line.show(isLast: progress.isIndexing, { progress.line(width: $0, in: language) })
      }
    } catch {
      line.erase()
      if error is Interrupted { Messages.error(Wording.interruptedImport(Environment.language)) }
      throw error
    }
    line.erase()
    Messages.idleCorrections(run.correctionProblems, file: run.correctionsPath)
    try tell(report)
    if report.failed > 0 { throw ExitCode(2) }
  }

  private func tell(_ report: ImportReport) throws {
    let output = Output()
    if json {
      try output.writeLine(report.json())
    } else {
      Messages.write(report.issuesText(limit: Self.shownIssues, in: Environment.language))
      try output.write(report.text(in: Environment.language, width: TerminalProbe.width(STDOUT_FILENO)))
    }
    try output.flush()
  }
}
