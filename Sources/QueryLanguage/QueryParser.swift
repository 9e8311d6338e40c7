/// What became of a query's text.
package struct ParsedQuery: Sendable, Equatable {
  /// Flattened; nil where nothing was asked for.
  package var tree: Query?
  /// What was not read as written, in the order of the text: at most 32, then one that counts the rest.
  package var notes: [QueryNote]
  /// Whether the words may be relaxed to any of them: they are plain words, and no `AND` says that all
  /// of them are wanted.
  package var canBeRelaxed: Bool
}

/// Reads the text of a query.
///
///     query  = all { OR all }
///     all    = part { [ AND ] part }
///     part   = { NOT | "-" } ( word | prefix | phrase | "(" query ")" )
///
/// Nothing is refused: what cannot be read as an operator is read as a word or ignored, with a note.
package struct QueryParser {
  private let tokens: [Token]
  private var position = 0
  private var hasWrittenAnd = false

  /// The tree and the notes of a text.
  ///
  /// - Complexity: linear in the length of the text, of which at most 1 MiB is read.
  package static func parse(_ text: String) -> ParsedQuery {
    let length = text.utf8.count
    var notes = NoteCollector()
    let tokens = Lexer.tokens(of: text, notes: &notes)
      .withBalancedGroups(textLength: length, notes: &notes)
      .withOperandsForOperators(notes: &notes)
    var parser = QueryParser(tokens: tokens)
    let tree = parser.readQuery()?.flattened()
    return ParsedQuery(
      tree: tree, notes: notes.inOrder(textLength: length),
      canBeRelaxed: !parser.hasWrittenAnd && tree?.isPlainWords == true)
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func skip(_ wanted: QueryOperator) -> Bool {
    guard case .operator(let spelling)? = current?.kind, spelling.operator == wanted else { return false }
    position += 1
    return true
  }

  private mutating func readQuery() -> Query? {
    var alternatives: [Query] = []
    repeat {
      if let alternative = readAll() { alternatives.append(alternative) }
    } while skip(.or)
    return alternatives.isEmpty ? nil : .any(alternatives)
  }

  private mutating func readAll() -> Query? {
    var parts: [Query] = []
    while let token = current {
      if skip(.and) {
        hasWrittenAnd = true
      } else if token.beginsOperand {
        if let part = readPart() { parts.append(part) }
      } else {
        break
      }
    }
    return parts.isEmpty ? nil : .all(parts)
  }

  private mutating func readPart() -> Query? {
    var isExcluded = false
    // A loop, as a text may hold any number of them.
    while let token = current {
      if case .minus = token.kind {
        position += 1
      } else if !skip(.not) {
        break
      }
      isExcluded.toggle()
    }
    guard let token = current else { return nil }
    position += 1
    let part: Query?
    switch token.kind {
    case .word(let word): part = .word(word)
    case .prefix(let word): part = .prefix(word)
    case .phrase(let phrase): part = .phrase(phrase)
    case .open:
      part = readQuery()
      // Balanced before: what ends a group is its parenthesis.
      position += 1
    case .nothing, .minus, .close, .operator: part = nil
    }
    return isExcluded ? part.map(Query.not) : part
  }
}
