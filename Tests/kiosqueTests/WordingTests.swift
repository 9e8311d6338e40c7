import Corpus
import Entities
import Foundation
import Terminal
import Testing

@testable import kiosque

/// The executable's part of the catalogue.
struct WordingTests {
  /// The cases of `CommandError`, without their data: a new one fails to compile until it has a sample.
  enum CommandErrorCase: CaseIterable {
    case unknownCommand, emptyRange, emptyName, noCorrection, idleCorrection, wordsAndQueries, unreadable,
      tooLong
    case unwritable, unwritableLog, logIsRead, wrongLogLine, notesInStrictMode, shortHandle, ambiguousHandle
    case noHome, unsound

    init(_ error: CommandError) {
      self =
        switch error {
        case .unknownCommand: .unknownCommand
        case .emptyRange: .emptyRange
        case .emptyName: .emptyName
        case .noCorrection: .noCorrection
        case .idleCorrection: .idleCorrection
        case .wordsAndQueries: .wordsAndQueries
        case .unreadable: .unreadable
        case .tooLong: .tooLong
        case .unwritable: .unwritable
        case .unwritableLog: .unwritableLog
        case .logIsRead: .logIsRead
        case .wrongLogLine: .wrongLogLine
        case .notesInStrictMode: .notesInStrictMode
        case .shortHandle: .shortHandle
        case .ambiguousHandle: .ambiguousHandle
        case .noHome: .noHome
        case .unsound: .unsound
        }
    }

    var samples: [CommandError] {
      let sheet = ArticleSheet(
        Article(key: ArticleKey(collection: "", value: "1"), title: "Titre", source: "Une"),
        handle: "0y3997cf0p")
      return switch self {
      case .unknownCommand:
        [.unknownCommand("serach", nearest: "search"), .unknownCommand("x", nearest: nil)]
      case .emptyRange: [.emptyRange(from: "2025", to: "2024-12")]
      case .emptyName: [.emptyName(option: "--actor")]
      case .noCorrection: [.noCorrection]
      case .idleCorrection: [.idleCorrection(.unknownArticle("12"))]
      case .wordsAndQueries: [.wordsAndQueries]
      case .unreadable: [.unreadable(path: "a.txt", reason: "Permission denied")]
      case .tooLong: [.tooLong(path: "a.txt", limitInBytes: 16 << 20)]
      case .unwritable: [.unwritable(reason: "No space left on device")]
      case .unwritableLog: [.unwritableLog(path: "a.log", reason: "Permission denied")]
      case .logIsRead: [.logIsRead(path: "a.log")]
      case .wrongLogLine:
        LoggedProblemCase.allCases.map { .wrongLogLine(line: 3, problem: $0.sample) }
      case .notesInStrictMode: [.notesInStrictMode(count: 1), .notesInStrictMode(count: 2)]
      case .shortHandle: [.shortHandle("abc", shortest: 4)]
      case .ambiguousHandle: [.ambiguousHandle("0y39", candidates: [sheet, sheet])]
      case .noHome: [.noHome]
      case .unsound: [.unsound(problems: 1, path: "a.kiosque"), .unsound(problems: 3, path: "a.kiosque")]
      }
    }
  }

  enum UsageErrorCase: CaseIterable {
    case unknownOption, missingValue, wrongValue, wrongArgument, noNumber, noDate, flagWithValue,
      missingArgument
    case missingOption, surplusArgument, outOfRange, exclusive, needs, noWords

    init(_ error: UsageError) {
      self =
        switch error {
        case .unknownOption: .unknownOption
        case .missingValue: .missingValue
        case .wrongValue: .wrongValue
        case .wrongArgument: .wrongArgument
        case .noNumber: .noNumber
        case .noDate: .noDate
        case .flagWithValue: .flagWithValue
        case .missingArgument: .missingArgument
        case .missingOption: .missingOption
        case .surplusArgument: .surplusArgument
        case .outOfRange: .outOfRange
        case .exclusive: .exclusive
        case .needs: .needs
        case .noWords: .noWords
        }
    }

    var samples: [UsageError] {
      let usage = "kiosque show <id>"
      return switch self {
      case .unknownOption:
        [
          .unknownOption("--jbs", command: "kiosque import", nearest: "--jobs"),
          .unknownOption("--xyz", command: "kiosque stats", nearest: nil),
        ]
      case .missingValue: [.missingValue(option: "--offset", value: "n")]
      case .wrongValue:
        [
          .wrongValue("mois", option: "--by", choices: ["day", "month", "year"]),
          .wrongValue("mois", option: "--by", choices: []),
        ]
      case .wrongArgument: [.wrongArgument("csh", name: "shell", choices: ["bash", "zsh"])]
      case .noNumber: [.noNumber("x", option: "--limit")]
      case .noDate: [.noDate("hier", option: "--from")]
      case .flagWithValue: [.flagWithValue(option: "--json")]
      case .missingArgument: [.missingArgument("id", usage: usage)]
      case .missingOption:
        [
          .missingOption("--by <value>", choices: ["day", "month"], usage: usage),
          .missingOption("--by <value>", choices: [], usage: usage),
        ]
      case .surplusArgument: [.surplusArgument("b", usage: usage)]
      case .outOfRange:
        [.outOfRange(option: "--jobs", 0, 1...1024), .outOfRange(option: "--limit", -1, 0 ... .max)]
      case .exclusive: [.exclusive("--json", "--csv")]
      case .needs: [.needs("--bom", "--csv")]
      case .noWords: [.noWords]
      }
    }
  }

  enum LoggedProblemCase: CaseIterable {
    case noJSON, field

    init(_ problem: LoggedSearch.Problem) {
      self =
        switch problem {
        case .noJSON: .noJSON
        case .field: .field
        }
    }

    var sample: LoggedSearch.Problem {
      switch self {
      case .noJSON: .noJSON
      case .field: .field("total")
      }
    }
  }

  enum TagProblemCase: CaseIterable {
    case noJSON, noText, wrongType, tooLong

    init(_ problem: TagRecord.Problem) {
      self =
        switch problem {
        case .noJSON: .noJSON
        case .noText: .noText
        case .wrongType: .wrongType
        case .tooLong: .tooLong
        }
    }

    var samples: [TagRecord.Problem] {
      switch self {
      case .noJSON: [.noJSON]
      case .noText: [.noText]
      case .wrongType: [.wrongType(field: "id"), .wrongType(field: "text")]
      case .tooLong: [.tooLong(limitInBytes: 16 << 20)]
      }
    }
  }

  private typealias Said = (name: String, say: (Language) -> String)

  private static var errors: [Said] {
    CommandErrorCase.allCases.flatMap { one in
      one.samples.map { error in ("\(one)", { error.message(in: $0) }) }
    }
      + UsageErrorCase.allCases.flatMap { one in
        one.samples.map { error in ("usage \(one)", { error.message(in: $0) }) }
      }
      + TagProblemCase.allCases.flatMap { one in
        one.samples.map { problem in ("tag \(one)", { Wording.tagProblem("a.jsonl", line: 4, problem, $0) }) }
      }
  }

  private static var remarks: [Said] {
    let corrections: [Correction] = [
      .merge(["Zelenski"], into: "Zelensky"), .merge(["A", "B"], into: "C"), .rename("A", to: "B"),
      .hide("A", as: nil), .split("A", articles: ["1", "2"], name: "B"),
    ]
    let causes: [Wording.OtherTotalCause] = [.otherArticles, .analyzer("1-abc"), .sameArticles, .unknown]
    let idle = CorrectionProblem(line: 3, text: "n'importe quoi", reason: .unreadable)
    return
      [
        ("no such article", { Wording.noSuchArticle("zzzz", $0) }),
        ("read as word", { Wording.readAsWord("--frmat", nearest: nil, $0) }),
        ("nearest option", { Wording.readAsWord("--lmit", nearest: "--limit", $0) }),
        ("coarsened", { Wording.coarsened(from: .day, to: .month, limit: 1000, $0) }),
        ("interrupted import", Wording.interruptedImport), ("sound", Wording.archiveIsSound),
        ("rebuilt one", { Wording.rebuilt(articles: 1, $0) }),
        ("rebuilt many", { Wording.rebuilt(articles: 11_213, $0) }),
        ("applied one", { Wording.applied(1, file: "a.corrections", $0) }),
        ("applied many", { Wording.applied(12, file: "a.corrections", $0) }),
        ("idle correction", { Wording.idleCorrection(idle, file: "a.corrections", $0) }),
        ("further one", { Wording.furtherIdleCorrections(1, file: "a.corrections", $0) }),
        ("further many", { Wording.furtherIdleCorrections(2, file: "a.corrections", $0) }),
      ]
      + causes.map { cause in
        ("other total", { Wording.otherTotal(line: 3, "grève", then: 1200, now: 12, cause: cause, $0) })
      }
      + (corrections + Facet.allCases.map { .hide("A", as: $0) }).map { correction in
        ("corrected", { Wording.corrected(correction, file: "a.corrections", line: 3, $0) })
      }
  }

  private static var console: [Said] {
    typealias Console = ConsoleWording
    return [
      ("welcome", { Console.welcome(version: "1.0", articles: 11_213, $0) }), ("no search", Console.noSearch),
      ("no further hits", Console.noFurtherHits), ("no previous hits", Console.noPreviousHits),
      ("no hit", { Console.noHit("99", of: 1204, $0) }),
      ("unknown", { Console.unknownCommand("foo", nearest: nil, several: [], $0) }),
      ("near", { Console.unknownCommand("opne", nearest: "open", several: [], $0) }),
      ("several", { Console.unknownCommand("t", nearest: nil, several: ["tag", "timeline"], $0) }),
      ("expects", { Console.expects("open", $0) }),
      ("unknown word", { Console.unknownWord("x", ["on", "off"], $0) }), ("more help", Console.moreHelp),
      ("no timing", Console.noTiming), ("no filter", Console.noFilter),
      ("words", { Console.wordsAreNoFilter("grève", $0) }),
      ("unknown field", { Console.unknownField("vile", nearest: "ville", $0) }),
      ("foreign field", { Console.unknownField("xyz", nearest: nil, $0) }), ("no filters", Console.noFilters),
      ("more articles", { Console.changed(to: 2000, from: 1, $0) }),
      ("fewer articles", { Console.changed(to: 1, from: 2000, $0) }),
      ("unchanged", { Console.unchanged(1204, $0) }), ("nothing to save", Console.nothingToSave),
      ("saved", { Console.saved("a", isReplaced: false, file: "a.saved", $0) }),
      ("replaced", { Console.saved("a", isReplaced: true, file: "a.saved", $0) }),
      ("no saved searches", Console.noSavedSearches),
      ("no saved search", { Console.noSavedSearch("a", nearest: "b", $0) }),
      ("forgotten", { Console.forgotten("a", $0) }), ("runs", { Console.runs("grève", $0) }),
      ("no tag word", { Console.noTagWord("a b", $0) }),
      ("tags", { Console.tags(["a", "b"], of: "0y39", $0) }),
      ("untagged", { Console.tags([], of: "0y39", $0) }), ("no tags", Console.noTags),
      ("no tag", { Console.noTag("a", nearest: "b", $0) }),
      ("file exists", { Console.fileExists("a.csv", $0) }),
      ("unwritable", { Console.unwritable("a.csv", "Permission denied", $0) }),
      ("exported", { Console.exported(1, file: "a.csv", $0) }),
      ("all exported", { Console.exported(1204, file: "a.csv", $0) }),
    ]
  }

  @Test("what the program says reads in both languages as recorded")
  func recorded() throws {
    let text = (Self.errors + Self.remarks + Self.console).map { said in
      let texts = Language.allCases.map { said.say($0).replacing("\n", with: "\n    ") }
      return "\(said.name)\n  en  \(texts[0])\n  fr  \(texts[1])\n"
    }.joined()
    try Golden.compare(text, with: "wording")
  }

  @Test("every case has samples of its own")
  func cases() {
    for one in CommandErrorCase.allCases {
      #expect(!one.samples.isEmpty && one.samples.allSatisfy { CommandErrorCase($0) == one }, "\(one)")
    }
    for one in UsageErrorCase.allCases {
      #expect(!one.samples.isEmpty && one.samples.allSatisfy { UsageErrorCase($0) == one }, "\(one)")
    }
    for one in LoggedProblemCase.allCases { #expect(LoggedProblemCase(one.sample) == one) }
    for one in TagProblemCase.allCases {
      #expect(!one.samples.isEmpty && one.samples.allSatisfy { TagProblemCase($0) == one }, "\(one)")
    }
  }

  @Test("both languages have words, other ones, and French its own spaces")
  func languages() {
    for (name, say) in Self.errors + Self.remarks + Self.console {
      let (english, french) = (say(.english), say(.french))
      #expect(!english.isEmpty && !french.isEmpty && english != french, "\(name)")
      for mark in [" :", " ;", " ?", " !", " »", "« ", "“", "..", "\u{A0}\u{A0}"] {
        #expect(!french.contains(mark), "\(name): \(french)")
      }
    }
  }
}
