import Foundation
import Testing

/// What people are told stands in the catalogue, or at least in both languages.
struct CatalogueTests {
  /// What has words and is not said to anybody: what texts are recognised by, and what no user sees.
  private static let known: Set<String> = [
    "propos recueillis par ", "recueilli par ", "not finite", "--to csv",
  ]
  /// Calls that take both languages; ours of `ArgumentHelp` does.
  private static let bilingual: Set<String> = ["language", "Localized", "ArgumentHelp"]
  /// What programmers are told.
  private static let exempt: Set<String> = ["preconditionFailure"]

  @Test("no words stand outside the catalogue in one language only")
  func literals() throws {
    for target in ["Terminal", "kiosque"] {
      let folder = Project.root + "/Sources/" + target
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      #expect(names.count > 10)
      for name in names where name.hasSuffix(".swift") && !name.hasPrefix("Wording/") {
        let source = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        for literal in SourceLiterals(source).all where literal.text.contains(/\p{L}{2} \p{L}{2}/) {
          let isFine =
            !Self.bilingual.union(Self.exempt).isDisjoint(with: literal.calls)
            || Self.known.contains(literal.text) || Self.isCommand(literal.text)
          #expect(isFine, "\(target)/\(name): \(literal.text)")
        }
      }
    }
  }

  /// As it would be typed.
  private static func isCommand(_ text: String) -> Bool { text.hasPrefix("kiosque ") }

  @Test("literals are found with the calls around them")
  func finding() {
    let source = #"""
      // "no literal"
      let a = "un \(b ? "deux" : "trois") quatre"
      let c = language("five six", "sept huit")
      """#
    #expect(
      SourceLiterals(source).all.map { "\($0.text)|\($0.calls.joined(separator: ","))" } == [
        "deux|", "trois|", "un  quatre|", "five six|language", "sept huit|language",
      ])
  }
}

/// The string literals of a Swift source, without what is interpolated.
struct SourceLiterals {
  struct Literal {
    var text: String
    /// The names of the calls that it stands in, outermost first.
    var calls: [String]
  }

  private(set) var all: [Literal] = []
  private let source: [Character]
  private var index = 0

  init(_ source: String) {
    self.source = Array(source)
    readCode(until: nil)
  }

  private func stands(_ text: String) -> Bool {
    index + text.count <= source.count && source[index..<index + text.count].elementsEqual(text)
  }

  /// Reads code up to a parenthesis that closes it, or to the end.
  private mutating func readCode(until end: Character?, calls: [String] = []) {
    var calls = calls
    var depth = 0
    while index < source.count {
      if stands("//") {
        while index < source.count, !source[index].isNewline { index += 1 }
      } else if source[index] == "\"" {
        readLiteral(calls)
      } else {
        if source[index] == "(" {
          depth += 1
          calls.append(nameBefore(index))
        } else if source[index] == ")" {
          if depth == 0, end == ")" { return }
          depth -= 1
          calls = calls.dropLast()
        }
        index += 1
      }
    }
  }

  private func nameBefore(_ place: Int) -> String {
    var start = place
    while start > 0, source[start - 1].isLetter || source[start - 1].isNumber { start -= 1 }
    return String(source[start..<place])
  }

  private mutating func readLiteral(_ calls: [String]) {
    let isRaw = index > 0 && source[index - 1] == "#"
    let mark = stands("\"\"\"") ? "\"\"\"" : "\""
    let closing = mark + (isRaw ? "#" : "")
    let opening = isRaw ? "\\#(" : "\\("
    index += mark.count
    var text = ""
    while index < source.count, !stands(closing) {
      if stands(opening) {
        index += opening.count
        readCode(until: ")", calls: calls)
        index += 1
      } else if source[index] == "\\", !isRaw {
        index += 2
      } else {
        text.append(source[index])
        index += 1
      }
    }
    index += closing.count
    all.append(Literal(text: text, calls: calls))
  }
}
