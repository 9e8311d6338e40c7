import Archive
import Corpus
import QueryLanguage
import Searching
import Terminal

/// Searches of one archive, each timed.
final class SearchSession {
  let archive: Archive
  private let searcher: Searcher
  private lazy var mentions = ArticleMentions()

  init(_ archive: Archive) {
    self.archive = archive
    searcher = Searcher(archive)
  }

  /// A name that no article has is told, and nothing is found.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  func report(_ request: SearchRequest, query: String) throws -> SearchReport {
    var (result, milliseconds) = try answer(request, orNothing: SearchResult(nothingFor: request)) {
      try $0.search(request)
    }
    if request.identifiesArticles, result.fingerprint == nil {
      result.fingerprint = try archive.read { try $0.fingerprint() }
    }
    return SearchReport(
      query: query, result: result, milliseconds: milliseconds, archiveCount: try articleCount())
  }

  /// Tells what is found out of the values that a query asks for, for commands that do more than search.
  ///
  /// - Throws: as ``QueryText/tell(_:isStrict:)``; ``ArchiveError``, ``SearchError``.
  func tellRemarks(on request: SearchRequest, _ query: QueryText, isStrict: Bool) throws {
    try query.tell(searcher.remarks(on: request), isStrict: isStrict)
  }

  /// What is found out of the values that a request asks for.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  func remarks(on request: SearchRequest) throws -> [SearchRemark] { try searcher.remarks(on: request) }

  /// What the archive knows of whoever a name means.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  func profile(of name: String, facet: Facet? = nil) throws -> EntityProfile {
    try searcher.profile(of: name, facet: facet)
  }

  /// Makes ready what ``values(of:beginning:limit:)`` looks among.
  ///
  /// - Throws: ``ArchiveError``.
  func gatherValues() throws { try searcher.gatherValues() }

  /// The values of a field of which a word begins with a text, and how many there are.
  ///
  /// - Throws: ``ArchiveError``.
  func values(
    of field: ValueField, beginning text: String, limit: Int
  ) throws -> (values: [FacetCounts.Value], total: Int) {
    try searcher.values(of: field, beginning: text, limit: limit)
  }

  /// What a searcher makes of a request, and how long it took.
  ///
  /// - Parameter nothing: the answer where the request names somebody whom no article has, which is told.
  /// - Throws: ``ArchiveError``, ``SearchError``, and what `body` throws.
  func answer<Answer>(
    _ request: SearchRequest, orNothing nothing: Answer, _ body: (Searcher) throws -> Answer
  ) throws -> (answer: Answer, milliseconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let answer: Answer
    do {
      answer = try body(searcher)
    } catch let error as SearchError where error.isAnswer(to: request) {
      Messages.error(error)
      answer = nothing
    }
    return (answer, (clock.now - start) / .milliseconds(1))
  }

  /// An article set for reading, with the mentions of its entities, and with what a request asks for, if any does.
  ///
  /// - Throws: ``ArchiveError``, ``SearchError``.
  func text(of sheet: ArticleSheet, _ style: OutputStyle, for request: SearchRequest? = nil) throws -> String
  {
    // Without colours nothing would be seen of either.
    guard style.palette != .none else { return sheet.text(style) }
    return sheet.text(
      style,
      mentions: sheet.hasNames
        ? mentions.ranges(in: sheet.article, corrections: try archive.corrections()) : [:],
      highlights: try request.map { try searcher.highlights(in: sheet.article, for: $0) } ?? [:])
  }

  /// The articles of the archive, counted in a column that the search has read already.
  func articleCount() throws -> Int {
    try archive.read { try $0.column(.source).count { $0 != 0 } }
  }
}
