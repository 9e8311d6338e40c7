package import Archive
package import Corpus

/// The answer to a ``SearchRequest``.
package struct SearchResult: Sendable {
  /// How many hits there are, exactly, on all pages.
  package var total = 0
  /// How many articles they stand for, duplicates counted each.
  package var articles = 0
  /// Whether any word had to do, since no article holds all of them.
  package var isRelaxed = false
  package var hits: [Hit] = []
  /// All hits counted by each field that was asked for, in its order.
  package var facets: [FacetCounts] = []
  /// What may help where nothing was found, or where any word had to do; unknown words each before what is
  /// proposed for them.
  package var suggestions: [Suggestion] = []
  /// What was found out of the values that the query asks for.
  package var remarks: [SearchRemark] = []
  /// Of the articles that were searched; nil unless it was asked for.
  package var fingerprint: ArchiveFingerprint?

  package init() {}

  /// No hits, counted by each field that was asked for.
  package init(nothingFor request: SearchRequest) {
    facets = request.countedFields.map { FacetCounts(field: $0, values: [], distinct: 0) }
  }
}

/// An article that was found.
package struct Hit: Sendable {
  /// From 1, counted over all pages.
  package var rank: Int
  package var handle: String
  package var score: Double
  /// Where asked for, and anything was asked of the texts.
  package var explanation: ScoreExplanation?
  /// Its body is empty where no passages were asked for.
  package var article: Article
  package var names = EntityNames()
  /// The matches in the title, in UTF-8 offsets of it.
  package var titleHighlights: [Range<Int>]
  /// The other articles with the same texts.
  package var duplicates: [Reprint]
  /// The best first.
  package var passages: [Passage]
}
