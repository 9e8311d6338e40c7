import Corpus
import Importing
import TestSupport
import Testing

/// The articles of `index/sample`, which newcomers search first.
struct SampleArticlesTests {
  private func articles() throws -> [Article] {
    var importer = ArticleImporter(options: ImportOptions())
    var articles: [Article] = []
    try importer.run([SharedData.samples]) { event in
      switch event {
      case .article(let article): articles.append(article)
      case .issue(let issue): Issue.record("\(issue)")
      case .progress: break
      }
    }
    return articles
  }

  private func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  @Test func thereAreSixtyOfThemAndMoreWithTitleLeadDateAndSource() throws {
    let articles = try articles()
    #expect(articles.count >= 60)
    for article in articles {
      #expect(!article.title.isEmpty && !article.lead.isEmpty && !article.source.isEmpty, "\(article.path)")
      let day = try #require(article.date, "\(article.path)")
      #expect(article.path.contains("/\(day)-"), "\(article.path)")
    }
    #expect(Set(articles.map(\.source)).count >= 3)
    #expect(Set(articles.compactMap { $0.date?.calendarDate.year }).count >= 15)
  }

  @Test func bodiesHave120To400Words() throws {
    for article in try articles() {
      let count = words(article.body).count
      #expect((120...400).contains(count), "\(article.path): \(count)")
    }
  }

  @Test func noTwoShareARunOfEightWords() throws {
    var owners: [[Substring]: String] = [:]
    for article in try articles() {
      let words = [article.title, article.lead, article.body].flatMap(words)
      for start in words.indices.dropLast(7) {
        let run = Array(words[start..<start + 8])
        if let owner = owners[run], owner != article.path {
          Issue.record("\(article.path) and \(owner) share: \(run.joined(separator: " "))")
        }
        owners[run] = article.path
      }
    }
  }

  @Test(arguments: [
    "O.N.U.", "ONU", "cœur", "S.N.C.F.", "SNCF", "Kyiv", "Kiev", "l’", "l'", "æ", "1,", "\u{202F}000",
    "\u{A0}000",
  ])
  func whatMakesFrenchHardOccurs(text: String) throws {
    #expect(try articles().contains { ($0.title + $0.lead + $0.body).contains(text) })
  }
}
