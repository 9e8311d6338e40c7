import Corpus
import FrenchAnalysis

/// Cuts a text into windows that may be shown: runs of sentences of one paragraph around matches.
struct PassageCutter {
  /// A passage with what it is chosen by.
  struct Window {
    var passage: Passage
    var score: Float
  }

  let field: Passage.Field
  let text: String
  let matches: [TextMatcher.Match]
  /// By leaf.
  let weights: [Float]

  /// A passage is at most about this long, in bytes of UTF-8: three lines of a terminal.
  static let targetLengthInBytes = 300

  /// A window for each sentence that holds a match, grown by the sentences around it while there is room.
  func windows() -> [Window] {
    guard !matches.isEmpty else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var windows: [Window] = []
      var next = 0
      let segmenter = Segmenter(bytes)
      for paragraph in segmenter.paragraphs() {
        // Sentences are cut only where something matched.
        while next < matches.count, matches[next].byteRange.lowerBound < paragraph.lowerBound { next += 1 }
        guard next < matches.count, matches[next].byteRange.lowerBound < paragraph.upperBound else {
          continue
        }
        let sentences = segmenter.sentences(in: paragraph)
        var first = next
        for (index, sentence) in sentences.enumerated() {
          while first < matches.count, matches[first].byteRange.lowerBound < sentence.lowerBound {
            first += 1
          }
          var end = first
          while end < matches.count, matches[end].byteRange.lowerBound < sentence.upperBound { end += 1 }
          if end > first { windows.append(window(bytes, sentences, index, matches[first..<end])) }
        }
      }
      return windows
    }
  }

  /// What an article opens with, for a hit whose words stand in its title only.
  static func opening(of article: Article) -> Passage? {
    for (field, text) in [(Passage.Field.lead, article.lead), (.body, article.body)] {
      var text = text
      let opening = text.withUTF8 { bytes -> Passage? in
        let segmenter = Segmenter(bytes)
        guard let paragraph = segmenter.paragraphs().first,
          let first = segmenter.sentences(in: paragraph).first
        else { return nil }
        let range = shortened(bytes, first, around: first.lowerBound..<first.lowerBound)
        return Passage(field: field, byteRange: range, text: slice(bytes, range), highlights: [])
      }
      if let opening { return opening }
    }
    return nil
  }

  private func window(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentences: [Range<Int>], _ index: Int,
    _ inSentence: ArraySlice<TextMatcher.Match>
  ) -> Window {
    let core = densest(inSentence)
    // A phrase may go on in the next sentence, or even in the next paragraph.
    var last = index
    while last + 1 < sentences.count, sentences[last].upperBound < core.upperBound { last += 1 }
    let whole = sentences[index].lowerBound..<max(sentences[last].upperBound, core.upperBound)
    var range = Self.shortened(bytes, whole, around: core)
    // The sentence after tells more than the one before.
    var (before, after) = (index - 1, last + 1)
    while true {
      if after < sentences.count,
        sentences[after].upperBound - range.lowerBound <= Self.targetLengthInBytes,
        range.upperBound == sentences[after - 1].upperBound
      {
        range = range.lowerBound..<sentences[after].upperBound
        after += 1
      } else if before >= 0, range.upperBound - sentences[before].lowerBound <= Self.targetLengthInBytes,
        range.lowerBound == sentences[before + 1].lowerBound
      {
        range = sentences[before].lowerBound..<range.upperBound
        before -= 1
      } else {
        break
      }
    }
    let inside = matches(in: range, near: inSentence.startIndex)
    let highlights = Highlights.merged(inside.map(\.byteRange)).map {
      $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound
    }
    return Window(
      passage: Passage(
        field: field, byteRange: range, text: Self.slice(bytes, range), highlights: highlights),
      score: score(inside))
  }

  /// The matches that lie in a range, found from one of them: a text may have very many.
  private func matches(in range: Range<Int>, near index: Int) -> [TextMatcher.Match] {
    var first = index
    while first > 0, matches[first - 1].byteRange.lowerBound >= range.lowerBound { first -= 1 }
    return matches[first...].prefix { $0.byteRange.lowerBound < range.upperBound }.filter {
      range.lowerBound <= $0.byteRange.lowerBound && $0.byteRange.upperBound <= range.upperBound
    }
  }

  /// A window is scored as a small document: each distinct leaf by its weight, repetition a little.
  private func score(_ matches: [TextMatcher.Match]) -> Float {
    var counts: [Int: Float] = [:]
    for match in matches { counts[match.leaf, default: 0] += 1 }
    return counts.reduce(0) { $0 + Relevance.score(frequency: $1.value, weight: weights[$1.key]) }
  }

  /// Of the matches of a long sentence, the run that fits a passage and weighs most.
  private func densest(_ matches: ArraySlice<TextMatcher.Match>) -> Range<Int> {
    var best = matches[matches.startIndex].byteRange
    var bestScore: Float = -1
    for start in matches.indices {
      let lower = matches[start].byteRange.lowerBound
      let run = matches[start...].prefix { $0.byteRange.upperBound - lower <= Self.targetLengthInBytes }
      let score = score(Array(run))
      if score > bestScore, let last = run.map(\.byteRange.upperBound).max() {
        (best, bestScore) = (lower..<last, score)
      }
    }
    return best
  }

  /// A sentence, or where it is too long as much of it around a range as fits, cut between words.
  private static func shortened(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, around range: Range<Int>
  ) -> Range<Int> {
    guard sentence.count > targetLengthInBytes else { return sentence }
    let room = max(0, targetLengthInBytes - range.count)
    var lower = max(sentence.lowerBound, range.lowerBound - room / 3)
    var upper = min(sentence.upperBound, max(range.upperBound, lower + targetLengthInBytes))
    lower = max(sentence.lowerBound, min(lower, upper - targetLengthInBytes))
    let isDigit = { (index: Int) in bytes[index] >= 0x30 && bytes[index] <= 0x39 }
    // A space between digits may be inside a number: 280 000.
    let isSpace = { (index: Int) in
      bytes[index] == 0x0A || (bytes[index] == 0x20 && !(isDigit(index - 1) && isDigit(index + 1)))
    }
    if lower > sentence.lowerBound {
      while lower < range.lowerBound, !isSpace(lower - 1) { lower += 1 }
    }
    if upper < sentence.upperBound {
      while upper > range.upperBound, !isSpace(upper) { upper -= 1 }
    }
    if upper <= lower {
      // No word ends in reach: it is cut between scalars.
      upper = min(sentence.upperBound, lower + targetLengthInBytes)
      while upper < sentence.upperBound, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
    }
    return lower..<upper
  }

  private static func slice(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
