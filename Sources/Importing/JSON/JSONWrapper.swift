/// An object that is no record itself but holds a list of records: `{"total": 3, "articles": [{…}, …]}`.
enum JSONWrapper {
  /// The records in a value, or nil where it is a record itself, or holds no list or several.
  static func list(in value: Any, lookup: inout FieldLookup) -> [Any]? {
    guard let object = value as? [String: Any], !object.keys.contains(where: { isOfRecord($0, &lookup) })
    else {
      return nil
    }
    let lists = object.values.compactMap { $0 as? [Any] }.filter { $0.first is [String: Any] }
    return lists.count == 1 ? lists.first : nil
  }

  /// Where the records begin (behind the bracket) in an object that is too long to be held, of which `bytes` are the
  /// beginning: the longest list of objects at its first level. Nil where there is none or the object is a record.
  static func offsetOfList(in bytes: UnsafeRawBufferPointer, lookup: inout FieldLookup) -> Int? {
    var depth = 0
    var stringStart: Int?
    var lastString: Range<Int>?
    var listStart: Int?
    var longest: Range<Int>?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if let start = stringStart {
        if byte == UInt8(ascii: "\\") {
          offset += 1
        } else if byte == UInt8(ascii: "\"") {
          stringStart = nil
          lastString = (start + 1)..<offset
        }
        offset += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        stringStart = offset
      case UInt8(ascii: ":"):
        if depth == 1, let key = lastString, isOfRecord(String(decoding: bytes[key], as: UTF8.self), &lookup)
        {
          return nil
        }
      case UInt8(ascii: "["):
        if depth == 1, bytes[(offset + 1)...].first(where: { !JSONText.isSpace($0) }) == UInt8(ascii: "{") {
          listStart = offset + 1
        }
        depth += 1
      case UInt8(ascii: "{"):
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 1, let start = listStart {
          if offset - start > longest?.count ?? 0 { longest = start..<offset }
          listStart = nil
        }
      default:
        break
      }
      offset += 1
    }
    if let start = listStart, bytes.count - start > longest?.count ?? 0 { return start }
    return longest?.lowerBound
  }

  /// Whether only a record has such a key. `content` and `article` may as well be the list.
  private static func isOfRecord(_ key: String, _ lookup: inout FieldLookup) -> Bool {
    if lookup.namedKeys.contains(where: { [.title, .body].contains($0.key) && $0.value == key }) {
      return true
    }
    guard let (field, _) = lookup.meaning(of: key) else { return false }
    return field == .title || (field == .body && !["content", "article"].contains(FieldMap.normalized(key)))
  }
}
