import ArgumentParser
import CMemory
import Corpus
import Foundation
import Importing
import Terminal

extension ImportFormat: ExpressibleByArgument {
  package init?(argument: String) { self.init(named: argument) }

  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

/// `kiosque import`: adds files to the archive.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "import",
    abstract: Localized(
      "Add files and folders to the archive.", "Ajoute des fichiers et des dossiers à l’archive."),
    discussion: Localized(
      """
      What is there already stays as it is; an article with the same identity and another text is updated. \
      Ends with a report that adds up: read = imported + updated + unchanged + failed.
      """,
      """
      Ce qui s’y trouve déjà reste tel quel ; un article de même identité et d’un autre texte est mis à \
      jour. Finit par un bilan qui tombe juste : lus = nouveaux + mis à jour + inchangés + échecs.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var display: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The source of articles that name none, and their collection.",
      "La source des articles qui n’en nomment pas, et leur collection.", value: .name))
  var source: String?
  @Option(
    help: ArgumentHelp(
      "The format of the files; else each tells by its name or content.",
      "Le format des fichiers ; à défaut, chacun le dit par son nom ou son contenu.",
      value: .format))
  var format: ImportFormat?
  @Option(
    help: ArgumentHelp(
      "Which key of a record holds which field: lead=heading,date=meta.date.",
      "Quelle clé d’un enregistrement contient quel champ : lead=heading,date=meta.date.", value: .fieldMap))
  var map: String?
  @Option(
    help: ArgumentHelp(
      "How many threads read files, and as many look for names.",
      "Nombre de fils d’exécution qui lisent des fichiers, et autant qui cherchent des noms.", value: .count))
  var jobs: Int?
  @Flag(
    help: ArgumentHelp(
      "Look for no persons, organisations and places; kiosque rebuild finds them later.",
      "Ne cherche ni personnes, ni organisations, ni lieux ; kiosque rebuild les trouve plus tard."))
  var noEntities = false
  @Flag(
    help: ArgumentHelp(
      "Read and count, write nothing.",
      "Lit et compte, n’écrit rien."))
  var dryRun = false
  @Flag(
    help: ArgumentHelp(
      "Write the report as JSON, with every issue.",
      "Écrit le bilan en JSON, avec chaque problème."))
  var json = false
  @Argument(
    help: ArgumentHelp(
      "Files and folders; - is standard input.",
      "Fichiers et dossiers ; - est l’entrée standard.", value: .path),
    completion: .file())
  var paths: [String]

  private static let shownIssues = 20
  private static let issuesInJSON = 10_000

  func run() throws {
    try UsageError.check(jobs, of: "--jobs", in: 1...1024)
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
      Messages.write(
        report.issuesText(
          limit: Self.shownIssues, in: Environment.language, width: TerminalProbe.width(STDERR_FILENO)))
      try output.write(report.text(in: Environment.language, width: TerminalProbe.width(STDOUT_FILENO)))
    }
    try output.flush()
  }
}
