package import Corpus

/// What a name of an article is known by in the index: its kind and its folded full form.
package struct NameKey: Hashable, Sendable {
  package var kind: EntityKind
  /// The full form as ``NameFolding`` writes it.
  package var text: String

  package init(kind: EntityKind, text: String) {
    self.kind = kind
    self.text = text
  }
}
