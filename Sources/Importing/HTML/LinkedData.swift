import Foundation

/// The article that a page describes in JSON-LD (https://schema.org/NewsArticle), field by field.
struct LinkedData: Sendable, Equatable {
  var headline = ""
  var description = ""
  var articleBody = ""
  var datePublished = ""
  var author = ""
  var publisher = ""
  var url = ""

  /// The article among the JSON-LD blocks of a page, or nil where none describes one.
  ///
  /// - Parameters:
  ///   - blocks: the content of each script; one that is no JSON even after mending is skipped.
  ///   - isThisPage: whether a URL or a headline is the page's own; it tells the article among teasers.
  static func article(in blocks: [String], isThisPage: (LinkedData) -> Bool) -> LinkedData? {
    let values = blocks.compactMap { LinkedDataText.json(in: $0) }
    var graph = LinkedDataGraph()
    for value in values { graph.gather(value, depth: 0) }
    let articles = graph.articles.map { graph.fields(of: $0) }
      .filter { !$0.headline.isEmpty || !$0.articleBody.isEmpty || !$0.datePublished.isEmpty }
    return articles.first(where: isThisPage) ?? (articles.count == 1 ? articles[0] : nil)
      ?? articles.first { !$0.articleBody.isEmpty } ?? articles.first
  }
}

/// The objects of all blocks, for finding articles and following `@id`.
private struct LinkedDataGraph {
  private(set) var articles: [[String: Any]] = []
  private var byID: [String: [String: Any]] = [:]

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle",
    "SatiricalArticle", "ScholarlyArticle", "TechArticle", "Report", "BlogPosting", "LiveBlogPosting",
    "SocialMediaPosting",
  ]

  /// JSONSerialization refuses deeper values itself; the bound keeps that a fact of this code.
  private static let depthLimit = 600

  mutating func gather(_ value: Any, depth: Int) {
    guard depth < LinkedDataGraph.depthLimit else { return }
    if let list = value as? [Any] {
      for element in list { gather(element, depth: depth + 1) }
    } else if let object = value as? [String: Any] {
      if let id = object["@id"] as? String, object.count > 1 {
        byID[id] = byID[id].map { $0.count >= object.count ? $0 : object } ?? object
      }
      if LinkedDataGraph.types(of: object).contains(where: LinkedDataGraph.articleTypes.contains) {
        articles.append(object)
      }
      // Sorted, so that the first article is the same one at each import.
      for key in object.keys.sorted() {
        if let member = object[key] { gather(member, depth: depth + 1) }
      }
    }
  }

  /// The names of an object's types, without the vocabulary's address.
  private static func types(of object: [String: Any]) -> [String] {
    let types = object["@type"] as? [Any] ?? [object["@type"] as Any]
    return types.compactMap { ($0 as? String).map { String($0.split(separator: "/").last ?? "") } }
  }

  func fields(of object: [String: Any]) -> LinkedData {
    var fields = LinkedData()
    fields.headline = HTMLText.line(text(object["headline"]) ?? text(object["name"]) ?? "")
    fields.description = HTMLText.line(text(object["description"]) ?? text(object["abstract"]) ?? "")
    fields.articleBody = HTMLText.paragraphs(text(object["articleBody"]) ?? "")
    fields.datePublished = text(object["datePublished"]) ?? text(object["dateCreated"]) ?? ""
    fields.author = names(in: object["author"] ?? object["creator"]).joined(separator: ", ")
    fields.publisher = names(in: object["publisher"]).first ?? ""
    let page = object["mainEntityOfPage"]
    fields.url =
      text(object["url"]) ?? text(page) ?? text((page as? [String: Any])?["@id"]) ?? text(object["@id"]) ?? ""
    return fields
  }

  /// A text, or the first one of a list or of a language map.
  private func text(_ value: Any?) -> String? {
    if let text = value as? String { return text.isEmpty ? nil : text }
    if let list = value as? [Any] { return list.lazy.compactMap { $0 as? String }.first { !$0.isEmpty } }
    if let object = value as? [String: Any] { return object["@value"] as? String }
    return nil
  }

  /// The names of persons or organisations given as text, object, `@id` or a list of these.
  private func names(in value: Any?) -> [String] {
    var names: [String] = []
    // References may be many and go in circles: values left to look at, and how many may be.
    var open = [value]
    var valuesLeft = 256
    var followed: Set<String> = []
    while let next = open.popLast(), valuesLeft > 0 {
      valuesLeft -= 1
      if let text = next as? String {
        let name = HTMLText.line(text)
        if let object = byID[text] {
          if followed.insert(text).inserted { open.append(object) }
        } else if !name.isEmpty, !names.contains(name) {
          names.append(name)
        }
      } else if let list = next as? [Any] {
        open.append(contentsOf: list.prefix(valuesLeft).reversed())
      } else if let object = next as? [String: Any] {
        let parts = [object["givenName"], object["familyName"]].compactMap { text($0) }
        if let name = object["name"] {
          open.append(name)
        } else if !parts.isEmpty {
          open.append(parts.joined(separator: " "))
        } else if let id = object["@id"] as? String, let target = byID[id], followed.insert(id).inserted {
          open.append(target)
        }
      }
    }
    return names
  }
}
