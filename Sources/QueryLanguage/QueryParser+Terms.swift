import Corpus

extension QueryParser {
  /// What a term asks for, given the field in front of it or of the group around it; nil where the field
  /// cannot have it, which is noted.
  ///
  /// - Parameter start: where the field in front begins, or the term.
  mutating func query(
    for term: TermText, at range: Range<Int>, of field: QueryField?, from start: Int
  ) -> Query? {
    switch field {
    case .text, nil:
      return textQuery(for: term, at: range)
    case .value(let field):
      noteLooseness(of: term)
      let match: ValueCondition.Match = term.isPrefix ? .prefix : term.isExact ? .exact : .name
      let condition = ValueCondition(
        field: field, text: term.content, match: match, range: start..<range.upperBound)
      return condition.map(Query.value)
    case .date(let bound):
      noteLooseness(of: term)
      switch DateText(term.content, bound: bound) {
      case .days(let first, let last):
        return DateCondition(first: first, last: last, range: start..<range.upperBound).map(Query.date)
      case .unreadable(let proposal):
        notes.add(.unreadableDate(text: term.content.shortened), at: range, replacement: proposal)
      case .reversed(let proposal):
        notes.add(.reversedDates, at: range, replacement: proposal)
      }
      return nil
    }
  }

  private mutating func textQuery(for term: TermText, at range: Range<Int>) -> Query {
    guard let looseness = term.looseness else { return term.query }
    if looseness.words.count > 1 {
      if looseness.distance > Nearness.distanceLimit {
        notes.add(
          .distanceTooLarge(limit: Nearness.distanceLimit), at: looseness.range,
          replacement: "~\(Nearness.distanceLimit)")
      }
      let operands = looseness.words.map { term.isExact ? .exact($0.query) : $0.query }
      return .near(operands, distance: looseness.distance)
    }
    let word = looseness.words.first?.query ?? TermText(text: term.text).query
    let query = term.isExact ? Query.exact(word) : word
    notes.add(.looseWord, at: range, replacement: query.description)
    return query
  }

  private mutating func noteLooseness(of term: TermText) {
    guard let looseness = term.looseness else { return }
    notes.add(.looseValue, at: looseness.range, replacement: "")
  }
}

extension TermText {
  /// What it asks for in a text, its distance aside.
  var query: Query {
    let query: Query
    switch text {
    case .word(let word): query = isPrefix ? .prefix(word) : .word(word)
    case .phrase(let phrase): query = .phrase(phrase)
    }
    return isExact ? .exact(query) : query
  }
}
