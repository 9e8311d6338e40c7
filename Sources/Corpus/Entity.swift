/// An entity as people see it.
package struct Entity: Sendable, Hashable {
  package var kind: EntityKind
  /// The one name that it goes by.
  package var name: String

  package init(kind: EntityKind, name: String) {
    self.kind = kind
    self.name = name
  }
}
