import Foundation
import Importing

/// How the reading of one page agrees with what is expected of it.
struct PageScore {
  var id: String
  /// F1 of the words of lead and body together.
  var f1: Double
  var isTitleEqual: Bool
  var isDateEqual: Bool
  var isLeadEqual: Bool
  /// Words that were expected and not found, and the other way round, some of them.
  var missing: String
  var surplus: String

  init(id: String, article: ArticleDraft, expected: ExpectedArticle) {
    self.id = id
    let found = PageScore.words(article.lead + "\n" + article.body)
    let wanted = PageScore.words(expected.heading + "\n" + expected.article)
    var common = 0
    var missing: [String] = []
    var surplus: [String] = []
    for (word, count) in wanted {
      common += min(count, found[word] ?? 0)
      if count > found[word] ?? 0 { missing.append(word) }
    }
    for (word, count) in found where count > wanted[word] ?? 0 { surplus.append(word) }
    let total = found.values.reduce(0, +) + wanted.values.reduce(0, +)
    f1 = total == 0 ? 1 : 2 * Double(common) / Double(total)
    self.missing = missing.sorted().prefix(12).joined(separator: " ")
    self.surplus = surplus.sorted().prefix(12).joined(separator: " ")
    isTitleEqual = PageScore.collapsed(article.title) == PageScore.collapsed(expected.title)
    isDateEqual = article.date == expected.date
    isLeadEqual = PageScore.collapsed(article.lead) == PageScore.collapsed(expected.heading)
  }

  /// The multiset of runs of letters, digits and underscores, lower case.
  static func words(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in text.lowercased().matches(of: /\w+/) { counts[String(word.output), default: 0] += 1 }
    return counts
  }

  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What the corpus's authors took from a page.
struct ExpectedArticle: Decodable {
  var title: String
  var date: String
  /// The lead.
  var heading: String
  /// The body.
  var article: String
}
