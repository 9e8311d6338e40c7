import Corpus
import Foundation
import Searching
import TestSupport
import Testing

@testable import Terminal

struct ExporterTests {
  private func export(_ articles: [Article], to format: ExportFormat) -> String {
    var exporter = format.makeExporter()
    var bytes: [UInt8] = []
    exporter.open(&bytes)
    for (index, article) in articles.enumerated() {
      var names = EntityNames()
      if index == 0 { (names.actors, names.cities) = (["ONU", "AC*DC"], ["Alep"]) }
      exporter.append(ExportedArticle(article, handle: "a3f9c21x4\(index)", names: names), to: &bytes)
    }
    exporter.close(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var whole: Article {
    var article = Article.sample(
      "k1", title: "Hausse de 5 % : « R&D »", lead: "Le\nchapeau.", body: "Le corps.", date: "2016-03-07",
      source: "L’Écho")
    article.author = "Jeanne Rocher et AFP"
    article.url = "https://exemple.fr/a_b?c=1&d=%20"
    return article
  }

  private var bare: Article { .sample("k2", body: "Rien d’autre.", source: "") }

  @Test("CSV has a row of names, then a row an article")
  func csv() {
    #expect(
      export([whole, bare], to: .csv).replacing("\r\n", with: "⏎") == """
        id,key,title,date,source,author,url,actors,cities,countries,lead,body⏎\
        a3f9c21x40,k1,Hausse de 5 % : « R&D »,2016-03-07,L’Écho,Jeanne Rocher et AFP,\
        https://exemple.fr/a_b?c=1&d=%20,ONU ; AC*DC,Alep,,"Le
        chapeau.",Le corps.⏎\
        a3f9c21x41,k2,,,,,,,,,,Rien d’autre.⏎
        """)
  }

  @Test("RIS has a tag a line, each ended by CR LF")
  func ris() {
    #expect(
      export([whole, bare], to: .ris).replacing("\r\n", with: "⏎\n") == """
        TY  - NEWS⏎
        ID  - a3f9c21x40⏎
        TI  - Hausse de 5 % : « R&D »⏎
        AU  - Rocher, Jeanne⏎
        AU  - AFP⏎
        T2  - L’Écho⏎
        PY  - 2016⏎
        DA  - 2016/03/07/⏎
        UR  - https://exemple.fr/a_b?c=1&d=%20⏎
        AB  - Le chapeau.⏎
        KW  - ONU⏎
        KW  - ACDC⏎
        KW  - Alep⏎
        ER  - ⏎
        TY  - NEWS⏎
        ID  - a3f9c21x41⏎
        ER  - ⏎

        """)
  }

  @Test("BibTeX has what is known, escaped, under an ASCII key")
  func bibtex() {
    #expect(
      export([whole, bare], to: .bibtex) == #"""
        @article{lecho2016a3f9c21x40,
          author = {Rocher, Jeanne and {AFP}},
          title = {{Hausse de 5 \% : « R\&D »}},
          journal = {L’Écho},
          date = {2016-03-07},
          year = {2016},
          month = mar,
          url = {https://exemple.fr/a_b?c=1&d=%20},
          abstract = {Le chapeau.},
          keywords = {ONU, AC*DC, Alep}
        }

        @article{articlea3f9c21x41
        }


        """#)
  }

  @Test("CSL-JSON is an array of items, empty too")
  func cslJSON() {
    #expect(
      export([whole, bare], to: .cslJSON) == #"""
        [
        {"id":"a3f9c21x40","type":"article-newspaper","title":"Hausse de 5 % : « R&D »",\#
        "author":[{"family":"Rocher","given":"Jeanne"},{"literal":"AFP"}],"container-title":"L’Écho",\#
        "issued":{"date-parts":[[2016,3,7]]},"URL":"https://exemple.fr/a_b?c=1&d=%20","abstract":"Le\nchapeau.",\#
        "keyword":"ONU, AC*DC, Alep"},
        {"id":"a3f9c21x41","type":"article-newspaper"}
        ]

        """#)
    #expect(export([], to: .cslJSON) == "[\n]\n")
  }

  @Test("every character that LaTeX takes for itself becomes a command")
  func latex() {
    #expect(
      BibTeXText.escaped(#"a & b % c $ d # e _ f { g } h ~ i ^ j \ k"#)
        == ##"a \& b \% c \$ d \# e \_ f \textbraceleft{} g \textbraceright{} h \textasciitilde{} i "##
        + #"\textasciicircum{} j \textbackslash{} k"#)
    #expect(BibTeXText.verbatimAddress(#"http://a.fr/{x}\ y_%"#) == "http://a.fr/%7Bx%7D%5C%20y_%")
  }

  @Test(
    "a text becomes one line, and else stays as it is",
    arguments: [
      ("", ""), (" \n ", ""), ("a\r\n\n b", "a b"), ("a\u{2028}b\tc\u{85}d", "a b c d"), ("a  b", "a  b"),
      (" a\u{A0}b ", "a\u{A0}b"), ("\nER  - \nTY  - NEWS", "ER  - TY  - NEWS"),
    ])
  func singleLine(text: String, line: String) {
    #expect(SingleLine.text(text) == line)
  }

  /// Texts that would break a format that does not take care.
  static let hostile = [
    "", "\"", "\"\"", "a\"b,c", "a\r\nb", "\n", "{", "}", "}}", "{{{", "\\", "a\\", "\\}", "\\\"", "ER  - ",
    "x\nER  - \nTY  - NEWS\n", "TY  - ", "@article{x,", "a = {b}", "]", "\u{2028}", "%", "a%\nb", "~^_#$&",
    "=1+1", "é\u{301}", "😀", "a\u{FEFF}b", "a and b", "A, B, C, D", "((", "))", ",", ";", "\u{1}", "\t",
  ]

  private func hostileArticles() -> [Article] {
    Self.hostile.map { text in
      var article = Article.sample(text, title: text, lead: text, body: text, source: text)
      (article.author, article.url, article.path) = (text, text, text)
      return article
    }
  }

  @Test("no text breaks out of its field: JSON formats are read back to the same texts")
  func hostileObjects() throws {
    let articles = hostileArticles()
    let items =
      try JSONSerialization.jsonObject(with: Data(export(articles, to: .cslJSON).utf8)) as? [[String: Any]]
    #expect(items?.map { $0["title"] as? String ?? "" } == Self.hostile)
    #expect(items?.map { $0["abstract"] as? String ?? "" } == Self.hostile)
    let lines = export(articles, to: .jsonl).utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == articles.count)
    for (line, text) in zip(lines, Self.hostile) {
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object?["body"] as? String == text)
    }
  }

  @Test("no text breaks out of its field: RIS has a line a field and a record an article")
  func hostileRecords() {
    let lines = Array(export(hostileArticles(), to: .ris).utf8).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count { $0 == "ER  - \r" } == Self.hostile.count)
    #expect(lines.count { $0 == "TY  - NEWS\r" } == Self.hostile.count)
    #expect(lines.allSatisfy { $0.unicodeScalars.last == "\r" && $0.contains(#/^[A-Z][A-Z0-9]  - /#) })
  }

  @Test("no text breaks out of its field: BibTeX braces match in every entry, as BibTeX counts them")
  func hostileEntries() {
    let text = export(hostileArticles(), to: .bibtex)
    var depth = 0
    var entries = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "@" where depth == 0: entries += 1
      case "{": depth += 1
      case "}": depth -= 1
      // A comment would hide the rest of the line, the closing brace too.
      case "%" where depth > 2: #expect(previous == "\\")
      default: break
      }
      #expect(depth >= 0)
      previous = scalar
    }
    #expect(depth == 0)
    #expect(entries == Self.hostile.count)
    let keys = text.matches(of: /@article\{([^,\n]*)/).map { String($0.1) }
    #expect(keys.allSatisfy { $0.contains(/^[a-z0-9]+$/) } && Set(keys).count == Self.hostile.count)
  }

  @Test("no text breaks out of its field: CSV is read back to the same texts")
  func hostileRows() {
    let rows = rows(ofCSV: export(hostileArticles(), to: .csv))
    #expect(rows.allSatisfy { $0.count == 12 })
    #expect(rows.dropFirst().map { $0[2] } == Self.hostile)
    #expect(rows.dropFirst().map { $0[11] } == Self.hostile)
  }

  /// A plain reader of RFC 4180.
  private func rows(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if index + 1 < scalars.count, scalars[index + 1] == "\"" {
          field.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        switch scalar {
        case "\"": isQuoted = true
        case ",":
          row.append(String(field))
          field = .init()
        case "\r":
          row.append(String(field))
          rows.append(row)
          (row, field) = ([], .init())
          index += 1
        default: field.append(scalar)
        }
      }
      index += 1
    }
    return rows
  }
}
