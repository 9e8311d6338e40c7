import Foundation

/// An unlabelled article of a corpus in JSON lines with the keys `id`, `title`, `heading` and `text`.
package struct NewsText {
  package var id: String
  /// Title, heading and text, a line each at least, in UTF-8.
  package var text: [UInt8]

  /// Reads a whole file.
  ///
  /// - Throws: what Foundation throws where the file or a line cannot be read.
  package static func read(_ path: String) throws -> [NewsText] {
    struct Line: Decodable {
      var id: String?
      var title: String?
      var heading: String?
      var text: String?
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      let line = try JSONDecoder().decode(Line.self, from: Data($0))
      let parts = [line.title, line.heading, line.text].compactMap { $0 }
      return NewsText(id: line.id ?? "", text: Array(parts.joined(separator: "\n").utf8))
    }
  }
}
