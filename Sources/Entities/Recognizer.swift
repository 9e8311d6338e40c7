import Corpus

/// Finds the names in articles and ties the mentions of each together.
///
/// For one thread at a time: it keeps scores of words it has seen, within bounds.
package final class Recognizer {
  package init() {}

  /// The names in a text, in the order of their first mention.
  package func names(in text: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    // DEVELOPMENT STAND-IN, replaced when tagger and resolution come in: runs of capitalised words.
    let string = String(decoding: text, as: UTF8.self)
    var names: [String: RecognizedName] = [:]
    var order: [String] = []
    for match in string.matches(of: #/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/#) {
      let spelling = String(match.output)
      let range =
        string.utf8.distance(
          from: string.startIndex, to: match.range.lowerBound)..<string.utf8.distance(
          from: string.startIndex, to: match.range.upperBound)
      let folded = spelling.lowercased()
      let isPlace = ["paris", "homs", "alep", "france"].contains(folded)
      if names[folded] == nil {
        order.append(folded)
        names[folded] = RecognizedName(
          key: NameKey(
            kind: isPlace ? (folded == "france" ? .country : .city) : .person, text: folded),
          kind: isPlace ? .place : .person, mentions: [], forms: [NameForm(spelling: spelling, count: 0)])
      }
      names[folded]?.mentions.append(range)
      names[folded]?.forms[0].count += 1
    }
    return order.compactMap { names[$0] }
  }
}
