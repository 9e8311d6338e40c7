import Corpus
import FrenchAnalysis

/// Cuts a text into windows that may be shown around its matches.
///
/// A window is a run of sentences of one line, as long as fits; or where the matches that belong together do
/// not fit so, whatever lies around them, cut between words. Only lines with matches are cut into
/// sentences, and no text is copied before a window is chosen.
struct PassageCutter {
  /// A window before it is grown to what is shown.
  struct Window {
    /// What must be shown of it, at least.
    let core: Range<Int>
    /// Its matches, those that end inside ``core``, by their places.
    let matches: Range<Int>
    let worth: WindowScorer.Worth
    /// Whether the core is whole sentences.
    fileprivate let isWhole: Bool
    /// The sentences that the core lies in, by their places.
    fileprivate let sentences: ClosedRange<Int>
  }

  let field: Passage.Field
  let matches: [TextMatcher.Match]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let segmenter: Segmenter
  /// The sentences of the lines that hold a match.
  private var sentences: [Sentence] = []

  private struct Sentence {
    let byteRange: Range<Int>
    /// The same for sentences of one line.
    let lineEnd: Int
  }

  /// A passage is at most about this long, in bytes of UTF-8: three lines of a terminal.
  static let targetLengthInBytes = 300
  /// What sentences that are not whole count by, beside whole ones that show as many leaves.
  private static let cutFactor: Float = 0.8

  /// - Parameter bytes: a text's UTF-8, which must outlive the cutter.
  init(_ field: Passage.Field, _ bytes: UnsafeBufferPointer<UInt8>, _ matches: [TextMatcher.Match]) {
    self.field = field
    self.bytes = bytes
    self.matches = matches
    segmenter = Segmenter(bytes)
    var next = 0
    while next < matches.count {
      guard let line = segmenter.paragraph(around: matches[next].byteRange.lowerBound) else { break }
      while next < matches.count, matches[next].byteRange.lowerBound < line.upperBound { next += 1 }
      // What stands behind the last match is of interest as far as a window may reach.
      let reach = matches[next - 1].byteRange.lowerBound + Self.targetLengthInBytes
      for sentence in segmenter.sentences(in: line, startingBefore: reach) {
        sentences.append(Sentence(byteRange: sentence, lineEnd: line.upperBound))
      }
    }
  }

  // MARK: - Windows

  /// The windows to choose from: no other run of sentences of one line holds more of the query's leaves
  /// than one of them.
  ///
  /// - Complexity: for each match, the matches within a passage's length.
  func windows(_ scorer: inout WindowScorer) -> [Window] {
    var windows: [Window] = []
    var next = 0
    for (index, sentence) in sentences.enumerated() {
      let first = next
      while next < matches.count, matches[next].byteRange.lowerBound < sentence.byteRange.upperBound {
        next += 1
      }
      if first == next { continue }
      let reached = addWholeSentences(index, first..<next, &scorer, to: &windows)
      for match in first..<next { addRun(from: match, of: index, beyond: reached, &scorer, to: &windows) }
    }
    return windows
  }

  /// A sentence, and it with those that follow.
  ///
  /// - Returns: where the windows end.
  private func addWholeSentences(
    _ index: Int, _ inSentence: Range<Int>, _ scorer: inout WindowScorer, to windows: inout [Window]
  ) -> Int {
    let sentence = sentences[index]
    guard sentence.byteRange.count <= Self.targetLengthInBytes else { return sentence.byteRange.lowerBound }
    func add(_ end: Int, upTo lastMatch: Int) {
      let core = sentence.byteRange.lowerBound..<sentences[end].byteRange.upperBound
      let worth = scorer.worth(of: matches[inSentence.lowerBound..<lastMatch], endingBy: core.upperBound)
      if worth.leaves > 0 {
        windows.append(
          Window(
            core: core, matches: inSentence.lowerBound..<lastMatch, worth: worth, isWhole: true,
            sentences: index...end))
      }
    }
    add(index, upTo: inSentence.upperBound)
    var end = index + 1
    while end < sentences.count, fits(from: sentence, to: sentences[end]) { end += 1 }
    let reached = sentences[end - 1].byteRange.upperBound
    let inReach = matches[inSentence.lowerBound...].prefix { $0.byteRange.lowerBound < reached }
    let lastEnd = inReach.lazy.map(\.byteRange.upperBound).filter { $0 <= reached }.max() ?? 0
    if lastEnd > sentence.byteRange.upperBound {
      add(
        (index..<end).first { sentences[$0].byteRange.upperBound >= lastEnd } ?? index, upTo: inReach.endIndex
      )
    }
    return reached
  }

  private func fits(from first: Sentence, to last: Sentence) -> Bool {
    first.lineEnd == last.lineEnd
      && last.byteRange.upperBound - first.byteRange.lowerBound <= Self.targetLengthInBytes
  }

  /// The matches that fit a passage from one on, as far as each adds a leaf, where that is further than
  /// whole sentences reach.
  private func addRun(
    from first: Int, of index: Int, beyond reached: Int, _ scorer: inout WindowScorer,
    to windows: inout [Window]
  ) {
    let start = matches[first].byteRange.lowerBound
    let end = max(matches[first].byteRange.upperBound, start + Self.targetLengthInBytes)
    var last = first
    var upper = matches[first].byteRange.upperBound
    for next in matches[first...].indices {
      let match = matches[next]
      guard match.byteRange.lowerBound < end else { break }
      if match.byteRange.upperBound <= end,
        !matches[first..<next].contains(where: { $0.leaf == match.leaf && $0.byteRange.upperBound <= end })
      {
        last = next
        upper = max(upper, match.byteRange.upperBound)
      }
    }
    guard upper > reached else { return }
    var worth = scorer.worth(of: matches[first...last], endingBy: upper)
    worth.score *= Self.cutFactor
    var lastSentence = index
    while lastSentence + 1 < sentences.count, sentences[lastSentence + 1].byteRange.lowerBound < upper {
      lastSentence += 1
    }
    windows.append(
      Window(
        core: start..<upper, matches: first..<last + 1, worth: worth, isWhole: false,
        sentences: index...lastSentence))
  }

  // MARK: - Passages

  /// What is shown of a window: as much around it as fits between the passages beside it.
  func range(of window: Window, within free: Range<Int>) -> Range<Int> {
    let first = sentences[window.sentences.lowerBound].byteRange.lowerBound
    let last = sentences[window.sentences.upperBound].byteRange.upperBound
    let covering = first..<max(last, window.core.upperBound)
    if covering.count <= Self.targetLengthInBytes, free.lowerBound <= first,
      covering.upperBound <= free.upperBound
    {
      return grown(covering, window.sentences, within: free)
    }
    let breaks = WordBreaks(bytes: bytes)
    let clipped = covering.clamped(to: free)
    let start =
      clipped.lowerBound == first
      ? first
      : breaks.wordStart(from: clipped.lowerBound, atLatest: window.core.lowerBound)
    let whole = segmenter.trimmed(start..<clipped.upperBound) ?? window.core
    return breaks.shortened(whole, around: window.core, to: Self.targetLengthInBytes)
  }

  /// The sentences around whole ones while there is room. Those after tell more than those before; a
  /// heading or a list's entry goes on in the next line.
  private func grown(_ covering: Range<Int>, _ sentences: ClosedRange<Int>, within free: Range<Int>) -> Range<
    Int
  > {
    var range = covering
    var after = self.sentences[(sentences.upperBound + 1)...]
    let line = self.sentences[sentences.upperBound].lineEnd
    while let next = after.popFirst(), next.lineEnd == line, next.byteRange.upperBound <= free.upperBound,
      next.byteRange.upperBound - range.lowerBound <= Self.targetLengthInBytes
    {
      range = range.lowerBound..<next.byteRange.upperBound
    }
    let firstLine = self.sentences[sentences.lowerBound].lineEnd
    var before = self.sentences[..<sentences.lowerBound]
    while let previous = before.popLast(), previous.lineEnd == firstLine,
      previous.byteRange.lowerBound >= free.lowerBound,
      range.upperBound - previous.byteRange.lowerBound <= Self.targetLengthInBytes
    {
      range = previous.byteRange.lowerBound..<range.upperBound
    }
    while segmenter.endsInWord(range), let next = segmenter.paragraph(from: range.upperBound) {
      let end = min(free.upperBound, range.lowerBound + Self.targetLengthInBytes)
      let sentences = segmenter.sentences(in: next, startingBefore: end)
      guard let last = sentences.last(where: { $0.upperBound <= end }) else { break }
      range = range.lowerBound..<last.upperBound
    }
    return range
  }

  /// The passage of a range, its matches marked.
  func passage(_ range: Range<Int>) -> Passage {
    let highlights = matches(in: range).map(\.byteRange).merged.map {
      $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound
    }
    return Passage(
      field: field, byteRange: range,
      text: String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self),
      highlights: highlights)
  }

  /// The matches that lie in a range.
  func matches(in range: Range<Int>) -> [TextMatcher.Match] {
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].byteRange.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return matches[low...].prefix { $0.byteRange.lowerBound < range.upperBound }.filter {
      $0.byteRange.upperBound <= range.upperBound
    }
  }

  /// What a text opens with: its first sentence, or nil where it holds nothing to see.
  var opening: Passage? {
    guard let line = segmenter.paragraph(from: 0),
      let sentence = segmenter.sentences(in: line, startingBefore: line.lowerBound + 1).first
    else { return nil }
    return passage(
      WordBreaks(bytes: bytes).shortened(
        sentence, around: sentence.lowerBound..<sentence.lowerBound, to: Self.targetLengthInBytes))
  }
}
