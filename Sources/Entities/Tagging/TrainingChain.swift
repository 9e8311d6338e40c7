package import Corpus
import FrenchAnalysis

/// A chain of tokens as a trainer sees it: features, classes and labels.
package struct TrainingChain {
  /// Buckets of each token's features.
  package var features: [[UInt32]]
  package var classes: [UInt8]
  package var labels: [UInt8]
}

/// Cuts labelled texts into chains with the very features that the tagger scores.
package final class TrainingReader {
  private let lexicon: LexiconEntries
  private let tokens: TokenSequence<LexiconEntries>
  private let context = TaggingContext()
  private var spellingFeatures: [[UInt32]] = []

  package static let labelCount = TagLabel.count
  package static let labelStride = TagLabel.stride
  package static let classCount = TokenClass.capacity
  package static let bucketCount = 1 << FeatureHash.bucketBits

  /// Whether a label may follow another.
  package static func allows(_ previous: Int, _ label: Int) -> Bool { TagLabel.allows(previous, label) }

  private let hiddenShare: Double
  private var articleNumber: UInt64 = 0

  /// - Parameter hiddenShare: of the names of lists that an article holds, how many are hidden from it, so
  ///   that the model learns to do without: no list is ever whole.
  package init(lexicon: LexiconEntries, hiddenShare: Double) {
    self.lexicon = lexicon
    self.hiddenShare = hiddenShare
    tokens = TokenSequence(lexicon: lexicon)
  }

  /// Mentions that no tagger can find: an end inside a token, and tokens that lie outside every chain.
  package private(set) var unalignedCount = 0
  package private(set) var inactiveCount = 0

  /// The chains of a text.
  package func chains(_ text: UnsafeBufferPointer<UInt8>, _ mentions: [Mention]) -> [TrainingChain] {
    var scanner = Scanner(text)
    _ = tokens.read(text, &scanner, limit: .max)
    for form in tokens.newForms {
      for offset in FeatureTemplates.offsets {
        var features: [UInt32] = []
        FeatureTemplates.ofSpelling(form, offset: offset) { features.append($0) }
        spellingFeatures.append(features)
      }
    }
    tokens.newForms.removeAll()
    articleNumber += 1
    context.read(
      tokens, lexicon: HidingLexicon(entries: lexicon, salt: articleNumber, share: hiddenShare))
    let labels = align(mentions)
    var chains: [TrainingChain] = []
    var index = 0
    while index < tokens.count {
      guard context.isActive[index] else {
        index += 1
        continue
      }
      var chain = TrainingChain(features: [], classes: [], labels: [])
      while index < tokens.count, context.isActive[index] {
        var features: [UInt32] = []
        for offset in FeatureTemplates.offsets {
          let spelling = Int(tokens.spellings[index + offset])
          features +=
            spellingFeatures[spelling * FeatureTemplates.offsets.count + offset + FeatureTemplates.reach]
        }
        FeatureTemplates.ofContext(tokens, context, index) { features.append($0) }
        chain.features.append(features)
        chain.classes.append(tokens.class(index).rawValue)
        chain.labels.append(labels[index])
        index += 1
      }
      chains.append(chain)
    }
    return chains
  }

  private func align(_ mentions: [Mention]) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: tokens.count)
    var index = 0
    for mention in mentions {
      while index < tokens.count, tokens.ends[index] <= mention.byteRange.lowerBound { index += 1 }
      let first = index
      var last = first
      while last < tokens.count, tokens.starts[last] < mention.byteRange.upperBound { last += 1 }
      guard first < last, tokens.starts[first] == mention.byteRange.lowerBound,
        tokens.ends[last - 1] == mention.byteRange.upperBound
      else {
        unalignedCount += 1
        continue
      }
      guard (first..<last).allSatisfy({ context.isActive[$0] }) else {
        inactiveCount += 1
        continue
      }
      for position in first..<last {
        labels[position] = UInt8(
          position == first ? TagLabel.begin(mention.kind) : TagLabel.inside(mention.kind))
      }
    }
    return labels
  }
}

/// A lexicon of which an article sees a part only.
private struct HidingLexicon: TaggerLexicon {
  let entries: LexiconEntries
  let salt: UInt64
  let share: Double

  func value(_ key: UInt32) -> UInt16? {
    guard let value = entries.value(key), share > 0 else { return entries.value(key) }
    let dice = Double(FeatureHash.mix(salt << 32 | UInt64(key)) >> 40) / Double(1 << 24)
    guard dice < share else { return value }
    let kept = value & PhraseFlags.prefix.rawValue
    return kept == 0 ? nil : kept
  }
}
