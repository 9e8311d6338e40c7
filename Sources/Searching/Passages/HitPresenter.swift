import Archive
import Corpus

/// Fetches the articles of a page and cuts their passages.
struct HitPresenter {
  private let request: SearchRequest
  private let snapshot: Snapshot
  private let duplicates: DuplicateGroups
  private let matcher: TextMatcher
  private var selection: PassageSelection

  init(
    _ request: SearchRequest, _ query: AnalyzedQuery?, _ snapshot: Snapshot, _ duplicates: DuplicateGroups
  ) {
    self.request = request
    self.snapshot = snapshot
    self.duplicates = duplicates
    selection = PassageSelection(weights: query?.leaves.map(\.weight) ?? [])
    matcher = TextMatcher(query, query?.positiveLeaves ?? [], snapshot.analyzer)
  }

  mutating func hit(_ candidate: TopHits.Candidate, rank: Int) throws -> Hit {
    let stored = try snapshot.requiredArticle(ordinal: candidate.ordinal, includingBody: request.passages > 0)
    let article = stored.article
    return Hit(
      rank: rank, handle: stored.handle, score: Double(candidate.score), article: article,
      names: EntityNames(try snapshot.entities(ordinal: candidate.ordinal)),
      titleHighlights: matcher.matches(in: article.title, of: .title).map(\.byteRange).merged,
      duplicates: try duplicates.others(of: candidate.ordinal).compactMap {
        try snapshot.reprint(ordinal: $0)
      },
      passages: passages(of: article))
  }

  private mutating func passages(of article: Article) -> [Passage] {
    guard request.passages > 0 else { return [] }
    var (lead, body) = (article.lead, article.body)
    return lead.withUTF8 { lead in
      body.withUTF8 { body in
        let texts = [
          PassageCutter(.lead, lead, matcher.matches(in: lead, of: .lead)),
          PassageCutter(.body, body, matcher.matches(in: body, of: .body)),
        ]
        let best = selection.passages(of: texts, limit: request.passages)
        if !best.isEmpty { return best }
        // Nothing matched outside the title: show what the article opens with.
        return texts.lazy.compactMap(\.opening).first.map { [$0] } ?? []
      }
    }
  }
}
