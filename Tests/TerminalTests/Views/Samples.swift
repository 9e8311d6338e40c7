import Corpus
import Entities
import Terminal
import TestSupport

@testable import Searching

/// Fixed values with what is hard to lay out: wide and joined characters, marks, long words, nothing at all.
enum Samples {
  /// A text, and its places between ⟦ and ⟧ in UTF-8 offsets.
  static func marked(_ text: String) -> (text: String, ranges: [Range<Int>]) {
    var (plain, start, ranges) = ("", 0, [Range<Int>]())
    for character in text {
      switch character {
      case "⟦": start = plain.utf8.count
      case "⟧": ranges.append(start..<plain.utf8.count)
      default: plain.append(character)
      }
    }
    return (plain, ranges)
  }

  private static func passage(_ text: String, at offset: Int = 10) -> Passage {
    let (text, ranges) = marked(text)
    return Passage(
      field: .body, byteRange: offset..<offset + text.utf8.count, text: text, highlights: ranges)
  }

  private static func hit(
    _ rank: Int, _ handle: String, title: String, source: String, date: String?, url: String = "",
    duplicates: [Reprint] = [], passages: [Passage], names: EntityNames = EntityNames()
  ) -> Hit {
    let (title, ranges) = marked(title)
    var article = Article.sample(
      handle, title: title, body: String(repeating: "x", count: 2000), date: date, source: source)
    article.url = url
    return Hit(
      rank: rank, handle: handle, score: 3, article: article, names: names, titleHighlights: ranges,
      duplicates: duplicates, passages: passages)
  }

  private static func names(_ actors: [String], _ cities: [String]) -> EntityNames {
    var names = EntityNames()
    (names.actors, names.cities) = (actors, cities)
    return names
  }

  // MARK: - Search

  static let search: SearchReport = {
    var result = SearchResult()
    (result.total, result.articles) = (2315, 2340)
    result.hits = [
      hit(
        9, "a3f9c21xyz", title: "Des milliers d’habitants quittent ⟦Homs⟧", source: "BBC Afrique",
        date: "2024-12-07", url: "https://exemple.fr/presse/2024/12/homs?ref=né",
        passages: [
          passage(
            "La plus grande ⟦offensive⟧ contre le gouvernement depuis des années. Ils avancent vers le sud et ⟦Homs⟧ sera la prochaine étape sur la route vers la capitale, «\u{A0}en quelques jours\u{A0}»."
          ), passage("L’⟦offensive⟧ a commencé mercredi.", at: 0),
        ],
        names: names(["Bachar al-Assad", "Hayat Tahrir al-Sham", "Hezbollah"], ["Homs", "Alep", "Hama"])),
      hit(
        10, "b0000000zz",
        title:
          "⟦Homs⟧ : 東京都の労働者は一斉に 👩\u{200D}🚀🇫🇷 l’e\u{301}te\u{301} d’une ville qui attend, un an après, que les siens reviennent",
        source: "Ouest-France", date: "2024-12-08",
        duplicates: (0..<14).map {
          Reprint(
            handle: "r\($0)", source: $0 == 3 ? "AFP" : "Midi",
            date: Day(iso8601: $0 == 3 ? "2024-12-07" : "2024-12-09"))
        }, passages: [passage("東京都の労働者は一斉に⟦Homs⟧東京都の労働者は一斉に東京都の労働者は一斉に東京都の労働者は一斉に")],
        names: names(["Nations unies"], [])),
      hit(
        11, "c1111111yy", title: "", source: "", date: nil,
        duplicates: [Reprint(handle: "s", source: "Midi", date: nil)],
        passages: [
          passage(
            "Voir https://exemple.fr/presse/2024/12/les-habitants-de-homs-quittent-la-ville-sous-les-bombes.html et ⟦Homs⟧anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement."
          )
        ]),
    ]
    result.hits[2].explanation = score
    result.facets = [
      actors, FacetCounts(field: .year, values: [.init(name: "2024", count: 2315)], distinct: 1),
    ]
    return SearchReport(query: "offensive homs", result: result, milliseconds: 1.84, archiveCount: 11213)
  }()

  static let nothingFound: SearchReport = {
    var result = SearchResult()
    let word = QueryWord(text: "pehce", byteRange: 0..<5)
    result.isRelaxed = true
    result.suggestions = [
      .unknown(word), .spelling(of: word, text: "pêche", articles: 512),
      .spelling(of: word, text: "péché", articles: 31), .spelling(of: word, text: "perche", articles: 12),
      .unknown(QueryWord(text: String(repeating: "anticonstitutionnellement", count: 3), byteRange: 6..<81)),
      .entity(Entity(kind: .city, name: "Péchabou"), articles: 3, query: "ville:Péchabou"),
      .query("pêche thon", total: 18), .looser("pêche OU thon", total: 40),
      .without(.dates(from: Day(iso8601: "2024-01-01"), to: nil), total: 7),
      .without(.name(NameCondition(facet: .city, name: "Le Mans", isExcluded: true)), total: 2),
    ]
    return SearchReport(query: "pehce thon", result: result, milliseconds: 12.3, archiveCount: 11213)
  }()

  // MARK: - Counts

  static let actors = FacetCounts(
    field: .actor,
    values: [
      .init(name: "Volodymyr Zelensky", count: 1312),
      .init(name: "Organisation des Nations unies pour l’éducation, la science et la culture", count: 641),
      .init(name: "東京都", count: 64), .init(name: "👩\u{200D}🚀", count: 2),
      .init(name: String(repeating: "anticonstitutionnellement", count: 2), count: 1),
    ], distinct: 902)

  static let contrast: FacetContrastReport = {
    var contrast = FacetContrast(field: .actor)
    (contrast.total, contrast.articles, contrast.otherTotal, contrast.distinct) = (312, 320, 4100, 9)
    contrast.values = [
      .init(name: "CGT", count: 34, otherCount: 2, keyness: 161.24),
      .init(name: "Organisation des Nations unies", count: 0, otherCount: 1040, keyness: -177.9),
      .init(name: "東京都", count: 1, otherCount: 14, keyness: -0.5),
    ]
    return FacetContrastReport(
      query: "grève", against: "paix", contrast: contrast, milliseconds: 2.14, archiveCount: 11213)
  }()

  static let timeline: TimelineReport = {
    var timeline = Timeline(unit: .month)
    timeline.periods = [
      .init(name: "2016-01", hits: 1096, articles: 1204), .init(name: "2016-02", hits: 1, articles: 1100),
      .init(name: "2016-03", hits: 0, articles: 0),
    ]
    timeline.periods += (4...12).map { .init(name: "2016-\($0)", hits: 0, articles: 10) }
    timeline.periods.append(.init(name: "2017-01", hits: 48, articles: 96))
    (timeline.undated, timeline.total) = (2, 1147)
    return TimelineReport(query: "grève", timeline: timeline, milliseconds: 2.14, archiveCount: 11213)
  }()

  static let profile = EntityProfile(
    entity: Entity(kind: .person, name: "Volodymyr Zelensky"), articles: 214,
    since: Day(iso8601: "2019-03-31"), until: Day(iso8601: "2024-12-07"),
    forms: [
      NameForm(spelling: "Zelensky", count: 1388), NameForm(spelling: "Volodymyr Zelensky", count: 201),
      NameForm(spelling: "Зеленський", count: 12), NameForm(spelling: "ゼレンスキー", count: 1),
    ],
    years: FacetCounts(
      field: .year, values: (2019...2024).map { .init(name: "\($0)", count: $0 - 2000) }, distinct: 6),
    neighbours: [
      FacetCounts(
        field: .actor, values: [.init(name: "Vladimir Poutine", count: 96)] + actors.values, distinct: 900),
      FacetCounts(field: .city, values: [.init(name: "Kiev", count: 120)], distinct: 40),
      FacetCounts(field: .country, values: [], distinct: 0),
    ])
}
