package import Corpus

/// Counts of exact spans, right and wrong, by kind: precision, recall and F1.
package struct SpanScore {
  package struct Counts {
    package var gold = 0
    package var found = 0
    package var right = 0

    package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    package var f1: Double { gold + found == 0 ? 0 : 2 * Double(right) / Double(gold + found) }
  }

  private var byKind: [Mention.Kind: Counts] = [:]

  package init() {}

  /// Adds an article's labelled and found mentions; one is right when kind and both ends agree.
  package mutating func add(gold: [Mention], found: [Mention]) {
    let goldSet = Set(gold)
    for mention in goldSet { byKind[mention.kind, default: Counts()].gold += 1 }
    for mention in found {
      byKind[mention.kind, default: Counts()].found += 1
      if goldSet.contains(mention) { byKind[mention.kind, default: Counts()].right += 1 }
    }
  }

  package subscript(kind: Mention.Kind) -> Counts { byKind[kind] ?? Counts() }

  /// All kinds together.
  package var total: Counts {
    byKind.values.reduce(into: Counts()) {
      $0.gold += $1.gold
      $0.found += $1.found
      $0.right += $1.right
    }
  }
}
