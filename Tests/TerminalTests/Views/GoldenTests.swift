import Corpus
import Foundation
import Terminal
import Testing

struct GoldenTests {
  static let recordedWidths = [40, 80, 200]

  /// The view in both languages, without and with colours and links.
  private func text(_ view: View, width: Int) -> String {
    Language.allCases.map { language in
      let plain = OutputStyle(width: width, language: language)
      let colored = OutputStyle(width: width, palette: .dark, showsLinks: true, language: language)
      return "── \(language.rawValue) ──\n" + view.text(plain) + "── \(language.rawValue), colours ──\n"
        + view.text(colored)
    }.joined()
  }

  @Test("every view is as recorded at every width", arguments: View.allCases, GoldenTests.recordedWidths)
  func recorded(view: View, width: Int) throws {
    try Golden.compare(text(view, width: width), with: "views/\(view.rawValue)-\(width)")
  }

  @Test("no recorded line exceeds the width, and in each all sequences are closed")
  func widths() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Golden.views).filter {
      $0.hasSuffix(".txt")
    }
    #expect(
      Set(names)
        == Set(View.allCases.flatMap { view in Self.recordedWidths.map { "\(view.rawValue)-\($0).txt" } }))
    for name in names {
      let width = try #require(Int(name.dropLast(4).split(separator: "-").last ?? ""))
      let text = try String(contentsOfFile: Golden.views + "/" + name, encoding: .utf8)
      for line in text.split(separator: "\n") {
        #expect(CellWidth.of(String(line).withoutSequences) <= width, "\(name): \(line)")
        #expect(String(line).openSequences == [], "\(name): \(line)")
      }
    }
  }

  @Test("at any width from 20 on no line exceeds it", arguments: View.allCases)
  func anyWidth(view: View) {
    for width in [20, 21, 23, 27, 33, 47, 60, 79, 81, 100, 121] {
      for language in Language.allCases {
        let style = OutputStyle(width: width, language: language)
        for line in view.text(style).split(separator: "\n") {
          #expect(CellWidth.of(line) <= width, "\(width): \(line)")
        }
      }
    }
  }

  @Test("colours and links change nothing of the text", arguments: View.allCases, Palette.allCases)
  func colours(view: View, palette: Palette) {
    for width in [nil, 33, 80] {
      let plain = view.text(OutputStyle(width: width, language: .french))
      let colored = view.text(
        OutputStyle(width: width, palette: palette, showsLinks: true, language: .french))
      #expect(colored.withoutSequences == plain)
    }
  }
}
