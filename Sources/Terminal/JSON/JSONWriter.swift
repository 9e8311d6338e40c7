/// Writes JSON as bytes, keys in the order in which they are given.
///
/// Foundation's encoder sorts keys or leaves their order open, and costs more at the first use than a
/// search does.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// What was written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: - Values

  /// A string, quoted and escaped.
  package mutating func string(_ value: String) {
    separate()
    append(quoting: value)
    needsComma = true
  }

  /// A whole number.
  package mutating func integer(_ value: Int) { scalar(String(value)) }

  /// `true` or `false`.
  package mutating func boolean(_ value: Bool) { scalar(value ? "true" : "false") }

  /// `null`.
  package mutating func null() { scalar("null") }

  /// A number rounded to three decimals; 0 where it is none.
  package mutating func number(_ value: Double) {
    scalar(value.isFinite ? String((value * 1000).rounded() / 1000) : "0")
  }

  /// A number that is written as JSON writes it already.
  package mutating func number(written number: String) { scalar(number) }

  /// An object with the fields that the closure writes.
  package mutating func object(_ fields: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), fields)
  }

  /// An array with the values that the closure writes.
  package mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  // MARK: - Fields

  /// The name of a field, to be followed by its value.
  package mutating func name(_ name: String) {
    separate()
    append(quoting: name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A field that holds a string.
  package mutating func field(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  /// A field that is null where there is no value.
  package mutating func field(_ name: String, optional value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }

  /// A field that holds a whole number.
  package mutating func field(_ name: String, _ value: Int) {
    self.name(name)
    integer(value)
  }

  /// A field that holds a truth value.
  package mutating func field(_ name: String, _ value: Bool) {
    self.name(name)
    boolean(value)
  }

  /// A field that holds a number, rounded as ``number(_:)`` does.
  package mutating func field(_ name: String, _ value: Double) {
    self.name(name)
    number(value)
  }

  /// A field that holds strings.
  package mutating func field(_ name: String, _ values: [String]) {
    self.name(name)
    array { for value in values { $0.string(value) } }
  }

  /// A field that holds an array with an element for each item.
  package mutating func field<Item>(
    _ name: String, eachOf items: some Sequence<Item>, _ element: (inout JSONWriter, Item) -> Void
  ) {
    self.name(name)
    array { for item in items { element(&$0, item) } }
  }

  // MARK: - Bytes

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func scalar(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func enclosed(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(opening)
    needsComma = false
    try content(&self)
    bytes.append(closing)
    needsComma = true
  }

  private mutating func append(quoting value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var written = 0
      for (index, byte) in utf8.enumerated() {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        bytes.append(contentsOf: utf8[written..<index])
        written = index + 1
        append(escaping: byte)
      }
      bytes.append(contentsOf: utf8[written...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
    }
  }
}
