/// How a typed name fits an entity, the best first: a look-up takes the best rank that any entity reaches.
package enum NameMatch: Int, CaseIterable, Comparable, Sendable {
  /// It is the entity's name.
  case name
  /// It is the text of one of its keys: a full form in some article.
  case key
  /// It is one of its spellings: a surname, an acronym.
  case form

  /// How a folded typed name fits, nil where it does not. All are compared folded (``NameFolding``).
  package init?(_ typed: String, name: String, keys: some Sequence<String>, forms: some Sequence<String>) {
    if NameFolding.folded(name) == typed {
      self = .name
    } else if keys.contains(typed) {
      self = .key
    } else if forms.contains(where: { NameFolding.folded($0) == typed }) {
      self = .form
    } else {
      return nil
    }
  }

  package static func < (first: NameMatch, second: NameMatch) -> Bool { first.rawValue < second.rawValue }
}
