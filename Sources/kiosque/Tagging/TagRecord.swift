import Foundation
import Terminal

/// A line of what `tag --jsonl` reads: `{"id":…,"title":…,"text":…}`; only the text is needed.
struct TagRecord: Decodable {
  let id: TagReport.RecordID?
  let title: String?
  let text: String

  /// Why a line is no such record.
  enum Problem: Error, Equatable {
    case noJSON
    case noText
    /// A field that holds what it cannot.
    case wrongType(field: String)
    case tooLong(limitInBytes: Int)
  }

  init(line: String) throws(Problem) {
    do {
      self = try JSONDecoder().decode(TagRecord.self, from: Data(line.utf8))
    } catch DecodingError.keyNotFound {
      throw .noText
    } catch DecodingError.typeMismatch(_, let context) {
      guard let field = context.codingPath.first else { throw .noJSON }
      throw .wrongType(field: field.stringValue)
    } catch DecodingError.valueNotFound {
      throw .noText
    } catch {
      throw .noJSON
    }
  }

  private enum CodingKeys: String, CodingKey { case id, title, text }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try Self.id(in: container)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    text = try container.decode(String.self, forKey: .text)
  }

  private static func id(
    in container: KeyedDecodingContainer<CodingKeys>
  ) throws -> TagReport.RecordID? {
    guard container.contains(.id), try !container.decodeNil(forKey: .id) else { return nil }
    if let text = try? container.decode(String.self, forKey: .id) { return .text(text) }
    if let number = try? container.decode(Int.self, forKey: .id) { return .number(String(number)) }
    if let number = try? container.decode(UInt64.self, forKey: .id) { return .number(String(number)) }
    let number = try container.decode(Double.self, forKey: .id)
    // JSON knows no infinity: a decoder that let one through would break the output.
    guard number.isFinite else {
      throw DecodingError.typeMismatch(
        Double.self, .init(codingPath: [CodingKeys.id], debugDescription: "not finite"))
    }
    return .number("\(number)")
  }
}
