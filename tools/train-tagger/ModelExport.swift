import Entities

extension FieldTraining {
  /// The model's content: weights rounded to eight bits; features whose every weight is small are left
  /// out, and of the others those of the greatest weights are kept, as many as
  /// fit into `sizeLimit` bytes.
  func content(_ data: TrainingData, lexicon: LexiconEntries, threshold: Float, sizeLimit: Int)
    -> TaggerModelContent
  {
    /// Steps of a weight to 1; weights beyond 127 steps are cut.
    let scale: Float = 40
    let labels = TrainingReader.labelCount
    let rowLimit = TaggerModelContent.rowLimit(lexicon: lexicon, size: sizeLimit)
    var strengths: [(feature: Int, strength: Float)] = []
    for feature in 0..<data.featureCount {
      let strength = (0..<labels).map { abs(weight(feature, $0)) }.max() ?? 0
      if strength > threshold { strengths.append((feature, strength)) }
    }
    if strengths.count > rowLimit {
      strengths.sort { $0.strength == $1.strength ? $0.feature < $1.feature : $0.strength > $1.strength }
      strengths.removeLast(strengths.count - rowLimit)
    }
    let weights = strengths.map { kept in
      (
        bucket: data.buckets[kept.feature],
        row: (0..<labels).map {
          Int8(max(-127, min(127, (weight(kept.feature, $0) * scale).rounded())))
        }
      )
    }
    let transitions = averagedTransitions().map { Int16(max(-32_000, min(32_000, ($0 * scale).rounded()))) }
    return TaggerModelContent(weights: weights, transitions: transitions, lexicon: lexicon)
  }
}
