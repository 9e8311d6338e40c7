import Foundation

/// Reads the JSON of a script element as pages hold it, mending what is commonly broken.
enum LinkedDataText {
  /// The value, or nil where even the mended text is no JSON.
  static func json(in script: String) -> Any? {
    if let value = parse(script) { return value }
    return parse(mended(script))
  }

  private static func parse(_ text: String) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
  }

  /// The first value in the text, with raw controls inside strings escaped and commas before a closing
  /// bracket dropped. Comments, CDATA marks and semicolons around the value go.
  static func mended(_ script: String) -> String {
    let bytes = Array(script.utf8)
    guard let start = start(of: bytes) else { return "" }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count - start + 64)
    var isInString = false
    var isEscaped = false
    var depth = 0
    for byte in bytes[start...] {
      if isInString {
        if isEscaped {
          isEscaped = false
          // A line break behind a backslash is no escape: the backslash goes.
          if byte < 0x20 { result.removeLast() }
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
        switch byte {
        case 0x0A: result.append(contentsOf: [0x5C, 0x6E])
        case 0x09: result.append(contentsOf: [0x5C, 0x74])
        case ..<0x20: break
        default: result.append(byte)
        }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if let last = result.lastIndex(where: { $0 > 0x20 }), result[last] == 0x2C { result.remove(at: last) }
      default: break
      }
      result.append(byte)
      if depth == 0 { break }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the first object or list begins that has a member: `[CDATA[` has a bracket too.
  private static func start(of bytes: [UInt8]) -> Int? {
    bytes.indices.first { index in
      guard bytes[index] == 0x7B || bytes[index] == 0x5B else { return false }
      let next = bytes[(index + 1)...].prefix(1000).first { $0 > 0x20 }
      return next == 0x22 || bytes[index] == 0x5B && (next == 0x7B || next == 0x5B)
    }
  }
}
