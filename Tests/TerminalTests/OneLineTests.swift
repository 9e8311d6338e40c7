import Corpus
import Terminal
import Testing

@testable import Searching

struct OneLineTests {
  private func report(title: String, highlights: [Range<Int>] = [], passage: String?) -> SearchReport {
    var result = SearchResult()
    result.hits = [
      Hit(
        rank: 1, handle: "a3f9c21xyz", score: 3,
        article: Article(
          key: ArticleKey(collection: "", value: "1"), title: title, body: passage ?? "",
          source: "Le\tCourrier"),
        titleHighlights: highlights, duplicates: [],
        passages: passage.map {
          [Passage(field: .body, byteRange: 0..<$0.utf8.count, text: $0, highlights: [0..<2])]
        } ?? [])
    ]
    return SearchReport(query: "", result: result, milliseconds: 1, archiveCount: 1)
  }

  @Test("each hit is one line of five fields, whatever its texts hold")
  func fields() {
    #expect(
      report(title: "La\tgrève\nfinit", passage: "Un\tdeux\r\ntrois").oneLineText(.plain)
        == "a3f9c21xyz\t\tLe Courrier\tLa grève finit\tUn deux  trois\n")
    #expect(report(title: "", passage: nil).oneLineText(.plain) == "a3f9c21xyz\t\tLe Courrier\t\t\n")
  }

  @Test("colours are where they are asked for")
  func colours() {
    let text = report(title: "La grève", highlights: [3..<9], passage: "Un")
      .oneLineText(OutputStyle(width: nil, palette: .light)).replacing("\u{1B}", with: "␛")
    #expect(
      text
        == "a3f9c21xyz\t\t␛[2mLe Courrier␛[0m\t␛[1mLa ␛[0m␛[1;31mgrève␛[0m\t␛[1;31mUn␛[0m\n")
  }
}
