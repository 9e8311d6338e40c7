import Corpus
import QueryLanguage
import Searching
import TestSupport

/// An archive of few articles, many of them related, that name persons and places; with the slow reading of it and
/// what random queries are made of.
struct RandomLibrary {
  let archive: NamedArchive
  let reference: ReferenceSearch
  let vocabulary: QueryVocabulary

  private static let names = [
    "Adèle Mirouf", "A.Mirouf", "Bastien Varnet", "M.Varnet", "Corinne Varnet", "MIRLOT",
    "Alba Mirlot", "Mirlot:", "Groupe Ozanne", "Troufigny", "Saint-Molf-le-Vieux", "Syldurie",
  ]
  private static let authors = ["", "", "Anne Delage", "A. Delage", "Delage", "Luc Orme", "luc  orme", "☮"]

  init(articles count: Int = 24, using random: inout SeededGenerator) throws {
    let articles = (0..<count).map { key in
      var article = RandomArticles.article("\(key)", using: &random)
      for _ in 0..<Int.random(in: 0...2, using: &random) where article.title != "Dépêche" {
        article.body +=
          " " + random.pick(Self.names) + " " + RandomArticles.text(ofWords: 0...4, using: &random)
      }
      if Bool.random(using: &random) { article.lead += " " + random.pick(Self.names) }
      article.author = random.pick(Self.authors)
      return article
    }
    archive = try NamedArchive(articles)
    reference = ReferenceSearch(articles, entities: try archive.entities())
    var phrases: [String] = [
      "la guerre", "ministre de la", "à l’intérieur", "280 000", "l'", "Saint-Étienne",
    ]
    for text in articles.flatMap(\.texts) {
      let words = text.split(whereSeparator: \.isWhitespace)
      guard words.count > 2 else { continue }
      let start = Int.random(in: 0..<words.count - 2, using: &random)
      phrases.append(words[start...(start + Int.random(in: 0...2, using: &random))].joined(separator: " "))
    }
    let days = [(2010, 12), (2021, 1)].compactMap { Day(year: $0.0, month: $0.1, day: 1) }
    vocabulary = QueryVocabulary(
      words: RandomArticles.words + ["Mirouf", "l’", "PÊCHE", "Peche", "inconnu"],
      phrases: phrases,
      values: [
        "Le Courrier", "courrier", "écho", "L'Écho", "l echo", "Delage", "Anne DELAGE", "orme", "☮",
        "inconnu",
        "Varnet", "M. Varnet", "Mirlot", "Alba Mirlot", "adele-mirouf", "A Mirouf", "groupe ozanne",
        "TROUFIGNY",
        "saint molf le vieux", "Saint", "Syldurie",
      ],
      days: days[0]...days[1])
  }

  /// The keys that a search finds and those that it should, both in order.
  func compared(_ tree: Query, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> (
    found: [String], expected: [String]
  ) {
    let result = try archive.search(tree) {
      $0.duplicates = .shown
      configure(&$0)
    }
    return (result.keys.sorted(), reference.keys(tree).sorted())
  }
}
