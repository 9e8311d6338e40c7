package import Corpus
import FrenchAnalysis

/// Finds mentions of persons, organisations and places in French news: a linear-chain conditional random
/// field (Lafferty, McCallum and Pereira 2001) over hashed features.
///
/// For one thread at a time. Only tokens near capitals are looked at; scores that depend on one spelling
/// are summed once a spelling. What it keeps of spellings is bounded.
package final class Tagger {
  private let model: TaggerModel
  private let tokens: TokenSequence<TaggerModel>
  @exclusivity(unchecked) private var context = TaggingContext()
  private let decoder: ViterbiDecoder
  @exclusivity(unchecked) private var labels: [UInt8] = []
  /// By spelling and offset, sums of the weights of ``FeatureTemplates/ofSpelling(_:offset:_:)``.
  @exclusivity(unchecked) private var spellingScores: [PackedScores] = []

  /// Spellings kept from text to text.
  private static let spellingLimit = 1 << 16
  /// Tokens of a text that are read at once; a longer text is read in parts.
  private static let blockSize = 1 << 18

  package init(model: TaggerModel) {
    self.model = model
    tokens = TokenSequence(lexicon: model)
    decoder = ViterbiDecoder(transitions: model.transitions())
  }

  /// The mentions in a UTF-8 text, ordered, not overlapping; linear in its length.
  package func mentions(in text: UnsafeBufferPointer<UInt8>) -> [Mention] {
    var mentions: [Mention] = []
    var scanner = Scanner(text)
    var goesOn = true
    while goesOn {
      if tokens.forgetSpellings(above: Self.spellingLimit) {
        spellingScores.removeAll(keepingCapacity: true)
        context.forgetSpellings()
      }
      goesOn = tokens.read(text, &scanner, limit: Self.blockSize)
      scoreNewSpellings()
      context.read(tokens, lexicon: model)
      tagBlock(into: &mentions)
    }
    return mentions
  }

  // MARK: - Scores

  private func scoreNewSpellings() {
    for form in tokens.newForms {
      for offset in FeatureTemplates.offsets {
        var scores = PackedScores()
        FeatureTemplates.ofSpelling(form, offset: offset) { model.addWeights(of: $0, to: &scores) }
        spellingScores.append(scores)
      }
    }
    tokens.newForms.removeAll(keepingCapacity: true)
  }

  private func score(_ index: Int, to sums: UnsafeMutablePointer<Int32>) {
    var scores = PackedScores()
    for offset in FeatureTemplates.offsets {
      let spelling = Int(tokens.spellings[index + offset])
      scores.add(spellingScores[spelling * FeatureTemplates.offsets.count + offset + FeatureTemplates.reach])
    }
    FeatureTemplates.ofContext(tokens, context, index) { model.addWeights(of: $0, to: &scores) }
    scores.unpack(to: sums)
  }

  // MARK: - Labels

  private func tagBlock(into mentions: inout [Mention]) {
    var index = 0
    let count = tokens.count
    while index < count {
      guard context.isActive[index] else {
        index += 1
        continue
      }
      let start = index
      while index < count, context.isActive[index], index - start < ViterbiDecoder.limit {
        score(index, to: decoder.emissions + (index - start) * TagLabel.stride)
        index += 1
      }
      decoder.decode(count: index - start, classes: { tokens.class(start + $0) }, labels: &labels)
      appendMentions(from: start, to: &mentions)
    }
  }

  private func appendMentions(from start: Int, to mentions: inout [Mention]) {
    var index = 0
    while index < labels.count {
      guard let kind = TagLabel.kind(Int(labels[index])) else {
        index += 1
        continue
      }
      let first = index
      index += 1
      while index < labels.count, TagLabel.isInside(Int(labels[index])) { index += 1 }
      mentions.append(
        Mention(
          kind: kind, byteRange: tokens.starts[start + first]..<tokens.ends[start + index - 1]))
    }
  }
}
