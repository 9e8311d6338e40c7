/// Finds the charset that a page declares in its own `<meta>` elements.
enum PageCharset {
  /// How far browsers look for it is 1,024 bytes; real pages put scripts before it.
  private static let windowInBytes = 8192

  /// The declared label, or nil; any encoding that has ASCII's letters is searched.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(windowInBytes)
    let key = Array("charset=".utf8)
    var index = head.startIndex
    while index + key.count <= head.endIndex {
      guard head[index] | 0x20 == key[0],
        zip(head[index..<index + key.count], key).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      else {
        index += 1
        continue
      }
      let label = head[(index + key.count)...]
        .drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
        .prefix { $0 > 0x20 && $0 < 0x7F && !Array("\"'>;/".utf8).contains($0) }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
      index += key.count
    }
    return nil
  }
}
