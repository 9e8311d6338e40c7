/// Scores an article from the frequencies of a match's phrases.
struct ArticleScorer {
  private let relevance: Relevance
  /// For each phrase, the leaf whose frequency it adds to; -1 where it scores nothing: the leaf is excluded, or counted elsewhere.
  private let leafOfPhrase: [Int]
  private let weights: [Float]
  /// The leaves that may score: a long query has many that the index does not know.
  private let scoringLeaves: [Int]
  private var frequencyOfLeaf: [Float]

  init(_ compilation: Compilation, _ query: AnalyzedQuery, _ relevance: Relevance) {
    self.relevance = relevance
    leafOfPhrase = compilation.leafOfPhrase.map { leaf in
      leaf.map { query.positiveLeaves.contains($0) ? $0 : -1 } ?? -1
    }
    weights = query.leaves.map(\.weight)
    scoringLeaves = Set(leafOfPhrase).subtracting([-1]).sorted()
    frequencyOfLeaf = Array(repeating: 0, count: query.leaves.count)
  }

  /// - Parameter frequencies: see ``Snapshot/scan(_:openingLength:visit:)``.
  @inline(__always)
  mutating func score(_ ordinal: Int, _ frequencies: UnsafeBufferPointer<Int32>) -> Float {
    @inline(__always) func frequency(_ phrase: Int) -> Float {
      relevance.frequency(ordinal, frequencies, ofPhrase: phrase)
    }
    if leafOfPhrase.count == 1 {
      return leafOfPhrase[0] < 0
        ? 0 : relevance.score(frequency: frequency(0), weight: weights[leafOfPhrase[0]])
    }
    for leaf in scoringLeaves { frequencyOfLeaf[leaf] = 0 }
    for phrase in leafOfPhrase.indices where leafOfPhrase[phrase] >= 0 {
      frequencyOfLeaf[leafOfPhrase[phrase]] += frequency(phrase)
    }
    var score: Float = 0
    for leaf in scoringLeaves where frequencyOfLeaf[leaf] > 0 {
      score += relevance.score(frequency: frequencyOfLeaf[leaf], weight: weights[leaf])
    }
    return score
  }
}
