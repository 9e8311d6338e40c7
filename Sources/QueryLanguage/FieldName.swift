import Corpus
import FrenchAnalysis

/// The word in front of a colon, read as the name of a field without regard to case and accents.
enum FieldName {
  /// Longer names are no field's and near none: reading stays linear whatever is typed.
  static let limitInBytes = 32

  /// The field of that name, or nil where there is none.
  static func field(_ name: String) -> QueryField? {
    name.utf8.count <= limitInBytes ? byName[folded(name)] : nil
  }

  /// The name of a field that was probably meant, or nil where none is near.
  static func nearest(to name: String) -> String? {
    guard name.utf8.count <= limitInBytes else { return nil }
    return SpellingDistance.nearest(to: folded(name), in: names).flatMap { spellings[$0] }
  }

  private static let byName: [String: QueryField] = {
    var fields: [String: QueryField] = [:]
    for row in QueryField.table {
      for spelling in row.spellings { fields[folded(spelling)] = row.field }
    }
    return fields
  }()

  private static let names = byName.keys.sorted()

  /// How names are spelt with their accents.
  private static let spellings: [String: String] = {
    var spellings: [String: String] = [:]
    for spelling in QueryField.table.flatMap(\.spellings) { spellings[folded(spelling)] = spelling }
    return spellings
  }()

  private static func folded(_ name: String) -> String {
    var folded: [UInt8] = []
    let bytes = Array(name.utf8)
    bytes.withUnsafeBufferPointer {
      Folding.fold($0, Lexeme(kind: .word, byteRange: 0..<$0.count), into: &folded)
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
