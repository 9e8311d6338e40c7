import Archive

/// Decides the articles that an expression matches but does not decide, from what is at hand when FTS5 stands on
/// one: how often its phrases occur, the columns, and what was looked up besides.
struct CandidateEvaluation {
  private let condition: AnalyzedQuery.Condition
  private let columns: [[Bool]]
  private let others: LeafwiseEvaluation
  private var ofLeaf: [Int: Leaf] = [:]
  private var ofNear: [Int: Near] = [:]

  private struct Leaf {
    var phrases: [(index: Int, isCertain: Bool)] = []
  }

  private struct Near {
    var phrases: Range<Int>
    /// How many of the phrases in a row are one way to stand near each other.
    var operandCount: Int
    /// What it means that they do.
    var verdict: Verdict
  }

  init(
    _ condition: AnalyzedQuery.Condition, of query: AnalyzedQuery, _ compilation: Compilation,
    _ others: LeafwiseEvaluation
  ) {
    self.condition = condition
    self.others = others
    columns = query.columns
    for (index, phrase) in compilation.phrases.enumerated() {
      switch phrase {
      case .leaf(let leaf, let isCertain): ofLeaf[leaf, default: Leaf()].phrases.append((index, isCertain))
      case .uncounted: break
      case .near(let near):
        let start = ofNear[near]?.phrases.lowerBound ?? index
        ofNear[near] = Near(
          phrases: start..<index + 1, operandCount: query.nears[near].operands.count,
          verdict: query.isCertain(query.nears[near]) ? .holds : .open)
      }
    }
  }

  /// - Parameter frequencies: see ``Snapshot/scan(_:openingLength:visit:)``.
  func verdict(_ ordinal: Int, _ frequencies: UnsafeBufferPointer<Int32>) -> Verdict {
    verdict(on: condition, ordinal, frequencies)
  }

  private func verdict(
    on condition: AnalyzedQuery.Condition, _ ordinal: Int, _ frequencies: UnsafeBufferPointer<Int32>
  ) -> Verdict {
    func occurs(_ phrase: Int) -> Bool {
      let place = phrase * Snapshot.countsPerPhrase
      return frequencies[place] > 0 || frequencies[place + 1] > 0 || frequencies[place + 2] > 0
    }
    switch condition {
    case .column(let column):
      return columns[column][ordinal] ? .holds : .fails
    case .leaf(let leaf):
      guard let leaf = ofLeaf[leaf] else { return others.verdict(ofLeaf: leaf, ordinal) }
      var verdict = Verdict.fails
      for (index, isCertain) in leaf.phrases where occurs(index) {
        verdict = .any(verdict, isCertain ? .holds : .open)
      }
      return verdict
    case .near(let index):
      guard let near = ofNear[index] else { return others.verdict(ofNear: index, ordinal) }
      // Where FTS5 stands on an article for another part, it may have counted some phrases of a way and not all.
      let stand = stride(from: near.phrases.lowerBound, to: near.phrases.upperBound, by: near.operandCount)
        .contains { start in (start..<start + near.operandCount).allSatisfy(occurs) }
      return stand ? near.verdict : .fails
    case .not(let part):
      return !verdict(on: part, ordinal, frequencies)
    case .all(let parts):
      var verdict = Verdict.holds
      for part in parts where verdict != .fails {
        verdict = .all(verdict, self.verdict(on: part, ordinal, frequencies))
      }
      return verdict
    case .any(let parts):
      var verdict = Verdict.fails
      for part in parts where verdict != .holds {
        verdict = .any(verdict, self.verdict(on: part, ordinal, frequencies))
      }
      return verdict
    }
  }
}
