import Foundation

/// The fields of a record that an article is made of.
package enum ArticleField: String, Sendable, CaseIterable {
  case title, lead, body, date, source, author, url, id

  /// The names that sources give the field, best first; case, accents, `_`, `-` and spaces do not count.
  var names: [String] {
    switch self {
    case .title: ["title", "titre", "headline"]
    case .lead: ["lead", "chapeau", "heading", "standfirst", "summary", "resume", "abstract", "description"]
    case .body: ["text", "body", "content", "article", "articlebody", "texte", "contenu", "corps"]
    case .date:
      ["date", "published", "datepublished", "publishedat", "pubdate", "publicationdate", "created"]
    case .source: ["source", "publication", "journal", "publisher"]
    case .author: ["author", "auteur", "authors", "auteurs", "byline", "creator"]
    case .url: ["url", "link", "permalink", "lien"]
    case .id: ["id", "guid", "uid", "key"]
    }
  }
}

/// Which keys of a record give which field: the names that `ArticleField` lists, or what a person said instead.
package struct FieldMap: Sendable, Equatable {
  /// The key that a person named for a field; dots lead into nested objects (`meta.date`).
  package private(set) var keys: [ArticleField: String]

  package init(_ keys: [ArticleField: String] = [:]) {
    self.keys = keys
  }

  /// Reads `FIELD=KEY,…` as the command line takes it (`lead=heading,date=meta.date`).
  package init(parsing text: String) throws(FieldMapError) {
    keys = [:]
    for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingPrefix { $0 == " " } }
      guard sides.count == 2, !sides[1].isEmpty else { throw .noPair(String(pair)) }
      guard let field = ArticleField(rawValue: sides[0].lowercased()) else {
        throw .unknownField(String(sides[0]))
      }
      guard keys.updateValue(String(sides[1]), forKey: field) == nil else { throw .fieldTwice(field) }
    }
  }

  /// A key without what sources spell in different ways: `date_published` is `datePublished`.
  static func normalized(_ key: String) -> String {
    var name = ""
    for scalar in key.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == ":" else {
        continue
      }
      name.unicodeScalars.append(scalar)
    }
    return name
  }
}

/// What is wrong with a field map.
package enum FieldMapError: Error, Sendable, Equatable {
  case noPair(String)
  case unknownField(String)
  case fieldTwice(ArticleField)
}
