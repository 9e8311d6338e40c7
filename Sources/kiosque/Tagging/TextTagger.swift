import Corpus
import Entities
import Terminal

/// Finds the names of single texts, without an archive: what is known of each comes from the text itself and
/// from the gazetteers.
struct TextTagger {
  private let recognizer = Recognizer()

  /// The names in a text; those of the title count as mentions too, and are not listed.
  ///
  /// - Complexity: near-linear in the texts.
  func report(id: TagReport.RecordID? = nil, title: String? = nil, text: String) -> TagReport {
    let opening = title.map { $0 + "\n" } ?? ""
    let start = opening.utf8.count
    var whole = opening + text
    let tagged = TaggedText(names: whole.withUTF8 { recognizer.names(in: $0) })
    var mentionCounts: [Entity: Int] = [:]
    var mentions: [TagReport.Mention] = []
    for mention in tagged.mentions {
      if let entity = mention.entity { mentionCounts[entity, default: 0] += 1 }
      // A name does not go on from a title into the text.
      guard mention.byteRange.lowerBound >= start else { continue }
      mentions.append(
        TagReport.Mention(
          byteRange: mention.byteRange.lowerBound - start..<mention.byteRange.upperBound - start,
          kind: mention.kind, entity: mention.entity?.name, facet: mention.facet))
    }
    let ranked = tagged.entities.enumerated().sorted {
      (mentionCounts[$1.element] ?? 0, $0.offset) < (mentionCounts[$0.element] ?? 0, $1.offset)
    }.map(\.element)
    return TagReport(
      id: id, text: text, mentions: mentions,
      names: Dictionary(grouping: ranked, by: \.kind.facet).mapValues { $0.map(\.name) })
  }
}
