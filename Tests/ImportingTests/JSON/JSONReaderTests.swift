import Corpus
import Testing

@testable import Importing

struct JSONReaderTests {
  @Test(arguments: [
    (#"[{"title":"A"},{"title":"B"}]"#, ["A", "B"]),
    (#"{"title":"A"}"#, ["A"]),
    (#"{"total":2,"articles":[{"title":"A"},{"title":"B"}],"page":1}"#, ["A", "B"]),
    (#"{"title":"A","authors":[{"name":"X"}]}"#, ["A"]),
    (#"{"title":"A"} {"title":"B"}"#, ["A", "B"]),
    (#"[{"title":"A"}][{"title":"B"}]"#, ["A", "B"]),
    ("{\n \"title\": \"A\"\n}\n{\n \"title\": \"B\"\n}\n", ["A", "B"]),
  ])
  func recordsAreFoundWhereverTheyAre(json: String, titles: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try ImportResult([try folder.write(json, to: "a.json")])
    #expect(result.issues == [])
    #expect(result.articles.map(\.title) == titles)
  }

  @Test func whatIsNoRecordIsAnIssueWithItsNumber() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(#"[{"title":"A"},12,"x",{"text":},{"foo":1},{"title":"B"}]"#, to: "a.json")
    let result = try ImportResult([path])
    #expect(result.articles.map(\.title) == ["A", "B"])
    #expect(result.issues.map(\.record) == [2, 3, 4, 5])
    #expect(result.issues.map(\.reason).first == .notARecord)
    #expect(result.issues.map(\.reason).last == .noArticle)
  }

  @Test func aCutFileKeepsWhatCameBefore() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(#"[{"title":"A"},{"title":"B"#, to: "a.json")
    let result = try ImportResult([path])
    #expect(result.articles.map(\.title) == ["A"])
    #expect(
      result.issues == [ImportIssue(path: path, record: 2, reason: .malformed(.json, .endsInRecord))])
  }

  @Test func aListTooLongToHoldIsReadRecordByRecord() throws {
    let folder = try TemporaryFolder()
    var options = ImportOptions()
    options.textLimitInBytes = 2000
    options.chunkInBytes = 5000
    let text = String(repeating: "La ville tient. ", count: 100)
    let records = (1...150).map { #"{"title":"N\#($0)","text":"\#(text)"}"# }.joined(separator: ",")
    let path = try folder.write(#"{"meta":{"n":[1]},"articles":[\#(records)],"total":40}"#, to: "a.json")
    let result = try ImportResult([path], options: options)
    #expect(result.issues == [])
    #expect(result.articles.map(\.title) == (1...150).map { "N\($0)" })
  }

  @Test func fieldsHaveTheNamesOfManySources() throws {
    let folder = try TemporaryFolder()
    let json = """
      {"Titre": {"rendered": "Un <em>titre</em> &amp; plus"}, "chapeau": "En bref", "articleBody": ["Un.", "Deux."],
       "date_published": "Le 7 décembre 2024", "publisher": {"name": "La Gazette"}, "guid": 31656,
       "authors": [{"name": "A. Un"}, "B. Deux"], "link": ["https://gazette.example/1"]}
      """
    let article = try #require(try ImportResult([try folder.write(json, to: "a.json")]).articles.first)
    #expect(article.title == "Un titre & plus")
    #expect(article.lead == "En bref")
    #expect(article.body == "Un.\nDeux.")
    #expect(article.date?.description == "2024-12-07")
    #expect(article.source == "La Gazette")
    #expect(article.author == "A. Un, B. Deux")
    #expect(article.url == "https://gazette.example/1")
    #expect(article.key == ArticleKey(collection: "", value: "https://gazette.example/1"))
  }

  @Test func aFieldMapReplacesTheNames() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      #"{"title":"T","titre2":"U","meta":{"jour":"20241207"},"text":"X","b.c":"Y"}"#, to: "a.json")
    let fields = try FieldMap(parsing: "title=titre2,date=meta.jour,body=b.c, lead=rien")
    let article = try #require(
      try ImportResult([path], options: ImportOptions(fields: fields)).articles.first)
    #expect(
      [article.title, article.body, article.lead, article.date?.description] == ["U", "Y", "", "2024-12-07"])
  }

  @Test(
    arguments: [
      ("title", .noPair("title")), ("title=", .noPair("title=")), ("", .noPair("")),
      ("body=a,corps=b", .unknownField("corps")), ("body=a,body=b", .fieldTwice(.body)),
    ] as [(String, FieldMapError)])
  func aBrokenFieldMapSaysWhy(text: String, error: FieldMapError) {
    #expect(throws: error) { try FieldMap(parsing: text) }
  }
}
