import Corpus
import Foundation

/// Reads the article on a saved news page.
///
/// Each field comes from the most trusted place that has it: JSON-LD, microdata, OpenGraph and other meta
/// elements, then what the page shows. No rule knows a site.
package enum HTMLArticleReader: ArticleFileReader {
  package static func read(_ bytes: [UInt8], path: String) throws(ImportIssue.Reason) -> ArticleDraft {
    try article(in: bytes)
  }

  /// The article on a page.
  ///
  /// - Parameters:
  ///   - bytes: the page as it was served.
  ///   - declaredCharset: what the server said; it stands above what the page says of itself.
  ///   - address: where the page was fetched, for pages that do not say.
  package static func article(
    in bytes: [UInt8], declaredCharset: String? = nil, address: String = ""
  ) throws(ImportIssue.Reason) -> ArticleDraft {
    guard !bytes.isEmpty else { throw .emptyFile }
    guard bytes.count <= PageParser.limitInBytes else {
      throw .tooLong(limitInBytes: PageParser.limitInBytes)
    }
    let page = Charset.decode(bytes, declared: declaredCharset ?? PageCharset.declared(in: bytes))
    guard let tree = PageParser.tree(of: page) else {
      throw .malformed(.html, .beyondUse)
    }
    guard let article = article(in: tree, address: address) else { throw .noArticle }
    return article
  }

  private static func article(in tree: PageTree, address: String) -> ArticleDraft? {
    let metadata = PageMetadata(tree)
    let pageURL = url(metadata, nil, address: address)
    let pageTitles = Set(
      (metadata.headings + [metadata.meta("og:title"), metadata.titleElement]).map(HTMLText.key))
    let linked = LinkedData.article(in: metadata.linkedDataScripts) {
      !pageURL.isEmpty && $0.url == pageURL || pageTitles.contains(HTMLText.key($0.headline))
    }
    var draft = ArticleDraft()
    draft.url = url(metadata, linked, address: address)
    draft.source = source(metadata, linked, url: draft.url)
    draft.title = title(metadata, linked, source: draft.source, url: draft.url)
    draft.date = date(metadata, linked, url: draft.url)
    draft.author = author(metadata, linked)

    var text = ArticleText.read(tree, title: draft.title)
    if let stated = linked?.articleBody, isBetter(stated, than: text) {
      text = ArticleText(lead: text.lead, paragraphs: stated.split(separator: "\n").map(String.init))
      text.dropRepeatedLead()
    }
    if text.lead.isEmpty { text.lead = statedLead(metadata, linked, text, title: draft.title) }
    draft.lead = text.lead
    draft.body = text.paragraphs.joined(separator: "\n")
    if draft.body.isEmpty {
      // A page that only announces an article still is one, when it says so.
      let isArticle = linked != nil || metadata.meta("og:type") == "article"
      guard isArticle, !draft.lead.isEmpty, !draft.title.isEmpty else { return nil }
    }
    return draft
  }

  /// Whether the body that JSON-LD states is to replace what the page shows: where that is clearly less (a
  /// paywall, a script that fills the page), or where both are whole and the stated one keeps the paragraphs.
  private static func isBetter(_ stated: String, than shown: ArticleText) -> Bool {
    guard !stated.isEmpty else { return false }
    let statedCount = HTMLText.wordCount(stated)
    let shownCount =
      HTMLText.wordCount(shown.lead) + shown.paragraphs.reduce(0) { $0 + HTMLText.wordCount($1) }
    if statedCount * 10 >= shownCount * 11 { return true }
    return statedCount >= shownCount && stated.count(where: { $0 == "\n" }) + 1 > shown.paragraphs.count
  }

  /// The description as a lead, where it is a summary and not the beginning of the text or a site's motto.
  private static func statedLead(
    _ metadata: PageMetadata, _ linked: LinkedData?, _ text: ArticleText, title: String
  ) -> String {
    let stated = [
      linked?.description ?? "", metadata.meta("og:description", "description", "twitter:description"),
    ]
    .filter { (40...600).contains($0.count) && !$0.hasSuffix("…") && !$0.hasSuffix("...") }
    guard !stated.isEmpty else { return "" }
    let bodyKey = HTMLText.key(text.paragraphs.joined(separator: " "))
    let known: Set<Substring> = Set((HTMLText.key(title) + " " + bodyKey).split(separator: " "))
    for description in stated {
      let key = HTMLText.key(description)
      if key == HTMLText.key(title) || bodyKey.contains(key) { continue }
      let words: [Substring] = key.split(separator: " ").filter { $0.count >= 5 }
      guard words.count >= 3, words.count(where: { known.contains($0) }) * 2 >= words.count else { continue }
      return description
    }
    return ""
  }

  private static func title(
    _ metadata: PageMetadata, _ linked: LinkedData?, source: String, url: String
  ) -> String {
    var candidates: [Headline.Candidate] = []
    candidates.append(.init(text: linked?.headline ?? "", mayNameSite: false))
    candidates.append(.init(text: metadata.properties["headline"] ?? "", mayNameSite: false))
    candidates += metadata.headings.map { .init(text: $0, mayNameSite: false) }
    candidates.append(.init(text: metadata.meta("og:title"), mayNameSite: true))
    candidates.append(.init(text: metadata.meta("twitter:title"), mayNameSite: true))
    candidates.append(.init(text: HTMLText.line(metadata.titleElement), mayNameSite: true))
    let host = host(of: url)
    let names = [
      source, host, host.split(separator: ".").dropLast().joined(separator: "."),
      metadata.meta("og:site_name"), linked?.publisher ?? "",
      metadata.propertyPublisher,
    ]
    return Headline.choose(candidates, siteNames: names)
  }

  /// The publication: the site's own name first, since publishers are often companies.
  private static func source(_ metadata: PageMetadata, _ linked: LinkedData?, url: String) -> String {
    let stated = [
      metadata.meta("og:site_name"), linked?.publisher ?? "", metadata.propertyPublisher,
      metadata.meta("dc.publisher", "publisher", "application-name", "apple-mobile-web-app-title"),
    ]
    if let name = stated.first(where: { !$0.isEmpty && !$0.hasPrefix("http") }) { return name }
    return host(of: url)
  }

  /// The host of an address without `www.`, or the empty string.
  private static func host(of url: String) -> String {
    guard let host = URLComponents(string: url)?.host else { return "" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func author(_ metadata: PageMetadata, _ linked: LinkedData?) -> String {
    var stated = [linked?.author ?? "", metadata.propertyAuthor]
    var names: [String] = []
    for name in metadata.authors.map(HTMLText.line) where !name.contains("://") && !names.contains(name) {
      names.append(name)
    }
    stated.append(names.joined(separator: ", "))
    let author = stated.first { !$0.isEmpty && !$0.contains("://") } ?? ""
    for word in ["Par ", "par ", "By ", "by "] where author.hasPrefix(word) {
      return String(author.dropFirst(word.count))
    }
    return author
  }

  /// The first of the stated dates that names a day, as ISO 8601 writes it.
  private static func date(_ metadata: PageMetadata, _ linked: LinkedData?, url: String) -> String {
    let stated = [
      linked?.datePublished ?? "", metadata.properties["datePublished"] ?? "",
      metadata.meta("article:published_time", "og:article:published_time", "og:published_time"),
      metadata.meta("datepublished", "date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created"),
      metadata.meta(
        "pubdate", "publish-date", "publication_date", "publishdate", "parsely-pub-date", "sailthru.date"),
      metadata.properties["dateCreated"] ?? "",
    ]
    for text in stated + metadata.times where !text.isEmpty {
      if let day = PublicationDate.day(in: text) { return day.description }
    }
    return ""
  }

  /// The page's address: canonical, else OpenGraph's, else the article's own, else where it was fetched.
  ///
  /// A canonical address that is a site's home page is a mistake of the site's template.
  private static func url(_ metadata: PageMetadata, _ linked: LinkedData?, address: String) -> String {
    let stated = [
      metadata.canonicalURL, metadata.meta("og:url"), linked?.url ?? "",
      metadata.properties["mainEntityOfPage"] ?? "", metadata.properties["url"] ?? "", address,
    ]
    return stated.lazy.map { $0.filter { !$0.isWhitespace } }.first { text in
      guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return false }
      guard let parts = URLComponents(string: text) else { return false }
      return parts.host?.isEmpty == false && (parts.path.count > 1 || parts.query != nil)
    } ?? ""
  }
}
