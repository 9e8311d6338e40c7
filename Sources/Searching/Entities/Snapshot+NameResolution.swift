import Archive
import Corpus
import Entities

/// What a name means in an archive.
enum NameResolution {
  /// One entity; where several of one facet go by the same name (a person and an organisation), all of them,
  /// the one in most articles first. Any number for a prefix.
  case entities([StoredEntity])
  /// Several that differ.
  case several([EntityCandidate])
  /// Nobody and nothing; those that may be meant.
  case unknown(near: [NameCandidate])
}

extension Snapshot {
  /// Which entities a name means.
  ///
  /// The closest way to bear a name wins: who goes by it, then who has it as a full form, then who is written
  /// so anywhere. But where somebody else who is written so is in more articles, as Marine Le Pen is in more
  /// than the « Le Pen » of whom no article says which, nobody is guessed.
  ///
  /// - Parameter isExact: whether it asks for who goes by just that.
  /// - Throws: ``SearchError/noEntities(path:)``.
  func resolution(of name: String, facet: Facet?, isExact: Bool = false) throws -> NameResolution {
    var candidates = try entities(named: name, facet: facet)
    if isExact { candidates.removeAll { $0.match != .name } }
    guard let first = candidates.first else { return try unknown(name, facet) }
    let closest = candidates.filter { $0.match == first.match }
    let isOne = closest.dropFirst().allSatisfy { other in
      other.entity.kind.facet == first.entity.kind.facet
        && NameFolding.folded(other.entity.name) == NameFolding.folded(first.entity.name)
    }
    let better = candidates.filter { $0.match != first.match && $0.articles > first.articles }
    return isOne && better.isEmpty ? .entities(closest.map(\.entity)) : .several(better + closest)
  }

  /// The entities of which any form begins with a text.
  ///
  /// - Throws: ``SearchError/noEntities(path:)``.
  func resolution(ofPrefix prefix: String, facet: Facet?) throws -> NameResolution {
    let entities = try entities(withPrefix: prefix, facet: facet)
    return entities.isEmpty ? try unknown(prefix, facet) : .entities(entities)
  }

  /// What a name means; `=` before it asks for who goes by just that.
  ///
  /// - Throws: ``SearchError/unknownName(_:_:near:)``, ``SearchError/ambiguousName(_:_:candidates:)``,
  ///   ``SearchError/noEntities(path:)``.
  func entities(meantBy name: String, facet: Facet?) throws -> [StoredEntity] {
    let isExact = name.hasPrefix("=")
    let name = isExact ? String(name.dropFirst()) : name
    switch try resolution(of: name, facet: facet, isExact: isExact) {
    case .entities(let entities): return entities
    case .several(let candidates):
      throw SearchError.ambiguousName(name, facet, candidates: candidates.map(NameCandidate.init))
    case .unknown(let near): throw SearchError.unknownName(name, facet, near: near)
    }
  }

  private func unknown(_ name: String, _ facet: Facet?) throws -> NameResolution {
    let near = try entities(near: name, facet: facet)
    if near.isEmpty, try entityColumn().numbers.isEmpty { throw SearchError.noEntities(path: path) }
    return .unknown(near: try near.map { NameCandidate($0, articles: try articleCount(ofEntity: $0.id)) })
  }
}

extension NameCandidate {
  init(_ stored: StoredEntity, articles: Int) {
    self.init(entity: Entity(kind: stored.kind, name: stored.name), articles: articles)
  }

  init(_ candidate: EntityCandidate) { self.init(candidate.entity, articles: candidate.articles) }
}
