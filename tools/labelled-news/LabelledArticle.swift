package import Corpus
import Foundation

/// An article whose names were labelled by hand, as the JSON lines of training and test data hold it.
package struct LabelledArticle {
  package var id: String
  /// UTF-8.
  package var text: [UInt8]
  /// The labelled names with byte ranges into `text`, ordered.
  package var mentions: [Mention]
  /// By kind: whom and what people found in the article; empty where the file does not say.
  package var entities: [EntityKind: [LabelledEntity]]

  /// Someone or something that an article names, with the forms that stand there.
  package struct LabelledEntity: Decodable {
    package var name: String
    package var forms: [String]
  }

  /// Reads a file of JSON lines with the keys `id`, `text` and `spans`, whose offsets are code points, and perhaps
  /// `persons`, `organisations`, `cities` and `countries`.
  ///
  /// - Throws: what Foundation throws where a file or line cannot be read.
  package static func read(_ path: String) throws -> [LabelledArticle] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      LabelledArticle(try JSONDecoder().decode(Line.self, from: Data($0)))
    }
  }

  private struct Line: Decodable {
    var id: String
    var text: String
    var spans: [Span]
    var persons: [LabelledEntity]?
    var organisations: [LabelledEntity]?
    var cities: [LabelledEntity]?
    var countries: [LabelledEntity]?
  }

  private struct Span: Decodable {
    var start: Int
    var end: Int
    var type: String
  }

  private init(_ line: Line) {
    id = line.id
    text = Array(line.text.utf8)
    let offsets = Self.scalarOffsets(text)
    mentions = line.spans.compactMap { span in
      Self.kind(span.type).map { Mention(kind: $0, byteRange: offsets[span.start]..<offsets[span.end]) }
    }
    mentions.sort { $0.byteRange.lowerBound < $1.byteRange.lowerBound }
    entities = [
      .person: line.persons ?? [], .organisation: line.organisations ?? [], .city: line.cities ?? [],
      .country: line.countries ?? [],
    ]
  }

  private static func kind(_ type: String) -> Mention.Kind? {
    switch type {
    case "person": .person
    case "organisation": .organisation
    case "place": .place
    default: nil
    }
  }

  /// The byte offset of each code point, and the end.
  private static func scalarOffsets(_ text: [UInt8]) -> [Int] {
    text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }
}
