package import Corpus

/// A field as people write it in front of a colon, for who completes or reads names of fields.
package struct FieldSpelling: Sendable, Equatable {
  /// Without the colon.
  package let text: String
  /// What it asks for of an article; nil for texts and dates.
  package let value: ValueField?
  /// Whether words are looked for in it, and it is no condition on what is known of an article.
  package let isText: Bool

  /// Of each field its spellings, those of a language first: where there are two or more, the first is English.
  package static func table(_ language: Language) -> [[FieldSpelling]] {
    QueryField.table.map { row in
      let value: ValueField? = if case .value(let value) = row.field { value } else { nil }
      let isText = if case .text = row.field { true } else { false }
      let own =
        language == .french ? Array(row.spellings.dropFirst() + row.spellings.prefix(1)) : row.spellings
      return own.map { FieldSpelling(text: $0, value: value, isText: isText) }
    }
  }

  /// The field that asks for a value by that name, in any language, case and accents ignored; nil where the name is
  /// another's or nobody's.
  package static func value(named name: String) -> ValueField? {
    if case .value(let value)? = FieldName.field(name) { value } else { nil }
  }

  /// Whether a field goes by that name.
  package static func isField(_ name: String) -> Bool { FieldName.field(name) != nil }

  /// The name of a field that was probably meant, nil where none is near.
  package static func nearest(to name: String) -> String? { FieldName.nearest(to: name) }
}

extension ValueField {
  /// A value as it is written behind the colon: in quotation marks where it is no single word.
  package func written(_ text: String) -> String? {
    guard let condition = ValueCondition(field: self, text: text) else { return nil }
    return String(condition.description.dropFirst(QueryField.printed(.value(self)).count))
  }
}

extension Query {
  /// Whether every condition of it is on the field of that name, and there is nothing else; dates are one field.
  package func asksOnly(forField name: String) -> Bool {
    guard let field = FieldName.field(name), terms.isEmpty else { return false }
    let conditions = conditions
    return !conditions.isEmpty
      && conditions.allSatisfy { condition in
        switch (condition.query, field) {
        case (.value(let value), .value(let wanted)): value.field == wanted
        case (.date, .date): true
        default: false
        }
      }
  }
}
