import Corpus
import Foundation

/// An article with the entities that people found in it, as the labelled JSON lines hold it.
struct FacetArticle {
  var id: String
  /// UTF-8.
  var text: [UInt8]
  /// The labelled names, with byte ranges, in order.
  var mentions: [Mention]
  /// By kind: the entities and the forms that stand in the article.
  var entities: [EntityKind: [Labelled]]

  struct Labelled: Decodable {
    var name: String
    var forms: [String]
  }

  /// Reads JSON lines with the keys id, text, spans, persons, organisations, cities, countries.
  static func read(_ path: String) throws -> [FacetArticle] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map {
      FacetArticle(try JSONDecoder().decode(Line.self, from: Data($0)))
    }
  }

  private struct Line: Decodable {
    var id: String
    var text: String
    var spans: [Span]
    var persons: [Labelled]
    var organisations: [Labelled]
    var cities: [Labelled]
    var countries: [Labelled]
  }

  private struct Span: Decodable {
    var start: Int
    var end: Int
    var type: String
  }

  private init(_ line: Line) {
    id = line.id
    let text = Array(line.text.utf8)
    self.text = text
    let offsets = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    let kinds: [String: Mention.Kind] = ["person": .person, "organisation": .organisation, "place": .place]
    mentions = line.spans.compactMap { span in
      kinds[span.type].map { Mention(kind: $0, byteRange: offsets[span.start]..<offsets[span.end]) }
    }
    mentions.sort { $0.byteRange.lowerBound < $1.byteRange.lowerBound }
    entities = [
      .person: line.persons, .organisation: line.organisations, .city: line.cities, .country: line.countries,
    ]
  }
}
