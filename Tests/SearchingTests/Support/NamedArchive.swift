import Corpus
import Entities
import Searching
import TestSupport

@testable import Archive
@testable import QueryLanguage

/// A searched archive whose articles name whom a table says, so that nothing depends on recognition.
final class NamedArchive {
  struct Name {
    var kind: EntityKind
    /// The folded full form.
    var key: String
    var spelling: String
  }

  /// No gazetteer knows them; « Varnet » is a form of two, « Mirlot » the name of one and a form of another (of
  /// another kind: a surname alone may be joined to who bears it).
  static let names = [
    Name(kind: .person, key: "adele mirouf", spelling: "Adèle Mirouf"),
    Name(kind: .person, key: "adele mirouf", spelling: "A.Mirouf"),
    Name(kind: .person, key: "bastien varnet", spelling: "Bastien Varnet"),
    Name(kind: .person, key: "bastien varnet", spelling: "M.Varnet"),
    Name(kind: .person, key: "corinne varnet", spelling: "Corinne Varnet"),
    Name(kind: .person, key: "corinne varnet", spelling: "m varnet"),
    Name(kind: .person, key: "alba mirlot", spelling: "Alba Mirlot"),
    Name(kind: .person, key: "alba mirlot", spelling: "MIRLOT"),
    Name(kind: .organisation, key: "mirlot", spelling: "Mirlot:"),
    Name(kind: .organisation, key: "groupe ozanne", spelling: "Groupe Ozanne"),
    Name(kind: .city, key: "troufigny", spelling: "Troufigny"),
    Name(kind: .city, key: "saint molf le vieux", spelling: "Saint-Molf-le-Vieux"),
    Name(kind: .country, key: "syldurie", spelling: "Syldurie"),
  ]

  let scratch: ScratchArchive
  let searcher: Searcher

  init(_ articles: [Article]) throws {
    scratch = try ScratchArchive()
    let articleImport = try ArticleImport(
      into: scratch.archive, dryRun: false, recognizingEntities: true, jobs: 1, makeFinder: { Self.found })
    for article in articles { try articleImport.add(article) }
    try articleImport.finish()
    searcher = Searcher(scratch.archive)
  }

  /// Articles of one body each, keyed by letters from `a`; the later the letter, the newer.
  convenience init(bodies: String...) throws {
    try self.init(
      bodies.enumerated().map { index, body in
        .sample(String(UnicodeScalar(UInt8(97 + index))), body: body, date: "20\(10 + index)-01-01")
      })
  }

  /// The names of the table that a text holds.
  static func keys(in text: String) -> Set<String> {
    Set(names.filter { text.contains($0.spelling) }.map(\.key))
  }

  private static func found(in text: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    let text = String(decoding: text, as: UTF8.self)
    let found = names.flatMap { name in
      text.ranges(of: name.spelling).map { range in
        RecognizedName(
          key: NameKey(kind: name.kind, text: name.key),
          kind: name.kind.facet == .actor ? .person : .place,
          mentions: [range.lowerBound.utf16Offset(in: text)..<range.upperBound.utf16Offset(in: text)],
          forms: [NameForm(spelling: name.spelling, count: 1)])
      }
    }.sorted { $0.mentions[0].lowerBound < $1.mentions[0].lowerBound }
    return RecognizedName.joined(found)
  }

  /// The answer without words, everything on one page unless told otherwise.
  func search(_ configure: (inout SearchRequest) -> Void) throws -> SearchResult {
    var request = SearchRequest(query: nil)
    (request.limit, request.passages) = (1000, 0)
    configure(&request)
    return try searcher.search(request)
  }

  func search(_ tree: Query, _ configure: (inout SearchRequest) -> Void = { _ in }) throws -> SearchResult {
    try search {
      $0.query = ParsedQuery(tree: tree.flattened(), notes: [], canBeRelaxed: false)
      configure(&$0)
    }
  }

  /// What names are known, as the archive joined them.
  func entities() throws -> [ReferenceSearch.Entity] {
    var entities: [Int32: ReferenceSearch.Entity] = [:]
    try scratch.archive.read { snapshot throws in
      var articles: [StoredArticle] = []
      try snapshot.forEachArticle { articles.append($0) }
      for article in articles {
        for stored in try snapshot.entities(ordinal: article.ordinal) {
          let spellings = try snapshot.forms(ofEntity: stored.id).map(\.spelling)
          let entity = ReferenceSearch.Entity(
            facet: stored.kind.facet, name: stored.name,
            fullForms: Set(Self.names.filter { spellings.contains($0.spelling) }.map(\.key)),
            forms: Set(spellings.map(NameFolding.folded)), articles: [])
          entities[stored.id, default: entity].articles.insert(article.article.key.value)
        }
      }
    }
    return Array(entities.values)
  }
}
