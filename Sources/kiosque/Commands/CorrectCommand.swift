import Archive
import ArgumentParser
import Corpus
import Entities
import Foundation
import Terminal

/// `kiosque correct`: what people know better about actors, cities and countries.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "correct",
    abstract: Localized(
      "Correct which actors, cities and countries there are, and for good.",
      "Corrige pour de bon les acteurs, villes et pays reconnus."),
    discussion: Localized(
      """
        \(Wording.correctionForms(.english))

      A FORM is any way in which a name is written, a KEY an article's key or id. The correction is kept \
      as a line of the file beside the archive whose name ends in .corrections, applied at once and again \
      at every import and rebuild. Deleting the line undoes it; without arguments, the file is applied as \
      it stands.
      """,
      """
        \(Wording.correctionForms(.french))

      FORME est n’importe quelle graphie d’un nom, CLÉ la clé ou l’identifiant d’un article. La correction est \
      gardée comme une ligne du fichier voisin de l’archive dont le nom finit par .corrections, appliquée \
      aussitôt, puis à chaque import et rebuild. Effacer la ligne l’annule ; sans arguments, le fichier \
      est appliqué tel quel.
      """))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var output: OutputOptions
  @Argument(
    help: ArgumentHelp(
      "The correction, in one of the forms above.",
      "La correction, sous l’une des formes ci-dessus.", value: .correction))
  var words: [String] = []

  func run() throws {
    guard !words.isEmpty else { return try applyFile() }
    guard let correction = Correction(arguments: words) else { throw CommandError.noCorrection }
    try tell(correction.add(to: archive.open()))
  }

  private func applyFile() throws {
    let archive = try archive.open()
    let problems = try archive.applyCorrections()
    Messages.idleCorrections(problems, file: archive.correctionsPath)
    let corrections = try archive.corrections()
    let lines = corrections.lines.count + corrections.unreadable.count
    // A line may have several problems.
    let idle = Set(problems.map(\.line)).count
    try tell(Wording.applied(lines - idle, file: archive.correctionsPath, Environment.language))
    if !problems.isEmpty { throw ExitCode(2) }
  }

  private func tell(_ sentence: String) throws {
    let output = Output()
    try output.say(sentence)
    try output.flush()
  }
}

extension Correction {
  /// Adds the correction to the archive's file and applies it; returns what is told of it. Lines that do nothing are
  /// told.
  ///
  /// - Throws: ``CommandError/idleCorrection(_:)``, ``ArchiveError``.
  func add(to archive: Archive) throws -> String {
    let others: [CorrectionProblem]
    do {
      others = try archive.add(self)
    } catch let problem as CorrectionProblem {
      throw CommandError.idleCorrection(problem.reason)
    }
    Messages.idleCorrections(others, file: archive.correctionsPath)
    let line = try archive.corrections().lines.last?.number ?? 1
    return Wording.corrected(self, file: archive.correctionsPath, line: line, Environment.language)
  }
}

extension Messages {
  /// Names the lines of the corrections file that did nothing, as many as people read.
  static func idleCorrections(_ problems: [CorrectionProblem], file: String) {
    for problem in problems.prefix(mostIdleCorrections) {
      error(Wording.idleCorrection(problem, file: file, Environment.language))
    }
    let further = problems.count - mostIdleCorrections
    if further > 0 { error(Wording.furtherIdleCorrections(further, file: file, Environment.language)) }
  }

  private static let mostIdleCorrections = 20
}
