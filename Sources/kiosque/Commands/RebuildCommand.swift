import Archive
import ArgumentParser
import Corpus
import Entities
import Foundation
import Terminal

/// `kiosque rebuild`: the index anew, from the stored articles.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "rebuild",
    abstract: Localized(
      "Make the index anew from the stored articles.", "Refait l’index à partir des articles gardés."),
    discussion: Localized(
      """
      Needed after an update that analyses text or recognises names otherwise. Corrections are applied \
      again. Until it is done, and if it is broken off, the archive stays as it was; others may search \
      meanwhile.
      """,
      """
      Nécessaire après une mise à jour qui analyse le texte ou reconnaît les noms autrement. Les \
      corrections sont appliquées de nouveau. Jusqu’à la fin, et en cas d’interruption, l’archive reste ce \
      qu’elle était ; d’autres peuvent chercher entre-temps.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var display: OutputOptions
  @Option(
    help: ArgumentHelp(
      "How many threads look for names.",
      "Nombre de fils d’exécution qui cherchent des noms.", value: .count))
  var jobs: Int?
  @Flag(
    help: ArgumentHelp(
      "Look for no names anew: each article keeps those that it has.",
      "Ne cherche pas les noms de nouveau : chaque article garde les siens."))
  var noEntities = false

  func run() throws {
    try UsageError.check(jobs, of: "--jobs", in: 1...1024)
    // The second time ends it too: what is built so far lies beside the archive, and the next rebuild clears it away.
    Interrupt.watch()
    let archive = try archive.open()
    var line = ProgressLine()
    var articles = 0
    let problems: [CorrectionProblem]
    do {
      problems = try archive.rebuild(
        recognizingEntities: !noEntities, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
      ) { done, total in
        articles = total
        line.show { RebuildProgress(done: done, total: total).line(width: $0, in: Environment.language) }
      }
    } catch {
      line.erase()
      throw error
    }
    line.erase()
    Messages.idleCorrections(problems, file: archive.correctionsPath)
    let output = Output()
    try output.say(Wording.rebuilt(articles: articles, Environment.language))
    try output.flush()
  }
}
