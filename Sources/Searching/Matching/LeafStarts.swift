import FrenchAnalysis

/// Which leaves a token may open, by its form.
///
/// Nearly no token of a text opens any: that is told by one byte of a table, however many leaves there are
/// and forms they stand for.
final class LeafStarts {
  private enum Answer: UInt8 {
    case notAsked, opensNone, opensSome
  }

  private let vocabulary: Vocabulary
  /// By form, the leaves that ask for it in the first place; by their places in the list.
  private var byForm: [Int32: [Int]] = [:]
  /// Those that ask for a prefix there.
  private var prefixes: [(prefix: [UInt8], leaf: Int)] = []
  /// By form: what was found of it.
  private var answers: [Answer]

  /// - Complexity: one byte for each form that the vocabulary knows.
  init(_ leaves: [Leaf], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    answers = Array(repeating: .notAsked, count: vocabulary.formCount)
    for (index, leaf) in leaves.enumerated() {
      switch leaf.tokens.first {
      case .forms(let forms): for form in Set(forms) { byForm[form, default: []].append(index) }
      case .prefix(let prefix): prefixes.append((prefix, index))
      case nil: break
      }
    }
  }

  /// Whether a token of this form opens any leaf.
  @inline(__always)
  func opensSome(_ form: Int32) -> Bool {
    let number = Int(form)
    return number < answers.count && answers[number] != .notAsked
      ? answers[number] == .opensSome : find(form)
  }

  /// The leaves that a token of this form may open, by their places in the list, in its order.
  func leaves(openedBy form: Int32) -> [Int] {
    var leaves = byForm[form] ?? []
    if prefixes.isEmpty { return leaves }
    let bytes = vocabulary.form(form)
    for (prefix, leaf) in prefixes where bytes.starts(with: prefix) { leaves.append(leaf) }
    return leaves.sorted()
  }

  private func find(_ form: Int32) -> Bool {
    // The vocabulary grows with the texts that are read.
    if answers.count < vocabulary.formCount {
      answers += repeatElement(.notAsked, count: vocabulary.formCount - answers.count)
    }
    let opensSome = !leaves(openedBy: form).isEmpty
    answers[Int(form)] = opensSome ? .opensSome : .opensNone
    return opensSome
  }
}
