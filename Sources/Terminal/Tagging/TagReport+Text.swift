import Corpus

extension TagReport {
  /// The names for people: a line a facet, each name with the number of its mentions.
  package func text(_ style: OutputStyle) -> String {
    var counts: [Facet?: [String: Int]] = [:]
    var otherPlaces: [String] = []
    for mention in mentions {
      counts[mention.facet, default: [:]][mention.entity, default: 0] += 1
      if mention.facet == nil, counts[nil]?[mention.entity] == 1 { otherPlaces.append(mention.entity) }
    }
    func items(_ names: [String], _ facet: Facet?) -> [String] {
      names.map { name in
        let count = counts[facet]?[name] ?? 0
        return count == 0 ? name : "\(name) \(Quantity.count(count))"
      }
    }
    var list = LabelledList()
    for facet in Facet.allCases { list.add(FacetWording.names(facet), items(names[facet] ?? [], facet)) }
    list.add(FacetWording.otherPlaces, items(otherPlaces, nil))
    let text = list.text(style)
    return text.isEmpty ? " " + FacetWording.noNames + "\n" : text
  }
}
