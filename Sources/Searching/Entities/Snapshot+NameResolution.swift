import Archive
import Corpus
import Entities

extension Snapshot {
  /// The entity that a name means; where several of one facet go by it (a person and an organisation), all of
  /// them, the one in most articles first.
  ///
  /// The closest way to bear a name wins: who goes by it, then who has it as a full form, then who is written
  /// so anywhere.
  ///
  /// - Throws: ``SearchError/unknownName(_:_:near:)``, ``SearchError/ambiguousName(_:_:candidates:)``,
  ///   ``SearchError/noEntities(path:)``.
  func entities(meantBy name: String, facet: Facet?) throws -> [StoredEntity] {
    let candidates = try entities(named: name, facet: facet)
    guard let first = candidates.first else { throw try unknown(name, facet) }
    let closest = candidates.filter { $0.match == first.match }
    let isOne = closest.dropFirst().allSatisfy { other in
      other.entity.kind.facet == first.entity.kind.facet
        && NameFolding.folded(other.entity.name) == NameFolding.folded(first.entity.name)
    }
    guard isOne else {
      throw SearchError.ambiguousName(
        name, facet, candidates: closest.map { NameCandidate($0.entity, articles: $0.articles) })
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
