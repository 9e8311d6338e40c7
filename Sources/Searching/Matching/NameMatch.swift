import Entities
import QueryLanguage

/// Which names of a list a person means, of sources or authors; case, accents and hyphens do not matter.
///
/// Those that are equal, else those that hold the words in a row: « Figaro » means « Le Figaro » where no source is
/// called just so. A prefix means those in which such a row of words begins; an exact name means its equals only.
struct NameMatch {
  private let text: String
  private let folded: String
  private let match: ValueCondition.Match

  init(_ text: String, _ match: ValueCondition.Match) {
    self.text = text
    self.match = match
    folded = NameFolding.folded(text)
  }

  /// - Complexity: linear in the names.
  func best<Element>(of list: some Sequence<Element>, name: (Element) -> String) -> [Element] {
    // Signs alone are compared as they are: they have nothing to fold.
    if folded.isEmpty { return list.filter { name($0) == text } }
    var equal: [Element] = []
    var holding: [Element] = []
    for element in list {
      let other = NameFolding.folded(name(element))
      switch match {
      case .prefix:
        if " \(other)".contains(" \(folded)") { holding.append(element) }
      case .name, .exact:
        if other == folded {
          equal.append(element)
        } else if match == .name, " \(other) ".contains(" \(folded) ") {
          holding.append(element)
        }
      }
    }
    return equal.isEmpty ? holding : equal
  }
}
