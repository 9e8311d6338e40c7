import Archive
import ArgumentParser
import Corpus
import Terminal

/// `kiosque check`: whether what is derived in the archive agrees with its articles.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "check",
    abstract: Localized(
      "Compare the index, the lexicon and the columns with the articles.",
      "Compare l’index, le lexique et les colonnes avec les articles."),
    discussion: Localized(
      """
      Exit status 2 where something does not agree; kiosque rebuild makes it anew.
      """,
      """
      Code de sortie 2 si quelque chose ne concorde pas ; kiosque rebuild le refait.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var display: OutputOptions

  func run() throws {
    let problems = try archive.open().check()
    let output = Output()
    for problem in problems { try output.write(" \(problem.message(in: Environment.language))\n") }
    if problems.isEmpty { try output.write(Wording.archiveIsSound(Environment.language)) }
    try output.flush()
    if !problems.isEmpty { throw CommandError.unsound(problems: problems.count, path: try archive.path()) }
  }
}
