import Archive
import FrenchAnalysis

/// Looks through the lexicon for the words nearest to some that no article holds.
struct NearSpellings {
  /// A form of the lexicon; the nearest first, of those as near the one in most articles.
  struct Candidate: Comparable {
    var distance: Int
    var articles: Int
    var form: [UInt8]

    static func < (one: Candidate, other: Candidate) -> Bool {
      if one.distance != other.distance { return one.distance < other.distance }
      if one.articles != other.articles { return one.articles > other.articles }
      return one.form.lexicographicallyPrecedes(other.form)
    }
  }

  /// So many forms are kept of each word: several may be one word's.
  private static let candidateLimit = 24

  /// The forms near to each word, in the order of ``Candidate``.
  ///
  /// - Complexity: one pass over the forms of the lexicon for all words, which meet it in byte order:
  ///   O(*f* + *l* · *m*) for each word of *m* letters, *f* forms and the *l* letters that they do not share with
  ///   the form before and that lie before a dead end.
  static func candidates(for forms: [String], in snapshot: Snapshot) throws -> [[Candidate]] {
    let searches = forms.map { SpellingDistance($0) }
    var found = forms.map { _ in [Candidate]() }
    guard searches.contains(where: { $0.map { $0.bound > 0 } ?? false }) else { return found }
    try snapshot.forEachFormInBytes { form, shared, articles in
      for (index, search) in searches.enumerated() {
        guard let distance = search?.distance(to: form, sharing: shared) else { continue }
        insert(distance, articles, form, into: &found[index])
      }
    }
    return found
  }

  private static func insert(
    _ distance: Int, _ articles: Int, _ form: UnsafeBufferPointer<UInt8>, into found: inout [Candidate]
  ) {
    let candidate = Candidate(distance: distance, articles: articles, form: Array(form))
    if found.count == candidateLimit {
      guard candidate < found[found.count - 1] else { return }
      found.removeLast()
    }
    found.insert(candidate, at: found.firstIndex { candidate < $0 } ?? found.endIndex)
  }
}
