import Corpus
import QueryLanguage

extension Query {
  /// The tree in a notation of its own, so that tables do not depend on the printing under test:
  /// `(& a b)`, `(| a b)`, `(! a)`, `a*`, `'a b'`, `(= a)`, `(~8 a b)`, `(title a)`, `{city a}`, `{city a*}`,
  /// `{city =a}`, `{2024-01-01 2024-12-31}`, `{_ 2023-12-31}`.
  var notation: String {
    switch self {
    case .word(let word): word.text
    case .prefix(let word): "\(word.text)*"
    case .phrase(let phrase): "'\(phrase.text)'"
    case .exact(let term): "(= \(term.notation))"
    case .near(let operands, let distance): Query.list("~\(distance)", operands)
    case .within(let field, let inner): "(\(field.rawValue) \(inner.notation))"
    case .value(let condition):
      switch condition.match {
      case .name: "{\(condition.field.rawValue) \(condition.text)}"
      case .prefix: "{\(condition.field.rawValue) \(condition.text)*}"
      case .exact: "{\(condition.field.rawValue) =\(condition.text)}"
      }
    case .date(let condition):
      "{\(condition.first?.description ?? "_") \(condition.last?.description ?? "_")}"
    case .all(let parts): Query.list("&", parts)
    case .any(let parts): Query.list("|", parts)
    case .not(let excluded): "(! \(excluded.notation))"
    }
  }

  private static func list(_ name: String, _ parts: [Query]) -> String {
    "(\(([name] + parts.map(\.notation)).joined(separator: " ")))"
  }
}

extension ParsedQuery {
  var notation: String { tree?.notation ?? "" }
}

extension String {
  /// The part of the text at a range of bytes of its UTF-8.
  func slice(utf8 range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}
