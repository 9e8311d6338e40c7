import Corpus
import TestSupport
import Testing

@testable import Importing

/// One article in every format, and every way to break a file, asked of every reader.
struct ConformanceTests {
  static let title = "L’été à Noël"
  static let paragraphs = [
    "Le préfet « refuse » la grève des agents, a-t-il dit mardi soir devant les élus de la ville.",
    "Vœux pieux, répondent les syndicats, qui demandent 12,5 % de plus pour chacun dès le printemps.",
  ]
  static let date = "2024-12-07"

  /// The file that holds the article in a format.
  static func file(_ format: ImportFormat, paragraphs: [String] = paragraphs) -> String {
    let quoted = paragraphs.joined(separator: "\\n")
    let record = #"{"title": "\#(title)", "date": "\#(date)", "text": "\#(quoted)"}"#
    return switch format {
    case .text: "\(title)\n\n\(paragraphs.joined(separator: "\n"))\n"
    case .markdown: "---\ntitre: \(title)\ndate: \(date)\n---\n\n\(paragraphs.joined(separator: "\n\n"))\n"
    case .html:
      """
      <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title)</title>
      <meta property="og:title" content="\(title)">
      <meta property="article:published_time" content="\(date)T10:00:00+01:00"></head>
      <body><article><h1>\(title)</h1>\(paragraphs.map { "<p>\($0)</p>" }.joined())</article></body></html>
      """
    case .json: "[\(record)]"
    case .jsonl: record + "\n"
    }
  }

  static func name(_ format: ImportFormat) -> String {
    "\(date)-depeche.\(format.row.extensions[0])"
  }

  @Test(arguments: ImportFormat.allCases)
  func everyFormatGivesTheSameArticle(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let result = try ImportResult([try folder.write(Self.file(format), to: Self.name(format))])
    #expect(result.issues == [])
    let article = try #require(result.articles.first)
    #expect(result.articles.count == 1)
    #expect(article.title == Self.title)
    #expect(article.body == Self.paragraphs.joined(separator: "\n"))
    #expect(article.date?.description == Self.date)
    #expect(article.source == "\(Self.date)-depeche")
    #expect(article.key.collection == "\(Self.date)-depeche")
    #expect(article.path == "\(folder.path)/\(Self.name(format))")
  }

  @Test(arguments: ImportFormat.allCases, [13, 64, 1000])
  func chunksOfAnyLengthGiveTheSameArticle(format: ImportFormat, chunkInBytes: Int) throws {
    let folder = try TemporaryFolder()
    var options = ImportOptions(format: format)
    options.chunkInBytes = chunkInBytes
    let text = Self.file(format).replacing("<meta charset=\"utf-8\">", with: "")
    let utf16: [UInt8] = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [Array(text.utf8), [0xFE, 0xFF] + utf16] {
      let result = try ImportResult([try folder.write(bytes, to: Self.name(format))], options: options)
      #expect(result.articles.map(\.body) == [Self.paragraphs.joined(separator: "\n")])
      #expect(result.issues == [])
    }
  }

  @Test(arguments: ImportFormat.allCases)
  func aByteOrderMarkAndUTF16ChangeNothing(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let text = Self.file(format).replacing("<meta charset=\"utf-8\">", with: "")
    let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + utf16] {
      let result = try ImportResult([try folder.write(bytes, to: Self.name(format))])
      #expect(result.issues == [])
      #expect(result.articles.map(\.title) == [Self.title])
      #expect(result.articles.map(\.body) == [Self.paragraphs.joined(separator: "\n")])
    }
  }

  @Test(arguments: ImportFormat.allCases)
  func invalidUTF8IsReadAsWindows1252(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let bytes = try Self.file(format).replacing("<meta charset=\"utf-8\">", with: "").unicodeScalars.map {
      try #require(Windows1252.byte(of: $0))
    }
    let result = try ImportResult([try folder.write(bytes, to: Self.name(format))])
    #expect(result.issues == [])
    #expect(result.articles.map(\.title) == [Self.title])
    #expect(result.articles.map(\.body) == [Self.paragraphs.joined(separator: "\n")])
  }

  @Test(arguments: ImportFormat.allCases)
  func anEmptyFileIsAnIssue(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: Self.name(format))
    let result = try ImportResult([path])
    #expect(result.issues == [ImportIssue(path: path, reason: .emptyFile)])
    #expect(result.articles == [])
  }

  @Test(
    arguments: ImportFormat.allCases,
    ["  \n\t\n", "\u{FEFF}", "[]", "{}", "---\ntitle:\n---\n", "<html></html>"])
  func aFileWithoutAnArticleIsOneIssueOrText(format: ImportFormat, content: String) throws {
    let folder = try TemporaryFolder()
    let result = try ImportResult([try folder.write(content, to: Self.name(format))])
    #expect(result.articles.count <= 1)
    #expect(result.articles.count + result.issues.count >= 1)
  }

  @Test(arguments: ImportFormat.allCases)
  func aBinaryFileIsNoArticle(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 7)
    let bytes = [0x89, 0x50, 0, 0] + (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let result = try ImportResult([try folder.write(bytes, to: Self.name(format))])
    #expect(result.articles == [])
    #expect(result.issues.isEmpty == false)
  }

  @Test(arguments: ImportFormat.allCases)
  func moreTextThanTheLimitIsAnIssueThatNamesIt(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    var options = ImportOptions()
    options.textLimitInBytes = 16 * 1024
    let long = String(repeating: "Homs tient encore. ", count: 16 * 1024 / 19 + 1)
    let path = try folder.write(Self.file(format, paragraphs: [long]), to: Self.name(format))
    let result = try ImportResult([path], options: options)
    let record = [.json, .jsonl].contains(format) ? 1 : nil
    #expect(
      result.issues == [
        ImportIssue(path: path, record: record, reason: .tooLong(limitInBytes: 16 * 1024))
      ])
    #expect(result.articles == [])
  }

  @Test(arguments: ImportFormat.allCases)
  func standardInputIsKnownByItsContent(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(format) + (format == .jsonl ? Self.file(format) : ""), to: "stream")
    let source = try #require(TestDescriptor(path: path))
    let result = try ImportResult(
      ["-"], options: ImportOptions(source: "Dépêches"), standardInput: source.descriptor)
    #expect(result.issues == [])
    let article = try #require(result.articles.first)
    #expect(article.title == Self.title)
    #expect(article.body == Self.paragraphs.joined(separator: "\n"))
    #expect(article.key.collection == "Dépêches")
    #expect(article.key.value.utf8.count == 32)
  }

  @Test(arguments: ImportFormat.allCases)
  func theFormatCanBeNamed(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(format), to: "depeche.dat")
    #expect(ImportFormat(named: format.rawValue.uppercased()) == format)
    let result = try ImportResult([path], options: ImportOptions(format: format))
    #expect(result.articles.map(\.title) == [Self.title])
  }

  @Test(arguments: ImportFormat.allCases)
  func everyCutGivesArticlesOrIssues(format: ImportFormat) throws {
    let folder = try TemporaryFolder()
    let whole = Array(Self.file(format).utf8)
    for length in stride(from: 1, to: whole.count, by: 7) {
      let result = try ImportResult([try folder.write(whole.prefix(length), to: Self.name(format))])
      #expect(result.articles.count + result.issues.count >= 1, "cut at \(length)")
      #expect(result.lastProgress.bytesRead == length)
    }
  }
}
