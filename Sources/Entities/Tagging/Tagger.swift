import CMemory
package import Corpus
import FrenchAnalysis

/// Finds mentions of persons, organisations and places in French news: a linear-chain conditional random
/// field (Lafferty, McCallum and Pereira 2001) over hashed features.
///
/// For one thread at a time. Only tokens near capitals are looked at; scores that depend on one spelling
/// are summed once a spelling. What it keeps of spellings is bounded.
///
/// An unsafe island. Invariants: `gathered` has room for ``groupSize`` tokens of half of
/// ``PackedScores/rowLimit`` buckets, which `gather` never exceeds; `gatheredEnds` for ``groupSize`` ends; the
/// decoder's emissions for a chain, which is cut at ``ViterbiDecoder/limit`` tokens.
package final class Tagger {
  private let model: TaggerModel
  private let tokens: TokenSequence<TaggerModel>
  private let context = TaggingContext()
  private let decoder: ViterbiDecoder
  @exclusivity(unchecked) private var labels: [UInt8] = []
  /// By spelling and offset, sums of the weights of ``FeatureTemplates/ofSpelling(_:offset:_:)``.
  @exclusivity(unchecked) private var spellingScores: [PackedScores] = []

  /// Buckets, then rows of the tokens of a group, and where each token's end.
  private let gathered: UnsafeMutablePointer<UInt32>
  private let gatheredEnds: UnsafeMutablePointer<Int>
  @exclusivity(unchecked) private var gatheredCount = 0
  /// Tokens that are scored together.
  private static let groupSize = 16

  /// Spellings kept from text to text.
  private static let spellingLimit = 1 << 17
  /// Tokens of a text that are read at once; a longer text is read in parts.
  private static let blockSize = 1 << 16

  package init(model: TaggerModel) {
    gathered = .allocate(capacity: Self.groupSize * PackedScores.rowLimit)
    gatheredEnds = .allocate(capacity: Self.groupSize)
    gatheredEnds.initialize(repeating: 0, count: Self.groupSize)
    self.model = model
    tokens = TokenSequence(lexicon: model)
    decoder = ViterbiDecoder(transitions: model.transitions())
  }

  deinit {
    gathered.deallocate()
    gatheredEnds.deallocate()
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

  /// Scores the tokens of a chain, some at a time: the places of all their weights are found before any is
  /// read, so that memory accesses run side by side.
  private func score(_ tokenRange: Range<Int>) {
    var start = tokenRange.lowerBound
    while start < tokenRange.upperBound {
      let end = min(start + Self.groupSize, tokenRange.upperBound)
      gather(start..<end)
      for place in 0..<gatheredCount { gathered[place] = UInt32(bitPattern: model.row(of: gathered[place])) }
      var place = 0
      for index in start..<end {
        var scores = PackedScores()
        for offset in FeatureTemplates.offsets {
          scores.add(spellingScores[spellingRow(index + offset, offset)])
        }
        while place < gatheredEnds[index - start] {
          model.addWeights(inRow: Int32(bitPattern: gathered[place]), to: &scores)
          place += 1
        }
        scores.unpack(to: decoder.emissions + (index - tokenRange.lowerBound) * TagLabel.stride)
      }
      start = end
    }
  }

  /// Gathers the buckets of features that depend on several spellings.
  private func gather(_ tokenRange: Range<Int>) {
    var count = 0
    for index in tokenRange {
      for offset in FeatureTemplates.offsets {
        prefetchScores(spellingRow(index + offset, offset))
      }
      let limit = count + PackedScores.rowLimit / 2
      FeatureTemplates.ofContext(tokens, context, index) { bucket in
        guard count < limit else { return }
        model.prefetch(bucket)
        gathered[count] = bucket
        count += 1
      }
      gatheredEnds[index - tokenRange.lowerBound] = count
    }
    gatheredCount = count
  }

  @inline(__always)
  private func spellingRow(_ index: Int, _ offset: Int) -> Int {
    Int(tokens.spellings[index]) * FeatureTemplates.offsets.count + offset + FeatureTemplates.reach
  }

  @inline(__always)
  private func prefetchScores(_ row: Int) {
    spellingScores.withUnsafeBufferPointer { kiosque_prefetch($0.baseAddress! + row) }
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
        index += 1
      }
      score(start..<index)
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
