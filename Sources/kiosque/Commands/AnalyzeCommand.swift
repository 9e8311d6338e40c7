import ArgumentParser
import Corpus
import FrenchAnalysis
import Terminal

/// `kiosque analyze`: a text as the index sees it.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "analyze",
    abstract: Localized(
      "Show the tokens of a text as the index sees them.",
      "Montre les mots d’un texte tels que l’index les voit."),
    discussion: Localized(
      """
      A form is the word folded (case, accents), a term is what the index holds.
      """,
      """
      Une forme est le mot sans casse ni accents, un terme ce que l’index en retient.
      """))

  // Taken like every command takes it, though no archive is needed.
  @OptionGroup(visibility: .hidden) var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var output: OutputOptions
  @Flag(
    help: ArgumentHelp(
      "Write JSON.",
      "Écrit du JSON."))
  var json = false
  @Argument(
    help: ArgumentHelp(
      "The text.",
      "Le texte.", value: .text))
  var words: [String]

  func run() throws {
    let text = words.joined(separator: " ")
    let analyzer = Analyzer()
    let table = TokenTable(
      text: text,
      rows: analyzer.tokens(in: text).map { token in
        TokenTable.Row(
          byteRange: token.byteRange, form: analyzer.formText(of: token), term: analyzer.termText(of: token),
          isStopWord: StopWords.french.contains(analyzer.formText(of: token).utf8))
      })
    let output = self.output.open(isData: json)
    if json { try output.writeLine(table.json()) } else { try output.write(table.text(self.output.style)) }
    try output.flush()
  }
}
