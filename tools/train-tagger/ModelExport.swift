import Entities

extension Array<FieldTraining> {
  /// The model's content: the mean weights of several fields of the same data, rounded to eight bits; features whose every weight is small are left
  /// out, and of the others those of the greatest weights are kept, as many as
  /// fit into `sizeLimit` bytes.
  func content(_ data: TrainingData, lexicon: LexiconEntries, threshold: Float, sizeLimit: Int)
    -> TaggerModelContent
  {
    func weight(_ feature: Int, _ label: Int) -> Float {
      reduce(0) { $0 + $1.weight(feature, label) } / Float(count)
    }
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
          Int8(Swift.max(-127, Swift.min(127, (weight(kept.feature, $0) * scale).rounded())))
        }
      )
    }
    let sums = dropFirst().reduce(self[0].averagedTransitions()) { sums, field in
      zip(sums, field.averagedTransitions()).map { $0 + $1 }
    }
    let transitions = sums.map { sum in
      Int16(Swift.max(-32_000, Swift.min(32_000, (sum / Float(count) * scale).rounded())))
    }
    return TaggerModelContent(weights: weights, transitions: transitions, lexicon: lexicon)
  }
}
