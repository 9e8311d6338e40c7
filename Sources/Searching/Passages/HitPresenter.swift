import Archive
import Corpus

/// Fetches the articles of a page and cuts their passages.
struct HitPresenter {
  private let request: SearchRequest
  private let snapshot: Snapshot
  private let duplicates: DuplicateGroups
  private let matcher: TextMatcher
  private let weights: [Float]

  init(
    _ request: SearchRequest, _ query: AnalyzedQuery?, _ snapshot: Snapshot, _ duplicates: DuplicateGroups
  ) {
    self.request = request
    self.snapshot = snapshot
    self.duplicates = duplicates
    weights = query?.leaves.map(\.weight) ?? []
    matcher = TextMatcher(query, query?.positiveLeaves ?? [], snapshot.analyzer)
  }

  func hit(_ candidate: TopHits.Candidate, rank: Int) throws -> Hit {
    guard
      let stored = try snapshot.article(
        ordinal: candidate.ordinal, includingBody: request.passages > 0)
    else {
      throw ArchiveError.unusable(
        path: snapshot.path, reason: "the index names an article that is not there: run kiosque check")
    }
    let article = stored.article
    return Hit(
      rank: rank, handle: stored.handle, score: Double(candidate.score), article: article,
      names: EntityNames(try snapshot.entities(ordinal: candidate.ordinal)),
      titleHighlights: Highlights.merged(matcher.matches(in: article.title, of: .title).map(\.byteRange)),
      duplicates: try duplicates.others(of: candidate.ordinal).compactMap {
        try snapshot.handle(ordinal: $0)
      },
      passages: passages(of: article))
  }

  private func passages(of article: Article) -> [Passage] {
    guard request.passages > 0 else { return [] }
    let candidates = [(Passage.Field.lead, article.lead), (.body, article.body)].flatMap { field, text in
      PassageCutter(field: field, text: text, matches: matcher.matches(in: text, of: field), weights: weights)
        .windows()
    }
    let best = PassageSelection.best(candidates, limit: request.passages)
    if !best.isEmpty { return best.map(\.passage) }
    // Nothing matched outside the title: show what the article opens with.
    return PassageCutter.opening(of: article).map { [$0] } ?? []
  }
}

/// Ranges to be marked in a text.
enum Highlights {
  /// Ranges in order, those that overlap or touch made one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
