import Corpus
import FrenchAnalysis

@testable import Entities

/// What ``Tagger`` computes, plainly: every window searched anew, no score kept, no sums in lanes, the best
/// labels from tables of all pairs.
struct PlainTagger {
  let model: TaggerModel

  func mentions(in text: UnsafeBufferPointer<UInt8>) -> [Mention] {
    let tokens = TokenSequence(lexicon: model)
    var scanner = Scanner(text)
    _ = tokens.read(text, &scanner, limit: .max)
    let forms = tokens.newForms
    let context = TaggingContext()
    context.read(tokens, lexicon: model)
    var mentions: [Mention] = []
    var index = 0
    while index < tokens.count {
      guard isActive(tokens, index) else {
        index += 1
        continue
      }
      let start = index
      while index < tokens.count, isActive(tokens, index) { index += 1 }
      let scores = (start..<index).map { score(tokens, context, forms, $0) }
      let labels = bestLabels(scores, (start..<index).map { Int(tokens.class($0).rawValue) })
      append(labels, tokens, from: start, to: &mentions)
    }
    return mentions
  }

  private func isActive(_ tokens: TokenSequence<TaggerModel>, _ index: Int) -> Bool {
    guard tokens.class(index) != .boundary else { return false }
    func triggers(_ position: Int) -> Bool {
      let traits = tokens.traits(position)
      return traits.class.isCapital || traits.class == .capitalisedFunctionWord
        || traits.class == .alphanumeric || traits.flags.contains(.trigger)
    }
    var position = index
    while index - position <= TaggingContext.behind, tokens.class(position) != .boundary {
      if triggers(position) { return true }
      position -= 1
    }
    position = index
    while position - index <= TaggingContext.before, tokens.class(position) != .boundary {
      if triggers(position) { return true }
      position += 1
    }
    return false
  }

  private func score(
    _ tokens: TokenSequence<TaggerModel>, _ context: TaggingContext, _ forms: [WordForm], _ index: Int
  ) -> [Int32] {
    var buckets: [UInt32] = []
    for offset in FeatureTemplates.offsets {
      FeatureTemplates.ofSpelling(forms[Int(tokens.spellings[index + offset])], offset: offset) {
        buckets.append($0)
      }
    }
    FeatureTemplates.ofContext(tokens, context, index) { buckets.append($0) }
    var sums = [Int32](repeating: 0, count: TagLabel.count)
    for bucket in buckets {
      var row = PackedScores()
      model.addWeights(of: bucket, to: &row)
      var weights = [Int32](repeating: 0, count: TagLabel.stride)
      weights.withUnsafeMutableBufferPointer { row.unpack(to: $0.baseAddress!) }
      for label in 0..<TagLabel.count { sums[label] += weights[label] }
    }
    return sums
  }

  private func bestLabels(_ scores: [[Int32]], _ classes: [Int]) -> [Int] {
    let transitions = model.transitions()
    var best: [[Int]] = [[Int](repeating: -1_000_000_000, count: TagLabel.count)]
    best[0][TagLabel.outside] = 0
    var previous: [[Int]] = []
    for (position, score) in scores.enumerated() {
      var row = [Int](repeating: -1_000_000_000, count: TagLabel.count)
      var from = [Int](repeating: 0, count: TagLabel.count)
      for label in 0..<TagLabel.count {
        for before in 0..<TagLabel.count where TagLabel.allows(before, label) {
          let place = (classes[position] * TagLabel.count + before) * TagLabel.stride + label
          let sum = best[position][before] + Int(transitions[place]) + Int(score[label])
          if sum > row[label] { (row[label], from[label]) = (sum, before) }
        }
      }
      best.append(row)
      previous.append(from)
    }
    var label = best.last!.indices.max {
      best.last![$0] < best.last![$1] || (best.last![$0] == best.last![$1] && $0 > $1)
    }!
    var labels: [Int] = []
    for from in previous.reversed() {
      labels.append(label)
      label = from[label]
    }
    return labels.reversed()
  }

  private func append(
    _ labels: [Int], _ tokens: TokenSequence<TaggerModel>, from start: Int, to mentions: inout [Mention]
  ) {
    for (index, label) in labels.enumerated() {
      guard let kind = TagLabel.kind(label) else { continue }
      if !TagLabel.isInside(label) {
        mentions.append(
          Mention(kind: kind, byteRange: tokens.starts[start + index]..<tokens.ends[start + index]))
      } else {
        let last = mentions.removeLast()
        mentions.append(
          Mention(kind: kind, byteRange: last.byteRange.lowerBound..<tokens.ends[start + index]))
      }
    }
  }
}
