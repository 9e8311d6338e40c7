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
///     all    = near { [ AND ] near }
///     near   = part { NEAR part }
///     part   = { NOT | "-" | field ":" } ( term | "(" query ")" )
///     term   = [ "=" ] ( word | prefix | phrase [ "*" | "~" [ number ] ] )
///
/// The fields are those of ``QueryField/table``, the operators those of ``QueryOperator/table``. Of fields
/// around each other the innermost holds; those that are not texts are distributed over a group.
///
/// Nothing is refused: what cannot be read as an operator is read as a word or ignored, with a note.
package struct QueryParser {
  private let tokens: [Token]
  private var position = 0
  /// Whether some `AND` was written, or read for another operator.
  private var hasAnd = false
  /// The field whose group is being read.
  private var groupField: QueryField?
  var notes: NoteCollector

  /// The tree and the notes of a text.
  ///
  /// - Complexity: linear in the length of the text, of which at most 1 MiB is read.
  package static func parse(_ text: String) -> ParsedQuery {
    let length = text.utf8.count
    var notes = NoteCollector()
    let (read, endsInPhrase) = Lexer.read(text, notes: &notes)
    let tokens =
      read
      .withBalancedGroups(textLength: length, endsInPhrase: endsInPhrase, notes: &notes)
      .withOperandsForOperators(notes: &notes)
    var parser = QueryParser(tokens: tokens, notes: notes)
    let tree = parser.readQuery()?.flattened()
    return ParsedQuery(
      tree: tree, notes: parser.notes.inOrder(textLength: length),
      canBeRelaxed: !parser.hasAnd && tree?.isPlainWords == true)
  }

  private init(tokens: [Token], notes: NoteCollector) {
    self.tokens = tokens
    self.notes = notes
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func skip(_ wanted: QueryOperator) -> QueryOperator.Spelling? {
    guard case .operator(let spelling)? = current?.kind, spelling.operator == wanted else { return nil }
    position += 1
    return spelling
  }

  private mutating func readQuery() -> Query? {
    var alternatives: [Query] = []
    repeat {
      if let alternative = readAll() { alternatives.append(alternative) }
    } while skip(.or) != nil
    return alternatives.count > 1 ? .any(alternatives) : alternatives.first
  }

  private mutating func readAll() -> Query? {
    var parts: [Query] = []
    while let token = current {
      if skip(.and) != nil {
        hasAnd = true
      } else if token.beginsOperand {
        if let part = readNear() { parts.append(part) }
      } else {
        break
      }
    }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  private mutating func readNear() -> Query? {
    var parts: [Query] = []
    var joints: [(spelling: QueryOperator.Spelling, range: Range<Int>)] = []
    while true {
      if let part = readPart() {
        parts.append(part)
      } else if !joints.isEmpty {
        // An operand that asks for nothing was noted.
        joints.removeLast()
      }
      guard let range = current?.range, let spelling = skip(.near) else { break }
      if !parts.isEmpty { joints.append((spelling, range)) }
    }
    guard parts.count > 1 else { return parts.first }
    let (query, refused) = Query.joinedNear(
      parts, distances: joints.map { $0.spelling.distance ?? Nearness.defaultDistance })
    for joint in refused {
      notes.add(
        .nearOperatorWithoutWords(spelling: joints[joint].spelling.text), at: joints[joint].range,
        replacement: QueryOperator.printed(.and))
      hasAnd = true
    }
    return query
  }

  private mutating func readPart() -> Query? {
    var prefix = OperandPrefix()
    // A loop, as a text may hold any number of them.
    loop: while let token = current {
      switch token.kind {
      case .minus: prefix.exclude()
      case .operator(let spelling) where spelling.operator == .not: prefix.exclude()
      case .field(let field, let name): prefix.field = (field, name, prefix.words.count)
      case .unknownField(let name): prefix.words.append(.word(name))
      default: break loop
      }
      position += 1
    }
    guard let token = current else { return nil }
    position += 1
    let operand: Query?
    switch token.kind {
    case .term(let term):
      let field = prefix.field
      let start = field?.name.range.lowerBound ?? token.range.lowerBound
      let found = query(for: term, at: token.range, of: field?.field ?? groupField, from: start)
      operand = found ?? TermText(text: term.text).query
      if found == nil, let field { prefix.words.insert(.word(field.name), at: field.place) }
    case .open:
      let outer = groupField
      if let field = prefix.field?.field { groupField = field }
      operand = readQuery()
      groupField = outer
      // Balanced before: what ends a group is its parenthesis.
      position += 1
    case .nothing, .minus, .field, .unknownField, .close, .operator: operand = nil
    }
    return prefix.applied(to: operand)
  }
}

/// What stands in front of an operand: of any number of exclusions and fields, what they come to.
private struct OperandPrefix {
  /// The innermost one, and the number of words in front of it.
  var field: (field: QueryField, name: Word, place: Int)?
  /// Names that are none of a field, or of one that cannot have the operand: words beside it.
  var words: [Query] = []
  /// Of the words and the operand.
  private var isExcluded = false
  /// Of the operand alone.
  private var isOperandExcluded = false

  mutating func exclude() {
    if words.isEmpty { isExcluded.toggle() } else { isOperandExcluded.toggle() }
  }

  func applied(to operand: Query?) -> Query? {
    var result = operand
    if case .text(let text)? = field?.field { result = result.map { .within(text, $0) } }
    if isOperandExcluded { result = result.map(Query.not) }
    if !words.isEmpty { result = .all(words + (result.map { [$0] } ?? [])) }
    return isExcluded ? result.map(Query.not) : result
  }
}
