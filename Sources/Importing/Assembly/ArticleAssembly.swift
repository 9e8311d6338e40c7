import Corpus
import Digest

/// Makes articles of drafts: the one place where text is cleaned, a date is read and identity is decided.
struct ArticleAssembly {
  /// What the person calls the source of everything imported.
  let source: String?
  /// The file as the person named it.
  let path: String

  /// The input file's name without folders and extension.
  private let fileName: String

  /// An article's text may have so many bytes in UTF-8: title, lead and body together.
  let limitInBytes: Int

  init(options: ImportOptions, path: String) {
    source = options.source
    limitInBytes = options.textLimitInBytes
    self.path = path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let dot = name.lastIndex(of: ".") ?? name.startIndex
    fileName = dot == name.startIndex ? name : String(name[..<dot])
  }

  /// How many articles a file holds: it decides what names an article without an id.
  enum Share { case wholeFile, oneOfSeveral }

  /// The article of a draft.
  func article(of draft: ArticleDraft, share: Share) throws(ImportIssue.Reason) -> Article {
    let repaired = Charset.repairingDoubleEncoding
    var article = Article(key: ArticleKey(collection: "", value: ""))
    article.title = CleanText.line(repaired(draft.title))
    article.lead = CleanText.paragraphs(repaired(draft.lead))
    article.body = CleanText.paragraphs(repaired(draft.body))
    let length = article.title.utf8.count + article.lead.utf8.count + article.body.utf8.count
    guard length > 0 else { throw .noArticle }
    guard length <= limitInBytes else { throw .tooLong(limitInBytes: limitInBytes) }
    article.author = CleanText.line(repaired(draft.author))
    article.url = CleanText.line(draft.url)
    article.date = PublicationDate.day(in: draft.date)
    if article.date == nil, share == .wholeFile { article.date = PublicationDate.day(inFileName: path) }
    let ownSource = CleanText.line(repaired(draft.source))
    let collection = source ?? (ownSource.isEmpty ? fileName : ownSource)
    article.source = ownSource.isEmpty ? collection : ownSource
    article.path = draft.path.isEmpty ? path : draft.path
    article.key =
      draft.key ?? key(of: article, id: CleanText.line(draft.id), collection: collection, share: share)
    return article
  }

  /// The article in the whole content of a file.
  func article(
    in bytes: [UInt8], reader: any ArticleFileReader.Type
  ) throws(ImportIssue.Reason) -> Article {
    if bytes.isEmpty { throw .emptyFile }
    if let offset = bytes.withUnsafeBytes(TextCheck.firstForeignByte) { throw .notText(byteOffset: offset) }
    return try article(of: reader.read(bytes, path: path), share: .wholeFile)
  }

  /// What to tell about a record: its article, or why it is none.
  func event(of record: ImportRecord) -> ImportEvent {
    do throws(ImportIssue.Reason) {
      return .article(try article(of: record.result.get(), share: record.share))
    } catch {
      return .issue(ImportIssue(path: path, record: record.number, reason: error))
    }
  }

  private func key(of article: Article, id: String, collection: String, share: Share) -> ArticleKey {
    for name in [article.url, id] where Self.isUnique(name) { return ArticleKey(collection: "", value: name) }
    if !id.isEmpty { return ArticleKey(collection: collection, value: id) }
    // Standard input has no path that means the same thing at the next import.
    if share == .wholeFile, path != InputPath.standardInput {
      return ArticleKey(collection: collection, value: path)
    }
    let digest = ContentDigest(of: [article.title, article.date?.description ?? "", article.body])
    return ArticleKey(collection: collection, value: digest.hexadecimal)
  }

  /// Whether a name is a URL or a URN, which is unique without a collection.
  static func isUnique(_ name: String) -> Bool {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")), colon != name.startIndex else {
      return false
    }
    let scheme = name[..<colon]
    let rest = name[name.index(after: colon)...]
    guard scheme.utf8.first.map({ $0 | 0x20 }).map({ (0x61...0x7A).contains($0) }) == true,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return false }
    return rest.hasPrefix("//") ? rest.utf8.count > 2 : scheme.lowercased() == "urn" && !rest.isEmpty
  }
}
