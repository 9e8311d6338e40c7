import QueryLanguage

extension Query {
  /// The tree in a notation of its own, so that tables do not depend on the printing under test:
  /// `(& a b)`, `(| a b)`, `(! a)`, `a*`, `'a b'`.
  var notation: String {
    switch self {
    case .word(let word): word.text
    case .prefix(let word): "\(word.text)*"
    case .phrase(let phrase): "'\(phrase.text)'"
    case .all(let parts): "(& \(parts.map(\.notation).joined(separator: " ")))"
    case .any(let parts): "(| \(parts.map(\.notation).joined(separator: " ")))"
    case .not(let excluded): "(! \(excluded.notation))"
    case .exact, .near, .within, .value, .date: "?"
    }
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
