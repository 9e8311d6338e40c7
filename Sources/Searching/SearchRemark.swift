package import Corpus
package import QueryLanguage

/// What a search found out of a condition of its query that a person should know: nothing is refused for it.
package struct SearchRemark: Equatable, Sendable {
  /// Where the condition was written, in bytes of the source's UTF-8.
  package var byteRange: Range<Int>
  package var reason: Reason

  package enum Reason: Equatable, Sendable {
    /// Nothing in the archive has such a value: the condition holds for no article. Those that may be meant.
    case unknownValue(String, ValueField, near: [String])
    /// Several entities have the name: the condition holds where any of them is named.
    case severalEntities(String, Facet, candidates: [NameCandidate])
  }

  /// Whether it leaves open what was meant, which a script should know.
  package var isAmbiguity: Bool { if case .severalEntities = reason { true } else { false } }

  package init(byteRange: Range<Int>, reason: Reason) {
    self.byteRange = byteRange
    self.reason = reason
  }
}
