import Archive
import Corpus
import FrenchAnalysis
import QueryLanguage

/// Gathers what may help with a request that found nothing, or only some of its words.
///
/// - Complexity: one pass over the lexicon for all unknown words, one over the names of entities for each of a
///   few of them, and one search for each condition that is left out, all of them bounded in number.
struct SuggestionFinder {
  let request: SearchRequest
  let snapshot: Snapshot
  /// How many hits a request has that is taken as it stands, all words required.
  let total: (SearchRequest) throws -> Int

  /// So many unknown words are named, and so many of them looked into.
  private static let unknownLimit = 64
  private static let examinedLimit = 8
  /// A longer query is not run again.
  private static let longestQueryInTerms = 64

  /// - Parameter isRelaxed: whether there are hits of any of the words: then only unknown words want help.
  func suggestions(isRelaxed: Bool) throws -> [Suggestion] {
    guard let tree = request.query?.tree else {
      return try SingleConditions(request, nil).suggestions(total: total)
    }
    let wanted = tree.wantedWords(snapshot.analyzer)
    var lexicon = WordLookup(snapshot)
    var unknown: [WantedWord] = []
    var seen: Set<QueryWord> = []
    for word in wanted where unknown.count < Self.unknownLimit {
      if try !lexicon.holds(word), seen.insert(word.word).inserted { unknown.append(word) }
    }
    let examined = Array(unknown.prefix(Self.examinedLimit))
    let likely = try WordRepair(snapshot).proposals(for: examined, among: wanted)
    var suggestions: [Suggestion] = []
    for (index, word) in unknown.enumerated() {
      suggestions.append(.unknown(word.word))
      if likely.indices.contains(index) { suggestions += likely[index].map(\.suggestion) }
    }
    if !isRelaxed { suggestions += try entities(tree, wanted, likely) }
    // A query as long as an article is no slip: to run it again and again would take seconds.
    guard tree.terms.count + tree.conditions.count <= Self.longestQueryInTerms else { return suggestions }
    let corrected = try corrected(tree, likely)
    if let corrected { suggestions.append(corrected) }
    if isRelaxed { return suggestions }
    let conditions = SingleConditions(request, tree)
    let without = try conditions.suggestions(total: total)
    if corrected == nil, without.isEmpty, let looser = try conditions.looser(total: total) {
      suggestions.append(looser)
    }
    return suggestions + without
  }

  /// The query with the likeliest word for each unknown one, where that has hits.
  private func corrected(_ tree: Query, _ proposals: [[WordRepair.Proposal]]) throws -> Suggestion? {
    var replacements: [QueryWord: String] = [:]
    for proposal in proposals.compactMap(\.first) {
      // Two words that are one were both unknown, perhaps.
      guard proposal.replaced.allSatisfy({ replacements[$0] == nil }) else { continue }
      for (index, word) in proposal.replaced.enumerated() {
        replacements[word] = index == 0 ? proposal.text : ""
      }
    }
    guard !replacements.isEmpty,
      let query = tree.replacingWords(snapshot.analyzer, { replacements[$0.word] })?.flattened()
    else { return nil }
    var request = request
    request.query?.tree = query
    let total = try total(request)
    return total > 0 ? .query(query.description, total: total) : nil
  }

  /// Of the whole query, of each unknown word, and of what may have been meant by it.
  private func entities(
    _ tree: Query, _ wanted: [WantedWord], _ likely: [[WordRepair.Proposal]]
  ) throws -> [Suggestion] {
    var search = EntitySuggestions(snapshot)
    for condition in tree.conditions.prefix(Self.examinedLimit) where condition.polarity == .positive {
      if case .value(let value) = condition.query { try search.add(near: value) }
    }
    if (2...EntitySuggestions.longestNameInWords).contains(wanted.count) {
      try search.add(named: wanted.map(\.word.text).joined(separator: " "))
      let meant = wanted.map { word in
        likely.joined().first { $0.replaced == [word.word] }?.text ?? word.word.text
      }
      try search.add(named: meant.joined(separator: " "))
    }
    for proposals in likely {
      for text in proposals.prefix(EntitySuggestions.examinedSpellings).map(\.text) {
        try search.add(named: text)
      }
    }
    return search.suggestions
  }
}
