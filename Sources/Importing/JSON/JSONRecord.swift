import Corpus
import Foundation

/// Reads JSON values, and the fields of an article in an object.
enum JSONRecord {
  /// The value that `bytes` spell. What breaks JSON's rules inside strings only is repaired.
  static func value(of bytes: UnsafeRawBufferPointer) throws(ImportIssue.Reason) -> Any {
    if let value = try? parse(bytes) { return value }
    do {
      return try JSONText.repaired(bytes).withUnsafeBytes(parse)
    } catch {
      let detail = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      throw .malformed(.json, .told(detail.hasSuffix(".") ? String(detail.dropLast()) : detail))
    }
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer) throws -> Any {
    guard let base = bytes.baseAddress else { throw CocoaError(.propertyListReadCorrupt) }
    let data = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none)
    return try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }

  /// The article in an object: an export of Kiosque, or any object with the fields' names.
  static func draft(of value: Any, lookup: inout FieldLookup) throws(ImportIssue.Reason) -> ArticleDraft {
    guard let object = value as? [String: Any] else { throw .notARecord }
    if object["format"] as? String == KiosqueExport.format { return KiosqueExport.draft(of: object) }
    var best: [ArticleField: (rank: Int, key: String, text: String)] = [:]
    for (key, value) in object {
      guard let (field, rank) = lookup.meaning(of: key) else { continue }
      if let other = best[field], (other.rank, other.key) < (rank, key) { continue }
      let text = text(of: value, in: field)
      if !text.isEmpty { best[field] = (rank, key, text) }
    }
    for (field, key) in lookup.namedKeys {
      best[field] = self.value(at: key, in: object).map { (0, key, text(of: $0, in: field)) }
    }
    var draft = ArticleDraft()
    for (field, found) in best { draft[field] = found.text }
    draft.lead = MarkupText.plain(draft.lead)
    draft.body = MarkupText.plain(draft.body)
    draft.title = MarkupText.plain(draft.title)
    return draft
  }

  /// The value of a key, or of a path of keys joined by dots.
  private static func value(at path: String, in object: [String: Any]) -> Any? {
    if let value = object[path] { return value }
    var value: Any = object
    for key in path.split(separator: ".") {
      guard let next = (value as? [String: Any])?[String(key)] else { return nil }
      value = next
    }
    return value
  }

  /// A value as a field's text: numbers in digits, lists joined in the field's manner, of objects their name.
  private static func text(of value: Any, in field: ArticleField) -> String {
    switch value {
    case let text as String: return text
    case let number as NSNumber: return number.stringValue
    case let list as [Any]:
      let texts = list.lazy.map { self.text(of: $0, in: field) }.filter { !$0.isEmpty }
      switch field {
      case .body, .lead: return texts.joined(separator: "\n")
      case .author: return texts.joined(separator: ", ")
      default: return texts.first ?? ""
      }
    case let object as [String: Any]:
      for key in ["name", "rendered", "text", "value", "content", "url", "$date", "$oid", "@value", "#text"] {
        if let inner = object[key], !(inner is [String: Any]) { return text(of: inner, in: field) }
      }
      return ""
    default: return ""
    }
  }
}

extension ArticleDraft {
  /// A field by its name.
  subscript(field: ArticleField) -> String {
    get { self[keyPath: Self.path(of: field)] }
    set { self[keyPath: Self.path(of: field)] = newValue }
  }

  private static func path(of field: ArticleField) -> WritableKeyPath<ArticleDraft, String> {
    switch field {
    case .title: \.title
    case .lead: \.lead
    case .body: \.body
    case .date: \.date
    case .source: \.source
    case .author: \.author
    case .url: \.url
    case .id: \.id
    }
  }
}
