import Corpus
import TestSupport
import Testing

@testable import Entities

@Suite struct CorrectionsTests {
  @Test(arguments: [
    ("merge Zelenski into Zelensky", Correction.merge(["Zelenski"], into: "Zelensky")),
    (
      "merge \"Volodimir Zelenski\" Zelenski into \"Volodymyr Zelensky\"",
      .merge(["Volodimir Zelenski", "Zelenski"], into: "Volodymyr Zelensky")
    ),
    (
      "merge « L’Est éclair » “L'Est” into L'Est Éclair",
      .merge(["L’Est éclair", "L'Est"], into: "L'Est Éclair")
    ),
    (
      "  rename Hayat Tahrir al Cham to Hayat Tahrir al-Sham",
      .rename("Hayat Tahrir al Cham", to: "Hayat Tahrir al-Sham")
    ),
    ("rename \"to\" to \"as\"", .rename("to", to: "as")),
    ("hide Orange", .hide("Orange", as: nil)), ("hide Orange as ville", .hide("Orange", as: .city)),
    ("hide Le Monde as actor", .hide("Le Monde", as: .actor)),
    (
      "split Traoré in 31656 a3f9c21x7k as \"Adama Traoré (footballeur)\"",
      .split("Traoré", articles: ["31656", "a3f9c21x7k"], name: "Adama Traoré (footballeur)")
    ),
    ("hide \"Le \"\"Monde\"\"\"", .hide("Le \"Monde\"", as: nil)),
  ])
  func `a line is a correction, and printing it gives a line that reads the same`(
    line: String, correction: Correction
  ) {
    #expect(Correction(line: line) == correction)
    #expect(Correction(line: correction.description) == correction)
  }

  @Test(arguments: [
    "", "merge", "merge into X", "merge X into", "merge X", "rename X", "rename to X", "hide", "hide X as",
    "hide X as Y", "hide X as city now", "split X in as Y", "split X in 3", "split X as Y", "joindre X à Y",
    "hide \"X", "hide \"X\"Y", "merge \"\" into Y", "\"hide\" X", "hide \" \"",
  ])
  func `what is written otherwise is no correction`(line: String) {
    #expect(Correction(line: line) == nil)
  }

  @Test func `lines that are no correction are reported with number and text, and the others stay`() {
    let text = "\u{FEFF}# hier\r\n\r\nhide Orange as city\r\nn'importe quoi\n  # note\nmerge A into B\n💥"
    let corrections = Corrections(parsing: text)
    #expect(corrections.lines.map(\.number) == [3, 6])
    #expect(
      corrections.unreadable == [
        CorrectionProblem(line: 4, text: "n'importe quoi", reason: .unreadable),
        CorrectionProblem(line: 7, text: "💥", reason: .unreadable),
      ])
  }

  @Test func `a new file opens with comments alone`() {
    let opening = Corrections(parsing: Corrections.opening)
    #expect(opening.lines.isEmpty && opening.unreadable.isEmpty && Corrections.opening.hasSuffix("\n"))
  }

  @Test(arguments: [1 as UInt64, 2, 3])
  func `any names survive printing and reading`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Le", "Pen", "to", "into", "as", "in", "\"", "«", "»", "“", "”", "#", "merge", "l’été", "🙂", "\"\"",
    ]
    func name() -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(pieces) }
        .joined(separator: random.pick([" ", ""]))
    }
    for _ in 0..<500 {
      let correction: Correction =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .merge([name(), name()], into: name())
        case 1: .rename(name(), to: name())
        case 2: .hide(name(), as: random.pick([nil, .actor, .city, .country]))
        default: .split(name(), articles: [name(), name()], name: name())
        }
      #expect(Correction(line: correction.description) == correction)
    }
  }

  @Test func `a split gives the form its own key`() throws {
    let corrections = Corrections(parsing: "split Traoré in 31656 a3f9 as \"Adama Traoré (footballeur)\"")
    let names = [
      RecognizedName(
        key: NameKey(kind: .person, text: "adama traore"), kind: .person, mentions: [0..<5, 9..<12],
        forms: [NameForm(spelling: "Adama Traoré", count: 1), NameForm(spelling: "Traoré", count: 1)]),
      RecognizedName(
        key: NameKey(kind: .city, text: "lyon"), kind: .place, mentions: [6..<8],
        forms: [NameForm(spelling: "Lyon", count: 1)]),
    ]
    let split = try #require(corrections.splits.first)
    #expect(split.articles == ["31656", "a3f9"])
    var divided = names
    #expect(split.apply(to: &divided))
    #expect(divided[0].key?.text == "adama traore footballeur")
    #expect(divided[1] == names[1])
    var others = [names[1]]
    #expect(!split.apply(to: &others))
    #expect(others == [names[1]])
  }

  /// Each proposal goes through all names.
  @Test func `names are proposed for as many lines as people read`() {
    let record = NameRecord(
      key: NameKey(kind: .person, text: "paul macaire"), articleCount: 1,
      forms: [NameForm(spelling: "Paul Macaire", count: 1)])
    let lines = (0..<300).map { "hide \"Lucie Macaire \($0)\"" }
    let map = EntityMap([record], corrections: Corrections(parsing: lines.joined(separator: "\n")))
    #expect(map.problems.count == 300)
    let near = map.problems.map { problem in
      if case .unknown(_, let near) = problem.reason { near } else { ["?"] }
    }
    #expect(near.prefix(100).allSatisfy { $0 == ["Paul Macaire"] })
    #expect(near.dropFirst(100).allSatisfy { $0.isEmpty })
  }
}
