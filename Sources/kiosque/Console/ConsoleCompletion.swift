import Archive
import Corpus
import LineEditing
import QueryLanguage
import Searching
import Terminal

/// What a console's lines complete to: its commands, its archive's values, what its user kept.
struct ConsoleCompletion: CompletionSource {
  let session: SearchSession
  let hitCount: Int

  let commands = DotCommand.all.map { CompletableCommand(name: $0.name, argument: $0.completes) }

  /// More are only counted.
  private static let shownValues = 50

  func values(of field: ValueField, beginning text: String) -> CompletionValues {
    guard let (values, total) = try? session.values(of: field, beginning: text, limit: Self.shownValues)
    else {
      return CompletionValues()
    }
    return CompletionValues(values.map { ($0.name, $0.count) }, total: total)
  }

  func savedSearches() -> [String] {
    ((try? SavedSearches(besideArchive: session.archive.path).all()) ?? []).map(\.name)
  }

  func tags() -> [(word: String, articles: Int)] {
    (try? ArticleTags(besideArchive: session.archive.path).words()) ?? []
  }

  func words(_ kind: CompletionArgument.Word, _ language: Language) -> [String] {
    switch kind {
    case .tag, .command: []
    case .countedField: ConsoleWord.countedFields.names(language)
    case .filterField: FieldSpelling.table(language).compactMap(\.first).filter { !$0.isText }.map(\.text)
    case .unit: ConsoleWord.units.names(language) + ConsoleWord.shares.names(language)
    case .concordanceOrder: ConsoleWord.concordanceOrders.names(language)
    case .order: ConsoleWord.orders.names(language)
    case .onOff: ConsoleWord.onOff.names(language)
    case .citationFormat: DotCommand.citationFormats.map(\.rawValue)
    case .exportFormat: ConsoleWord.exportFormats
    }
  }
}

extension Console {
  /// Gathers the names that Tab will look among, which takes a tenth of a second for a hundred thousand of them; nothing
  /// where they are at hand for this state of the archive.
  func prepareCompletion() {
    // What goes wrong here goes wrong again where somebody waits for it.
    try? session.gatherValues()
  }

  /// What Tab offers at a place of a line.
  ///
  /// - Parameter cursor: in UTF-8 offsets of the line.
  private func completion(of line: String, cursor: Int) -> Completion {
    Completion.of(
      line, cursor: cursor,
      from: ConsoleCompletion(session: session, hitCount: report?.result.total ?? 0), in: language)
  }

  /// The same for the line editor: what Tab changes, and the candidates where there are several; nil where there is
  /// nothing.
  func edit(of line: String, cursor: Int) -> Edit? {
    let found = completion(of: line, cursor: cursor)
    if found.candidates.isEmpty { return nil }
    takeStyle()
    let typed = String(decoding: Array(line.utf8)[found.range], as: UTF8.self)
    let listing = found.candidates.count + found.further > 1
    return Edit(
      byteRange: found.range, replacement: found.insertion ?? typed,
      listing: listing ? String(found.listing(width: style.width ?? 80, in: language).dropLast()) : nil)
  }
}
