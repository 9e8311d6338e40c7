import ArgumentParser
import Corpus
import Foundation
import Searching
import Terminal

extension ConcordanceOrder: ExpressibleByArgument {}

/// `kiosque concordance`: every match in its context.
struct ConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "concordance",
    abstract: Localized(
      "Show every match in its context, aligned (KWIC).",
      "Montre chaque occurrence dans son contexte, alignée (KWIC)."),
    discussion: Localized(
      """
      A line a match, in every article that matches, titles and leads too: date, source and id as far as \
      there is room, then the text in front of the match, the match and what follows. A phrase is one \
      match.

      In order of date, the oldest first; --sort right goes by the words behind the match, --sort left by \
      those in front, from the nearest on, case and accents ignored. Standard error tells how many there \
      are.
      """,
      """
      Une ligne par occurrence, dans chaque article trouvé, titres et chapeaux compris : date, source et \
      identifiant s’il y a la place, puis le texte qui précède, l’occurrence et ce qui suit. Une expression est une \
      seule occurrence.

      Par date, la plus ancienne d’abord ; --sort right range par les mots qui suivent, --sort left par \
      ceux qui précèdent, à partir du plus proche, sans casse ni accents. L’erreur standard dit combien il \
      y en a.
      """), aliases: ["kwic"])

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: QueryOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      """
      The cells of a line; without it the terminal's, or \(plainWidth). With --json and --csv what left, \
      match and right take together; without it \(dataWidth).
      """,
      """
      Largeur d’une ligne ; à défaut celle du terminal, ou \(plainWidth). Avec --json et --csv, ce \
      qu’occupent ensemble gauche, occurrence et droite ; à défaut \(dataWidth).
      """, value: .count))
  var width: Int?
  @Option(
    help: ArgumentHelp(
      "The order of the lines.",
      "L’ordre des lignes."))
  var sort = ConcordanceOrder.date
  @Option(
    help: ArgumentHelp(
      "How many lines are shown; without it, all.",
      "Nombre de lignes montrées ; à défaut, toutes.", value: .count))
  var limit: Int?
  @OptionGroup var data: DataOptions
  @Argument(
    help: ArgumentHelp(
      "The words of the query.",
      "Les mots de la requête.", value: .query))
  var words: [String] = []

  /// The cells of a line where there is no terminal.
  static let plainWidth = 120
  private static let dataWidth = 160
  private static let widths = 20...10_000

  func run() throws {
    try data.check()
    try UsageError.check(width, of: "--width", in: Self.widths)
    try UsageError.check(limit, of: "--limit", in: 0 ... .max)
    if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw UsageError.noWords }
    let (query, request) = try options.request(words)
    let session = SearchSession(try archive.open())
    try session.tellRemarks(on: request, query, isStrict: options.strict)
    let style = self.output.style
    var format = ConcordanceFormat(
      width: width ?? (data.format == nil ? style.width ?? Self.plainWidth : Self.dataWidth), style: style)
    let output = self.output.open(isData: data.format != nil)
    if data.format == .csv { try output.write(ConcordanceFormat.csvHeader(beginsWithMark: data.bom)) }
    let counts = try session.answer(request, orNothing: ConcordanceCounts()) {
      try $0.concordance(request, order: sort, limit: limit ?? .max) { line in
        switch data.format {
        case .json: try output.writeLine(format.json(line))
        case .csv: try output.write(format.csv(line))
        case nil: try output.write(format.text(line))
        }
      }
    }.answer
    try output.flush()
    Messages.tell(ConcordanceFormat.summary(counts, in: style.language))
    if counts.matches == 0 { throw ExitCode(1) }
  }
}
