package import Corpus

/// Ties the mentions of one article together: surnames to full names, acronyms to long names, spellings to
/// each other; and tells cities, countries and other places apart.
///
/// For one thread at a time: its buffers are reused. Linear in the mentions, but for names that share words,
/// which are compared with at most 16 others.
package final class Resolver {
  @exclusivity(unchecked) private var article: MentionGroups
  let gazetteer: Gazetteer

  package init(gazetteer: Gazetteer = .shared) {
    self.gazetteer = gazetteer
    article = MentionGroups(gazetteer: gazetteer)
  }

  /// The names that mentions make, in the order of their first mention.
  ///
  /// - Parameter mentions: in order, without overlap.
  package func names(of mentions: [Mention], in text: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    article.gather(mentions, in: text)
    guard !article.groups.isEmpty else { return [] }
    article.decideKinds()
    article.tieParentheses(in: text)
    article.prepareComparison()
    article.resolvePersons()
    article.resolveOrganisations()
    article.resolvePlaces(in: text)
    return article.recognizedNames(in: text)
  }
}
