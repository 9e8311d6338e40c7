/// What became of the articles of an import. `read = imported + updated + unchanged`; duplicates are among
/// the imported and updated.
package struct ImportCounts: Equatable, Sendable {
  package var imported = 0
  package var updated = 0
  package var unchanged = 0
  /// Imported or updated articles whose texts another article has too.
  package var duplicates = 0
  package var undated = 0
  package var untitled = 0

  package init() {}

  package var read: Int { imported + updated + unchanged }
}
