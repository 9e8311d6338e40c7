import Corpus
import QueryLanguage
import Searching
import Terminal

private let candidates = [
  NameCandidate(entity: Entity(kind: .person, name: "Marine Le Pen"), articles: 1204),
  NameCandidate(entity: Entity(kind: .organisation, name: "Le Pen"), articles: 1),
]

enum SearchErrorCase: WordedCase {
  case unknownName, ambiguousName, noEntities

  init(_ error: SearchError) {
    self =
      switch error {
      case .unknownName: .unknownName
      case .ambiguousName: .ambiguousName
      case .noEntities: .noEntities
      }
  }

  var samples: [SearchError] {
    switch self {
    case .unknownName:
      [.unknownName("Lepen", nil, near: []), .unknownName("Lepen", .actor, near: candidates)]
    case .ambiguousName:
      [
        .ambiguousName("Le Pen", .actor, candidates: candidates),
        .ambiguousName("Lepen", nil, candidates: [candidates[1], candidates[1]]),
      ]
    case .noEntities: [.noEntities(path: "/a/presse.kiosque")]
    }
  }

  static func message(_ error: SearchError, in language: Language) -> String { error.message(in: language) }
}

enum SearchRemarkCase: WordedCase {
  case unknownValue, severalEntities

  init(_ remark: SearchRemark) {
    self =
      switch remark.reason {
      case .unknownValue: .unknownValue
      case .severalEntities: .severalEntities
      }
  }

  var samples: [SearchRemark] {
    func remark(_ reason: SearchRemark.Reason) -> SearchRemark {
      SearchRemark(byteRange: 0..<1, reason: reason)
    }
    switch self {
    case .unknownValue:
      return ValueField.allCases.map { remark(.unknownValue("Courier", $0, near: [])) }
        + [remark(.unknownValue("Courier", .source, near: ["Le Courrier", "Le Courrier du soir"]))]
    case .severalEntities:
      return [
        remark(.severalEntities("Le Pen", .actor, candidates: candidates)),
        remark(.severalEntities("Le Pen", .actor, candidates: [candidates[1], candidates[1]])),
      ]
    }
  }

  static func message(_ remark: SearchRemark, in language: Language) -> String {
    remark.message(in: language)
  }
}

enum QueryNoteCase: WordedCase {
  case operatorWithoutOperand, repeatedOperator, repeatedMinus, unclosedQuote, strayClosingQuote, emptyPhrase
  case unclosedGroup, strayClosingParenthesis, emptyGroup, groupsTooDeep, unknownField, fieldWithoutValue
  case exactMarkWithoutForm, nearOperatorWithoutWords, distanceTooLarge, looseWord, looseValue, unreadableDate
  case reversedDates, textTooLong, furtherNotes

  init(_ note: QueryNote) {
    self =
      switch note.code {
      case .operatorWithoutOperand: .operatorWithoutOperand
      case .repeatedOperator: .repeatedOperator
      case .repeatedMinus: .repeatedMinus
      case .unclosedQuote: .unclosedQuote
      case .strayClosingQuote: .strayClosingQuote
      case .emptyPhrase: .emptyPhrase
      case .unclosedGroup: .unclosedGroup
      case .strayClosingParenthesis: .strayClosingParenthesis
      case .emptyGroup: .emptyGroup
      case .groupsTooDeep: .groupsTooDeep
      case .unknownField: .unknownField
      case .fieldWithoutValue: .fieldWithoutValue
      case .exactMarkWithoutForm: .exactMarkWithoutForm
      case .nearOperatorWithoutWords: .nearOperatorWithoutWords
      case .distanceTooLarge: .distanceTooLarge
      case .looseWord: .looseWord
      case .looseValue: .looseValue
      case .unreadableDate: .unreadableDate
      case .reversedDates: .reversedDates
      case .textTooLong: .textTooLong
      case .furtherNotes: .furtherNotes
      }
  }

  /// Queries that are noted so, as they are typed.
  var samples: [QueryNote] {
    let queries: [String] =
      switch self {
      case .operatorWithoutOperand: ["PRÈS grève", "grève PRÈS", "grève SAUF", "grève |"]
      case .repeatedOperator: ["a ET OU b"]
      case .repeatedMinus: ["--a b"]
      case .unclosedQuote: ["a «b c"]
      case .strayClosingQuote: ["a »"]
      case .emptyPhrase: ["a \"\" b"]
      case .unclosedGroup: ["a (b"]
      case .strayClosingParenthesis: ["a) b"]
      case .emptyGroup: ["a () b"]
      case .groupsTooDeep: [String(repeating: "-(a OR ", count: 70) + "b" + String(repeating: ")", count: 70)]
      case .unknownField: ["vile:Alep", "Direct:\"a b\""]
      case .fieldWithoutValue: ["a ville:"]
      case .exactMarkWithoutForm: ["=(a b)"]
      case .nearOperatorWithoutWords: ["a PRÈS -b"]
      case .distanceTooLarge: ["a PRÈS/1001 b"]
      case .looseWord: ["\"a\"~8"]
      case .looseValue: ["ville:\"a b\"~8"]
      case .unreadableDate: ["date:hier"]
      case .reversedDates: ["date:2025..2024"]
      case .textTooLong: [String(repeating: "a", count: (1 << 20) + 1)]
      case .furtherNotes: [String(repeating: ")", count: 33), String(repeating: ")", count: 1233)]
      }
    return queries.compactMap { query in
      let notes = QueryParser.parse(query).notes
      return self == .furtherNotes ? notes.last : notes.first
    }
  }

  static func message(_ note: QueryNote, in language: Language) -> String { note.message(in: language) }
}
