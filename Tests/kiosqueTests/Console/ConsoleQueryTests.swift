import Corpus
import QueryLanguage
import Searching
import Testing

@testable import kiosque

struct ConsoleQueryTests {
  private func part(_ text: String) throws -> ConsoleQuery.Part {
    ConsoleQuery.Part(text: text, tree: try #require(QueryParser.parse(text).tree))
  }

  @Test(
    "what is typed, narrows and filters is one text that parses without a remark",
    arguments: [
      ("a OU b", [], ["city:Alep"], "(a OR b) city:Alep"),
      ("a", ["b OU c"], [], "a (b OR c)"),
      ("a b", ["-c"], ["(city:Alep OR city:Homs)"], "a b -c (city:Alep OR city:Homs)"),
      ("", [], ["-date:2016", "actor:\"Le Pen\""], "-date:2016 actor:\"Le Pen\""),
      ("-a", [], ["city:Alep"], "-a city:Alep"),
      ("a PRÈS b", ["titre:(c d)"], [], "a NEAR b title:(c d)"),
      ("280", ["000"], [], "280 AND 000"),
    ] as [(String, [String], [String], String)])
  func composed(typed: String, narrowings: [String], filters: [String], text: String) throws {
    var query = ConsoleQuery()
    query.type(QueryText(typed))
    for narrowing in narrowings { query.narrow(try part(narrowing), isRelaxed: false) }
    for filter in filters { query.add(try part(filter)) }
    #expect(query.composed.text == text)
    #expect(query.composed.parsed?.notes == [])
  }

  @Test(
    "it is written with the words of the language, and means the same in each",
    arguments: [
      (Language.english, "a (b OR c) city:Alep -date:2016"), (.french, "a (b OU c) ville:Alep -date:2016"),
    ])
  func languages(language: Language, text: String) throws {
    var query = ConsoleQuery(in: language)
    query.type(QueryText("a"))
    query.narrow(try part("b OR c"), isRelaxed: false)
    for filter in ["ville:Alep", "-date:2016"] { query.add(try part(filter)) }
    #expect(query.composed.text == text)
    #expect(query.composed.parsed?.tree == QueryParser.parse("a (b OU c) city:Alep -date:2016").tree)
  }

  @Test("alone, a line stays as it was typed, remarks and all")
  func alone() {
    var query = ConsoleQuery()
    query.type(QueryText("grève  ("))
    #expect(query.composed.text == "grève  (")
    #expect(query.composed.parsed?.notes.isEmpty == false)
    #expect(!query.isEmpty && ConsoleQuery().isEmpty)
  }

  @Test(
    "words may be relaxed with filters on, not where a line says AND or is narrowed",
    arguments: [
      ("a b", [], true), ("a ET b", [], false), ("a b", ["c"], false), ("\"a b\"", [], false),
    ] as [(String, [String], Bool)])
  func relaxation(typed: String, narrowings: [String], canBeRelaxed: Bool) throws {
    var query = ConsoleQuery()
    query.type(QueryText(typed))
    for narrowing in narrowings { query.narrow(try part(narrowing), isRelaxed: false) }
    query.add(try part("ville:Alep"))
    #expect(query.request.query?.canBeRelaxed == canBeRelaxed)
  }

  @Test("a line of signs finds nothing, filters or not")
  func signs() throws {
    var query = ConsoleQuery()
    query.type(QueryText("!?"))
    query.add(try part("ville:Alep"))
    #expect(query.request.query != nil && query.request.query?.tree == nil)
  }
}
