import Archive
import Searching

/// `kiosque search WORD…` without any option: the commonest call, read without the argument parser, whose
/// start costs as much as the search itself (measured: 22 of 55 million instructions).
struct PlainSearch {
  private let words: [String]
  private let search: SearchRun

  /// Nil where the arguments are anything else, options above all.
  ///
  /// - Throws: ``ArchiveError``, ``CommandError/noHome``.
  init?(_ arguments: [String]) throws {
    let words = arguments.dropFirst()
    guard arguments.first == "search", !words.isEmpty, !words.contains(where: { $0.hasPrefix("-") })
    else { return nil }
    self.words = Array(words)
    search = SearchRun(
      session: SearchSession(try Archive(path: ArchiveLocation.path(named: nil))),
      printer: SearchPrinter(.text, style: OutputOptions.style(.auto), pages: true),
      request: SearchRequest(query: nil), isStrict: false)
  }

  func run() throws { try search.run(words) }
}
