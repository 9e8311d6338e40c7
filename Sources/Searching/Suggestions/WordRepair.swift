import Archive
import FrenchAnalysis

/// What may have been meant by words that no article holds: words spelt nearly so, two words written as one, one
/// word written as two, other forms of the same word.
struct WordRepair {
  struct Proposal {
    var suggestion: Suggestion
    /// What would be written instead.
    var text: String
    /// The words of the query that it stands for: the unknown one, with a neighbour where they are one word.
    var replaced: [QueryWord]
    fileprivate var distance: Int
    fileprivate var articles: Int
  }

  private let snapshot: Snapshot

  /// So many are proposed for a word.
  private static let limit = 5
  private static let longestGluedWordInBytes = 40

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  private var analyzer: Analyzer { snapshot.analyzer }

  /// For each unknown word, the likeliest first.
  ///
  /// - Parameter wanted: all words of the query in its order: the neighbours of the unknown ones.
  func proposals(for unknown: [WantedWord], among wanted: [WantedWord]) throws -> [[Proposal]] {
    let near = try NearSpellings.candidates(
      for: unknown.map { $0.form == .prefix ? "" : analyzer.formText(of: $0.token) }, in: snapshot)
    return try zip(unknown, near).map { word, near in
      if word.form == .written {
        let forms = try otherForms(of: word)
        if !forms.isEmpty { return forms }
      }
      if word.form == .prefix { return [] }
      var proposals = try spellings(of: word, near)
      if let split = try split(word) { proposals.append(split) }
      proposals += try joined(word, wanted)
      proposals.sort { ($0.distance, $1.articles, $0.text) < ($1.distance, $0.articles, $1.text) }
      return Array(proposals.prefix(Self.limit))
    }
  }

  // MARK: - One word for one

  /// Forms of one term are one proposal where any of them will do.
  private func spellings(of word: WantedWord, _ near: [NearSpellings.Candidate]) throws -> [Proposal] {
    var proposals: [Proposal] = []
    var terms: Set<String> = []
    for candidate in near {
      let form = String(decoding: candidate.form, as: UTF8.self)
      let term = term(ofForm: candidate.form)
      if word.form == .inflected, !terms.insert(term).inserted { continue }
      guard let spelling = try snapshot.lexiconEntry(ofForm: form).spellings.first else { continue }
      let articles =
        switch word.form {
        case .inflected, .prefix: try snapshot.lexiconEntry(ofTerm: term).articles
        case .folded: candidate.articles
        case .written: spelling.articles
        }
      proposals.append(
        Proposal(word, text: spelling.text, articles: articles, distance: candidate.distance))
    }
    return proposals
  }

  private func otherForms(of word: WantedWord) throws -> [Proposal] {
    try snapshot.lexiconEntry(ofForm: analyzer.formText(of: word.token)).spellings.prefix(Self.limit).map {
      Proposal(
        suggestion: .form(of: word.word, text: $0.text, articles: $0.articles), text: $0.text,
        replaced: [word.word], distance: 0, articles: $0.articles)
    }
  }

  // MARK: - Two words for one, one for two

  /// The place where most articles hold both parts in a row, `parceque` as `parce que`; of an article or pronoun
  /// without its apostrophe, only what follows is looked up.
  private func split(_ word: WantedWord) throws -> Proposal? {
    let form = Array(analyzer.formText(of: word.token).utf8)
    guard (4...Self.longestGluedWordInBytes).contains(form.count) else { return nil }
    var best: (text: String, articles: Int)?
    for place in 1..<form.count - 1 where form[place] & 0xC0 != 0x80 {
      let (head, tail) = (form[..<place], form[place...])
      let parts = [head, tail].map { String(decoding: $0, as: UTF8.self) }
      let found: (text: String, articles: Int)?
      if let elision = elided(parts[0], before: tail.first) {
        found = try snapshot.lexiconEntry(ofForm: parts[1]).spellings.first.map { spelling in
          ("\(elision)’\(spelling.text)", try articles(ofTerm: Array(tail)))
        }
      } else if place > 1, let first = try snapshot.lexiconEntry(ofForm: parts[0]).spellings.first,
        let second = try snapshot.lexiconEntry(ofForm: parts[1]).spellings.first
      {
        found = ("\(first.text) \(second.text)", try articles(holding: [Array(head), Array(tail)]))
      } else {
        found = nil
      }
      if let found, found.articles > best?.articles ?? 0 { best = found }
    }
    return best.map { Proposal(word, text: $0.text, articles: $0.articles, distance: SpellingDistance.edit) }
  }

  /// With the word before it or after it, `aujourd hui` as `aujourd’hui`.
  private func joined(_ word: WantedWord, _ wanted: [WantedWord]) throws -> [Proposal] {
    guard word.form == .inflected, word.isAlone,
      let place = wanted.firstIndex(where: { $0.word == word.word })
    else { return [] }
    return try [(place - 1, place), (place, place + 1)].compactMap { first, second in
      guard wanted.indices.contains(first), wanted.indices.contains(second) else { return nil }
      let pair = [wanted[first], wanted[second]]
      let gap = pair[1].word.byteRange.lowerBound - pair[0].word.byteRange.upperBound
      guard pair.allSatisfy({ $0.form == .inflected && $0.isAlone }), gap == 1 else { return nil }
      let form = pair.map { analyzer.formText(of: $0.token) }.joined()
      guard let spelling = try snapshot.lexiconEntry(ofForm: form).spellings.first else { return nil }
      let range = pair[0].word.byteRange.lowerBound..<pair[1].word.byteRange.upperBound
      let both = QueryWord(text: pair.map(\.word.text).joined(separator: " "), byteRange: range)
      let articles = try articles(ofTerm: Array(form.utf8))
      return Proposal(
        suggestion: .spelling(of: both, text: spelling.text, articles: articles), text: spelling.text,
        replaced: pair.map(\.word), distance: SpellingDistance.edit, articles: articles)
    }
  }

  /// The elided word that stands before a vowel or an h without its apostrophe, or nil.
  private func elided(_ head: String, before next: UInt8?) -> String? {
    guard ["c", "d", "j", "l", "m", "n", "qu", "s", "t"].contains(head), let next,
      "aeiouyh".utf8.contains(next)
    else { return nil }
    return head
  }

  // MARK: - Counts

  private func term(ofForm form: [UInt8]) -> String {
    let vocabulary = analyzer.vocabulary
    let number = form.withUnsafeBufferPointer(vocabulary.enter(form:))
    return String(decoding: vocabulary.term(vocabulary.term(ofForm: number)), as: UTF8.self)
  }

  private func articles(ofTerm form: [UInt8]) throws -> Int {
    try snapshot.lexiconEntry(ofTerm: term(ofForm: form)).articles
  }

  private func articles(holding forms: [[UInt8]]) throws -> Int {
    var count = 0
    try snapshot.scan(.phrase(forms.map { term(ofForm: $0) })) { _, _ in count += 1 }
    return count
  }
}

extension WordRepair.Proposal {
  fileprivate init(_ word: WantedWord, text: String, articles: Int, distance: Int) {
    self.init(
      suggestion: .spelling(of: word.word, text: text, articles: articles), text: text, replaced: [word.word],
      distance: distance, articles: articles)
  }
}
