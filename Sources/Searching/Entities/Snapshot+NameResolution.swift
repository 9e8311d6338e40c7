import Archive
import Corpus
import Entities

extension Snapshot {
  /// The entity that a name means; where several of one facet go by it (a person and an organisation), all of
  /// them, the one in most articles first.
  ///
  /// The closest way to bear a name wins: who goes by it, then who has it as a full form, then who is written
  /// so anywhere. But where somebody else who is written so is in more articles, as Marine Le Pen is in more
  /// than the « Le Pen » of whom no article says which, nobody is guessed. `=` before the name asks for who goes
  /// by just that.
  ///
  /// - Throws: ``SearchError/unknownName(_:_:near:)``, ``SearchError/ambiguousName(_:_:candidates:)``,
  ///   ``SearchError/noEntities(path:)``.
  func entities(meantBy name: String, facet: Facet?) throws -> [StoredEntity] {
    let isExact = name.hasPrefix("=")
    let name = isExact ? String(name.dropFirst()) : name
    var candidates = try entities(named: name, facet: facet)
    if isExact { candidates.removeAll { $0.match != .name } }
    guard let first = candidates.first else { throw try unknown(name, facet) }
    let closest = candidates.filter { $0.match == first.match }
    let isOne = closest.dropFirst().allSatisfy { other in
      other.entity.kind.facet == first.entity.kind.facet
        && NameFolding.folded(other.entity.name) == NameFolding.folded(first.entity.name)
    }
    let better = candidates.filter { $0.match != first.match && $0.articles > first.articles }
    guard isOne, better.isEmpty else {
      throw SearchError.ambiguousName(
        name, facet,
        candidates: (better + closest).map { NameCandidate($0.entity, articles: $0.articles) })
    }
    return closest.map(\.entity)
  }

  private func unknown(_ name: String, _ facet: Facet?) throws -> SearchError {
    let near = try entities(near: name, facet: facet)
    if near.isEmpty, try entityColumn().numbers.isEmpty { return .noEntities(path: path) }
    return .unknownName(
      name, facet, near: try near.map { NameCandidate($0, articles: try articleCount(ofEntity: $0.id)) })
  }
}

extension NameCandidate {
  init(_ stored: StoredEntity, articles: Int) {
    self.init(entity: Entity(kind: stored.kind, name: stored.name), articles: articles)
  }
}
