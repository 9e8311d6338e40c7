import Corpus

extension TagReport {
  /// The names for people: a line a facet, each name with the number of its mentions.
  package func text(_ style: OutputStyle) -> String {
    var counts: [Facet?: [String: Int]] = [:]
    var otherPlaces: [String] = []
    for mention in mentions {
      let name = name(of: mention)
      counts[mention.facet, default: [:]][name, default: 0] += 1
      if mention.facet == nil, counts[nil]?[name] == 1 { otherPlaces.append(name) }
    }
    func items(_ names: [String], _ facet: Facet?) -> [String] {
      names.map { name in
        let count = counts[facet]?[name] ?? 0
        return count == 0 ? name : "\(name) \(Quantity.count(count, style.language))"
      }
    }
    var list = LabelledList()
    for facet in Facet.allCases {
      list.add(FacetWording.names(facet, style.language), items(names[facet] ?? [], facet))
    }
    list.add(FacetWording.otherPlaces(style.language), items(otherPlaces, nil))
    let text = list.text(style)
    return text.isEmpty ? " " + FacetWording.noNames(style.language) + "\n" : text
  }
}
