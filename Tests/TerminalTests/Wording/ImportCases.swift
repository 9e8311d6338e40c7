import Corpus
import Importing
import Terminal

enum ImportReasonCase: WordedCase {
  case unreadable, emptyFile, notText, unknownFormat, noArticle, malformed, notARecord, tooLong, emptyFolder

  init(_ reason: ImportIssue.Reason) {
    self =
      switch reason {
      case .unreadable: .unreadable
      case .emptyFile: .emptyFile
      case .notText: .notText
      case .unknownFormat: .unknownFormat
      case .noArticle: .noArticle
      case .malformed: .malformed
      case .notARecord: .notARecord
      case .tooLong: .tooLong
      case .emptyFolder: .emptyFolder
      }
  }

  var samples: [ImportIssue.Reason] {
    switch self {
    case .unreadable: [.unreadable("No such file or directory")]
    case .emptyFile: [.emptyFile]
    case .notText: [.notText(byteOffset: 4)]
    case .unknownFormat: [.unknownFormat]
    case .noArticle: [.noArticle]
    case .malformed:
      ImportIssue.Notation.allCases.map { .malformed($0, .told("")) }
        + FlawCase.allCases.flatMap(\.samples).map { .malformed(.json, $0) }
    case .notARecord: [.notARecord]
    case .tooLong: [.tooLong(limitInBytes: 16 << 20), .tooLong(limitInBytes: 30_000)]
    case .emptyFolder: [.emptyFolder]
    }
  }

  static func message(_ reason: ImportIssue.Reason, in language: Language) -> String {
    reason.message(in: language)
  }
}

enum FlawCase: CaseIterable {
  case told, tooLarge, beyondUse, endsInArray, endsInRecord

  init(_ flaw: ImportIssue.Flaw) {
    self =
      switch flaw {
      case .told: .told
      case .tooLarge: .tooLarge
      case .beyondUse: .beyondUse
      case .endsInArray: .endsInArray
      case .endsInRecord: .endsInRecord
      }
  }

  var samples: [ImportIssue.Flaw] {
    switch self {
    case .told: [.told("Invalid value around line 1, column 0")]
    case .tooLarge: [.tooLarge]
    case .beyondUse: [.beyondUse]
    case .endsInArray: [.endsInArray]
    case .endsInRecord: [.endsInRecord]
    }
  }
}

enum FieldMapErrorCase: WordedCase {
  case noPair, unknownField, fieldTwice

  init(_ error: FieldMapError) {
    self =
      switch error {
      case .noPair: .noPair
      case .unknownField: .unknownField
      case .fieldTwice: .fieldTwice
      }
  }

  var samples: [FieldMapError] {
    switch self {
    case .noPair: [.noPair("titre")]
    case .unknownField: [.unknownField("corps")]
    case .fieldTwice: [.fieldTwice(.body)]
    }
  }

  static func message(_ error: FieldMapError, in language: Language) -> String { error.message(in: language) }
}
