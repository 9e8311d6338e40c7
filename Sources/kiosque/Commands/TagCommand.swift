import ArgumentParser
import Corpus
import Foundation
import Terminal

/// `kiosque tag`: the names in a text, without an archive.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "tag",
    abstract: Localized(
      "Find the actors, cities and countries that a text names.",
      "Trouve les acteurs, villes et pays qu’un texte nomme."),
    discussion: Localized(
      """
      Needs no archive. JSON with the range of each mention in code points, or, on a terminal, the names \
      by facet. With --jsonl, a line {"id":…,"title":…,"text":…} of the input gives a line of output (only \
      text is needed; ranges refer to it); lines that cannot be read are named, the rest goes on, and the \
      exit status is 2.
      """,
      """
      Se passe d’archive. Du JSON avec la place de chaque mention en points de code, ou, sur un terminal, \
      les noms par facette. Avec --jsonl, une ligne {"id":…,"title":…,"text":…} en entrée donne une ligne \
      en sortie (seul text est nécessaire ; les places s’y rapportent) ; les lignes illisibles sont \
      nommées, le reste continue, et le code de sortie est 2.
      """))

  // Taken like every command takes it, though no archive is needed.
  @OptionGroup(visibility: .hidden) var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var output: OutputOptions
  @Flag(
    help: ArgumentHelp(
      "Read JSON lines, a text each.",
      "Lit des lignes de JSON, un texte chacune."))
  var jsonl = false
  @Flag(
    help: ArgumentHelp(
      "Write JSON on a terminal too.",
      "Écrit du JSON sur un terminal aussi."))
  var json = false
  @Argument(
    help: ArgumentHelp(
      "A file with the text; - or nothing is standard input.",
      "Un fichier avec le texte ; - ou rien est l’entrée standard.", value: .file),
    completion: .file())
  var file = "-"

  func run() throws {
    let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(String(cString: strerror(errno))) }
    defer { if file != "-" { close(descriptor) } }
    if jsonl { try tagLines(descriptor) } else { try tagText(descriptor) }
  }

  /// A longer text is no article; the importers refuse it too.
  private static let textLimitInBytes = 16 << 20

  private func tagText(_ descriptor: Int32) throws {
    let bytes = try WholeInput.read(descriptor, name: file, limit: Self.textLimitInBytes)
    guard bytes.count <= Self.textLimitInBytes else {
      throw CommandError.tooLong(path: file, limitInBytes: Self.textLimitInBytes)
    }
    let report = TextTagger().report(text: String(decoding: bytes, as: UTF8.self))
    let output = Output()
    if json || !TerminalProbe.isTerminal(STDOUT_FILENO) {
      try output.writeLine(report.json())
    } else {
      try output.write(report.text(self.output.style))
    }
    try output.flush()
  }

  /// A record a line, one in memory at a time.
  private func tagLines(_ descriptor: Int32) throws {
    var lines = LineReader(descriptor: descriptor, name: file, limitInBytes: Self.textLimitInBytes)
    let tagger = TextTagger()
    let output = Output()
    var (line, hasErrors) = (0, false)
    reading: while true {
      // Whoever sends line by line waits for each answer.
      if !lines.hasWholeLine { try output.flush() }
      switch try lines.next() {
      case .end: break reading
      case .interrupted: continue
      case .text(var text):
        line += 1
        if line == 1, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        if text.allSatisfy(\.isWhitespace) { continue }
        do {
          try output.writeLine(report(on: text, wasCut: lines.wasCut, tagger).json())
        } catch let problem as TagRecord.Problem {
          Messages.error(Wording.tagProblem(file, line: line, problem, Environment.language))
          hasErrors = true
        }
      }
    }
    try output.flush()
    if hasErrors { throw ExitCode(2) }
  }

  private func report(on line: String, wasCut: Bool, _ tagger: TextTagger) throws -> TagReport {
    if wasCut { throw TagRecord.Problem.tooLong(limitInBytes: Self.textLimitInBytes) }
    let record = try TagRecord(line: line)
    return tagger.report(id: record.id, title: record.title, text: record.text)
  }

  private func unreadable(_ reason: String) -> CommandError {
    .unreadable(path: file, reason: reason)
  }
}
