import Corpus
import Entities
import Terminal

/// Finds the names of single texts, without an archive: what is known of each comes from the text itself and
/// from the gazetteers.
struct TextTagger {
  private let recognizer = Recognizer()

  /// The names in a text; those of the title count as mentions too, and are not listed.
  ///
  /// - Complexity: linear in the texts.
  func report(id: TagReport.RecordID? = nil, title: String? = nil, text: String) -> TagReport {
    let opening = title.map { $0 + "\n" } ?? ""
    var whole = opening + text
    let names = whole.withUTF8 { recognizer.names(in: $0) }
    let records = names.compactMap { name in
      name.key.map { NameRecord(key: $0, articleCount: 1, forms: name.forms) }
    }
    let map = EntityMap(records)
    var mentions: [TagReport.Mention] = []
    var counts: [Entity: Int] = [:]
    var order: [Entity] = []
    var record = 0
    let start = opening.utf8.count
    for name in names {
      var entity: Entity?
      if name.key != nil {
        entity = map.entityOfRecord[record].map { map.entities[$0] }
        record += 1
      }
      if let entity {
        if counts[entity] == nil { order.append(entity) }
        counts[entity, default: 0] += name.mentions.count
      }
      for mention in name.mentions where mention.lowerBound >= start {
        mentions.append(
          TagReport.Mention(
            byteRange: mention.lowerBound - start..<mention.upperBound - start, kind: name.kind,
            entity: entity?.name ?? name.forms.first?.spelling ?? "", facet: entity?.kind.facet))
      }
    }
    mentions.sort { $0.byteRange.lowerBound < $1.byteRange.lowerBound }
    let ranked = order.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }.map(\.element)
    return TagReport(
      id: id, text: text, mentions: mentions,
      names: Dictionary(grouping: ranked, by: \.kind.facet).mapValues { $0.map(\.name) })
  }
}
