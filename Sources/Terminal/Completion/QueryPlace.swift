import QueryLanguage

/// What stands at the end of the beginning of a query, where the cursor is.
struct QueryPlace {
  enum Kind: Equatable {
    /// A word outside of any field, which may become the name of one.
    case word(String)
    /// The value of a field; `opening` is the quotation mark in front of it, if any.
    case value(ValueField, typed: String, opening: String)
    /// A phrase, a field that has no list of values.
    case elsewhere
  }

  let kind: Kind
  /// Where it begins, quotation mark included, in UTF-8 offsets.
  let start: Int

  /// - Complexity: linear in the text.
  init(_ text: String) {
    var scan = Scan()
    for scalar in text.unicodeScalars { scan.take(scalar) }
    (kind, start) = scan.place
  }

  /// Reads the marks that the query language reads, no words.
  private struct Scan {
    private var offset = 0
    /// What was read since the last space, parenthesis or mark.
    private var token = String.UnicodeScalarView()
    private var tokenStart = 0
    /// The field in front of the token.
    private var field: Field?
    /// The field in front of each open parenthesis.
    private var groups: [Field?] = []
    private var quote: (family: String, mark: Unicode.Scalar, start: Int)?

    private enum Field { case value(ValueField), other }

    mutating func take(_ scalar: Unicode.Scalar) {
      defer { offset += UTF8.width(scalar) }
      if let quote {
        if quote.family.unicodeScalars.contains(scalar) {
          self.quote = nil
          begin(behind: scalar)
        } else {
          token.append(scalar)
        }
        return
      }
      switch scalar {
      case "\"", "“", "”", "„": open(scalar, closedBy: "\"“”„")
      case "«": open(scalar, closedBy: "»")
      case "(":
        groups.append(field ?? groups.last ?? nil)
        begin(behind: scalar)
      case ")":
        if !groups.isEmpty { groups.removeLast() }
        begin(behind: scalar)
      case ":" where field == nil && !token.isEmpty:
        let name = String(token)
        field = FieldSpelling.value(named: name).map { .value($0) } ?? .other
        token = String.UnicodeScalarView()
        tokenStart = offset + 1
      case "-" where token.isEmpty, "=" where token.isEmpty: tokenStart = offset + 1
      case _ where scalar.properties.isWhitespace: begin(behind: scalar)
      default: token.append(scalar)
      }
    }

    private mutating func begin(behind scalar: Unicode.Scalar) {
      token = String.UnicodeScalarView()
      tokenStart = offset + UTF8.width(scalar)
      field = nil
    }

    private mutating func open(_ mark: Unicode.Scalar, closedBy family: String) {
      quote = (family, mark, offset)
      token = String.UnicodeScalarView()
      tokenStart = offset
    }

    var place: (Kind, Int) {
      let typed = String(token)
      switch field ?? groups.last ?? nil {
      case .value(let value):
        return (
          .value(
            value, typed: quote == nil ? typed : typed.trimmedAtStart,
            opening: quote.map { String($0.mark) } ?? ""), tokenStart
        )
      case .other: return (.elsewhere, tokenStart)
      case nil: return (quote == nil ? .word(typed) : .elsewhere, tokenStart)
      }
    }
  }
}

extension String {
  fileprivate var trimmedAtStart: String { String(drop { $0.isWhitespace }) }
}
