import Corpus
import Entities
import LabelledNews

/// How the facet values of articles agree with labelled entities, by kind.
///
/// An entity is right when one of its forms in the article belongs to a facet value given to the article;
/// a value and an entity answer for one another once.
struct FacetScore {
  struct Counts {
    var gold = 0
    var found = 0
    var right = 0
    /// Entities whose forms in an article belong to two values or more.
    var apart = 0
    /// Values whose forms in an article are of two entities or more.
    var merged = 0
    /// Labelled names that are several values in the file's articles together.
    var apartAcross = 0
    /// Values that are several labelled names in the file's articles together.
    var mergedAcross = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    var f1: Double { gold + found == 0 ? 0 : 2 * Double(right) / Double(gold + found) }
  }

  private(set) var counts: [EntityKind: Counts] = [:]
  /// By kind and folded labelled name: the values that answer for it, and the reverse.
  private var valuesOfName: [EntityKind: [String: Set<String>]] = [:]
  private var namesOfValue: [EntityKind: [String: Set<String>]] = [:]
  /// What went wrong, a line each.
  private(set) var errors: [String] = []

  /// Adds an article: its values are the entities of its names, with their forms there.
  mutating func add(
    _ article: LabelledArticle, values: [(entity: Entity, forms: Set<String>)]
  ) {
    for kind in EntityKind.allCases {
      let gold = (article.entities[kind] ?? []).map {
        (name: $0.name, forms: Set($0.forms.map(NameFolding.folded)))
      }
      let found = values.filter { $0.entity.kind == kind }
      var counts = counts[kind] ?? Counts()
      counts.gold += gold.count
      counts.found += found.count
      var valuesOf = gold.map { entity in
        found.indices.filter { !found[$0].forms.isDisjoint(with: entity.forms) }
      }
      for (index, values) in valuesOf.enumerated() where values.count > 1 {
        counts.apart += 1
        note(article, kind, "apart", gold[index].name, values.map { found[$0].entity.name })
      }
      for value in found.indices {
        let entities = gold.indices.filter { valuesOf[$0].contains(value) }
        if entities.count > 1 {
          counts.merged += 1
          note(article, kind, "merged", found[value].entity.name, entities.map { gold[$0].name })
        }
      }
      // Entities with the fewest values first take theirs: each value answers once.
      var free = Set(found.indices)
      for index in gold.indices.sorted(by: { (valuesOf[$0].count, $0) < (valuesOf[$1].count, $1) }) {
        valuesOf[index].removeAll { !free.contains($0) }
        if let value = valuesOf[index].first {
          free.remove(value)
          counts.right += 1
          let name = NameFolding.folded(gold[index].name)
          valuesOfName[kind, default: [:]][name, default: []].insert(found[value].entity.name)
          namesOfValue[kind, default: [:]][found[value].entity.name, default: []].insert(name)
        } else {
          note(article, kind, "missed", gold[index].name, Array(gold[index].forms))
        }
      }
      for value in free.sorted() {
        note(article, kind, "invented", found[value].entity.name, Array(found[value].forms))
      }
      self.counts[kind] = counts
    }
  }

  /// Counts, once all articles are there, what is apart or merged across them.
  mutating func finish() {
    for kind in EntityKind.allCases {
      for (name, values) in (valuesOfName[kind] ?? [:]).sorted(by: { $0.key < $1.key }) where values.count > 1
      {
        counts[kind]?.apartAcross += 1
        errors.append("-\t\(kind)\tapart\t\(name)\t\(values.sorted().joined(separator: " | "))")
      }
      for (value, names) in (namesOfValue[kind] ?? [:]).sorted(by: { $0.key < $1.key }) where names.count > 1
      {
        counts[kind]?.mergedAcross += 1
        errors.append("-\t\(kind)\tmerged\t\(value)\t\(names.sorted().joined(separator: " | "))")
      }
    }
  }

  private mutating func note(
    _ article: LabelledArticle, _ kind: EntityKind, _ what: String, _ name: String, _ others: [String]
  ) {
    errors.append("\(article.id)\t\(kind)\t\(what)\t\(name)\t\(others.sorted().joined(separator: " | "))")
  }
}
