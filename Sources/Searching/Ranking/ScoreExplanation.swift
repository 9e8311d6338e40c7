import Archive
import QueryLanguage

/// Where an article's score comes from: one share for each term that is asked for and stands in it.
///
/// The shares add up to the score, but for the rounding of sums.
package struct ScoreExplanation: Sendable, Equatable {
  package struct Share: Sendable, Equatable {
    /// The term as it would be written in a query.
    package var written: String
    /// How much the term tells: its inverse document frequency, once for each time that it is asked for.
    package var weight: Double
    /// How many articles of the index hold it, and how often this one does.
    package var articles: Int
    package var title: Int
    package var lead: Int
    package var body: Int
    /// Those of the body that begin in its opening, and count more.
    package var opening: Int
    /// All of them as one: weighted by field, normalised by length.
    package var frequency: Double
    package var score: Double
  }

  package var shares: [Share] = []

  package var score: Double { shares.reduce(0) { $0 + $1.score } }
}

/// Explains the scores of some articles.
struct ScoreExplainer {
  let query: AnalyzedQuery
  let relevance: Relevance
  let snapshot: Snapshot

  /// - Complexity: the postings of every term that is asked for.
  func explanations(of ordinals: [Int]) throws -> [Int: ScoreExplanation] {
    var explanations: [Int: ScoreExplanation] = [:]
    for ordinal in ordinals { explanations[ordinal] = ScoreExplanation() }
    for index in query.positiveLeaves.sorted() {
      let shares = try shares(
        of: query.leaves[index], written: query.terms[index].description, Set(ordinals))
      for (ordinal, share) in shares {
        explanations[ordinal]?.shares.append(share)
      }
    }
    return explanations
  }

  private func shares(
    of leaf: Leaf, written: String, _ ordinals: Set<Int>
  ) throws -> [Int: ScoreExplanation.Share] {
    var shares: [Int: ScoreExplanation.Share] = [:]
    var holders: Set<Int> = []
    for sequence in leaf.sequences {
      let expression = MatchExpression.phrase(sequence, in: leaf.field)
      try snapshot.scan(expression, openingLength: relevance.parameters.openingLength) { ordinal, counts in
        holders.insert(ordinal)
        guard ordinals.contains(ordinal) else { return }
        var share =
          shares[ordinal]
          ?? ScoreExplanation.Share(
            written: written, weight: Double(leaf.weight), articles: 0, title: 0, lead: 0, body: 0,
            opening: 0,
            frequency: 0, score: 0)
        share.title += Int(counts[0])
        share.lead += Int(counts[1])
        share.body += Int(counts[2])
        share.opening += Int(counts[3])
        share.frequency += Double(relevance.frequency(ordinal, counts, ofPhrase: 0))
        shares[ordinal] = share
      }
    }
    return shares.mapValues { share in
      var share = share
      share.articles = holders.count
      share.score = Double(relevance.score(frequency: Float(share.frequency), weight: leaf.weight))
      return share
    }
  }
}
