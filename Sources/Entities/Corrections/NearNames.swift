/// The names of entities, for proposing some that are like one that there is not.
struct NearNames {
  private var names: [(folded: String, name: String, articleCount: Int)] = []

  init(_ drafts: EntityDrafts) {
    names = drafts.drafts.map { (NameFolding.folded($0.name), $0.name, $0.articleCount) }
  }

  /// At most five names that share a word of four letters or more, or differ by one letter: the nearest first,
  /// then those in most articles.
  func names(like form: String) -> [String] {
    let folded = NameFolding.folded(form)
    let words = Set(folded.split(separator: " ").filter { $0.utf8.count >= 4 })
    var found: [(shared: Int, name: String, articleCount: Int)] = []
    for candidate in names {
      var shared = candidate.folded.split(separator: " ").count { words.contains($0) }
      if differByOneLetter(folded, candidate.folded) { shared += words.count + 1 }
      if shared > 0 { found.append((shared, candidate.name, candidate.articleCount)) }
    }
    let best = found.sorted {
      ($1.shared, $1.articleCount, $0.name) < ($0.shared, $0.articleCount, $1.name)
    }
    var proposed: [String] = []
    for candidate in best where !proposed.contains(candidate.name) {
      proposed.append(candidate.name)
      if proposed.count == 5 { break }
    }
    return proposed
  }

  private func differByOneLetter(_ first: String, _ second: String) -> Bool {
    guard first.utf8.count > 3 else { return false }
    var (first, second) = (first, second)
    return first.withUTF8 { first in second.withUTF8 { SpellingVariant.differByOneLetter(first, $0) } }
  }
}
