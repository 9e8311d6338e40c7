import FrenchAnalysis

/// Which leaves a token may open, by its form.
///
/// Nearly no token of a text opens any: that is told by one number of a table, however many leaves there are
/// and forms they stand for.
final class LeafStarts {
  /// How the forms of all leaves begin, wherever in the leaf they stand.
  let beginnings: FormBeginnings

  private let vocabulary: Vocabulary
  /// By form, the leaves that ask for it in the first place; by their places in the list.
  private var byForm: [Int32: [Int]] = [:]
  /// Those that ask for a prefix there.
  private var prefixes: [(prefix: [UInt8], leaf: Int)] = []
  /// By form: which of ``lists`` it opens; ``notAsked`` before that was looked up.
  @exclusivity(unchecked) private var answers: [Int32]
  /// What some form opens, the first of them nothing.
  @exclusivity(unchecked) private var lists: [[Int]] = [[]]

  private static let notAsked: Int32 = -1

  /// - Complexity: a number for each form that the vocabulary knows.
  init(_ leaves: [Leaf], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    answers = Array(repeating: Self.notAsked, count: vocabulary.formCount)
    var beginnings = FormBeginnings()
    for condition in leaves.lazy.flatMap(\.tokens) {
      switch condition {
      case .forms(let forms): for form in forms { beginnings.insert(vocabulary.form(form)) }
      case .prefix(let prefix): beginnings.insert(prefix, isPrefix: true)
      }
    }
    self.beginnings = beginnings
    for (index, leaf) in leaves.enumerated() {
      switch leaf.tokens.first {
      case .forms(let forms): for form in Set(forms) { byForm[form, default: []].append(index) }
      case .prefix(let prefix): prefixes.append((prefix, index))
      case nil: break
      }
    }
  }

  /// The leaves that a token of this form may open, by their places in the list and in its order.
  @inline(__always)
  func leaves(openedBy form: Int32) -> [Int] {
    let number = Int(form)
    if number < answers.count, answers[number] >= 0 { return lists[Int(answers[number])] }
    return find(form)
  }

  private func find(_ form: Int32) -> [Int] {
    // The vocabulary grows with the texts that are read.
    if answers.count < vocabulary.formCount {
      answers += repeatElement(Self.notAsked, count: vocabulary.formCount - answers.count)
    }
    var leaves = byForm[form] ?? []
    if !prefixes.isEmpty {
      let bytes = vocabulary.form(form)
      for (prefix, leaf) in prefixes where bytes.starts(with: prefix) { leaves.append(leaf) }
      leaves.sort()
    }
    answers[Int(form)] = leaves.isEmpty ? 0 : Int32(lists.count)
    if !leaves.isEmpty { lists.append(leaves) }
    return leaves
  }
}
