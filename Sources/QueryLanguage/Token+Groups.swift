extension [Token] {
  /// How deep parentheses may stand inside each other: what reads the tree recurses.
  static var depthLimit: Int { 64 }

  /// The tokens with every `(` closed by its `)`: unmatched ones are dropped or closed at the end, those
  /// beyond the depth limit are dropped, and an empty pair becomes an operand that asks for nothing.
  ///
  /// - Parameter endsInPhrase: whether what is written at the end would belong to a phrase.
  func withBalancedGroups(textLength: Int, endsInPhrase: Bool, notes: inout NoteCollector) -> [Token] {
    var balanced: [Token] = []
    balanced.reserveCapacity(count)
    var opened: [Int] = []
    var ignoredDepth = 0
    var isTooDeep = false

    for token in self {
      switch token.kind {
      case .open where opened.count == Self.depthLimit:
        ignoredDepth += 1
        if !isTooDeep { notes.add(.groupsTooDeep(limit: Self.depthLimit), at: token.range) }
        isTooDeep = true
      case .open:
        opened.append(balanced.count)
        balanced.append(token)
      case .close where ignoredDepth > 0:
        ignoredDepth -= 1
      case .close:
        guard let open = opened.popLast() else {
          notes.add(.strayClosingParenthesis, at: token.range, replacement: "")
          continue
        }
        let range = balanced[open].range.lowerBound..<token.range.upperBound
        if open == balanced.count - 1 {
          balanced[open] = Token(kind: .nothing, range: range)
          notes.add(.emptyGroup, at: range, replacement: "")
        } else {
          balanced.append(token)
        }
      default:
        balanced.append(token)
      }
    }

    let end = textLength..<textLength
    for open in opened.reversed() {
      notes.add(
        QueryNote(
          code: .unclosedGroup, range: balanced[open].range,
          proposal: endsInPhrase ? nil : QueryNote.Proposal(range: end, replacement: ")")))
      balanced.append(Token(kind: .close, range: end))
    }
    return balanced
  }
}
