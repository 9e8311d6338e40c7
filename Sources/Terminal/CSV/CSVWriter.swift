/// Writes comma-separated values as RFC 4180 describes them: rows end with CR LF, a field that needs it stands
/// in quotes.
///
/// Data is written as it is. A spreadsheet takes a field that begins with `=`, `+`, `-` or `@` for a formula; a
/// mark put in front would change what was found for every other reader of the file, and an article's text
/// cannot be told from a formula anyway. Who opens such a file in a spreadsheet imports its columns as text.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter beginsWithMark: whether U+FEFF stands in front, by which some spreadsheets know UTF-8; other
  ///   programs take it for a part of the first name.
  package init(beginsWithMark: Bool = false) {
    if beginsWithMark { bytes += "\u{FEFF}".utf8 }
  }

  /// Adds a row. An absent value is an empty field.
  ///
  /// - Complexity: linear in the bytes of the fields.
  package mutating func row(_ fields: [String]) {
    // A row of one empty field would be an empty line, which readers skip.
    if fields == [""] { bytes += "\"\"".utf8 }
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes += "\r\n".utf8
  }

  /// A number as a field, rounded as ``JSONWriter/number(_:)`` does.
  static func number(_ value: Double) -> String {
    var json = JSONWriter()
    json.number(value)
    return json.text
  }

  private mutating func append(_ field: String) {
    guard Self.needsQuotes(field) else {
      bytes += field.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Separators, quotes and line ends; spaces at the ends too, as some readers trim what is not quoted.
  private static func needsQuotes(_ field: String) -> Bool {
    let utf8 = field.utf8
    if utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") { return true }
    return utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
  }
}
