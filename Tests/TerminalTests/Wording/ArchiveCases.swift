import Archive
import Corpus
import Entities
import Terminal

enum ArchiveErrorCase: WordedCase {
  case missing, notAnArchive, newerSchema, olderSchema, otherAnalyzer, busy, diskFull, readOnly, unopenable
  case unusable, damaged, missingArticle, unsoundRebuild, unreadableFile, unwritableFile
  case dissimilarUpdates

  init(_ error: ArchiveError) {
    self =
      switch error {
      case .missing: .missing
      case .notAnArchive: .notAnArchive
      case .newerSchema: .newerSchema
      case .olderSchema: .olderSchema
      case .otherAnalyzer: .otherAnalyzer
      case .busy: .busy
      case .diskFull: .diskFull
      case .readOnly: .readOnly
      case .unopenable: .unopenable
      case .unusable: .unusable
      case .damaged: .damaged
      case .missingArticle: .missingArticle
      case .unsoundRebuild: .unsoundRebuild
      case .unreadableFile: .unreadableFile
      case .unwritableFile: .unwritableFile
      case .dissimilarUpdates: .dissimilarUpdates
      }
  }

  var samples: [ArchiveError] {
    let path = "/a/presse.kiosque"
    return switch self {
    case .missing: [.missing(path: path)]
    case .notAnArchive: [.notAnArchive(path: path)]
    case .newerSchema: [.newerSchema(path: path, found: 7, known: 2)]
    case .olderSchema: [.olderSchema(path: path, found: 1, known: 2)]
    case .otherAnalyzer: [.otherAnalyzer(path: path, found: "0-abc", current: "1-def")]
    case .busy: [.busy(path: path)]
    case .diskFull: [.diskFull(path: path)]
    case .readOnly: [.readOnly(path: path)]
    case .unopenable: [.unopenable(path: path)]
    case .unusable: [.unusable(path: path, reason: "disk I/O error")]
    case .damaged: [.damaged(path: path, detail: "SQLite error 11")]
    case .missingArticle: [.missingArticle(path: path)]
    case .unsoundRebuild: [.unsoundRebuild(path: path, problem: .postings)]
    case .unreadableFile: [.unreadableFile(path: path + ".corrections")]
    case .unwritableFile: [.unwritableFile(path: path + ".corrections")]
    case .dissimilarUpdates: [.dissimilarUpdates(count: 1200, read: 2001, collection: "fonds")]
    }
  }

  static func message(_ error: ArchiveError, in language: Language) -> String { error.message(in: language) }
}

enum ArchiveProblemCase: WordedCase {
  case file, postings, lexicon, column, names, nameCounts, entities

  init(_ problem: ArchiveProblem) {
    self =
      switch problem {
      case .file: .file
      case .postings: .postings
      case .lexicon: .lexicon
      case .column: .column
      case .names: .names
      case .nameCounts: .nameCounts
      case .entities: .entities
      }
  }

  var samples: [ArchiveProblem] {
    switch self {
    case .file: [.file("row 3 missing from index")]
    case .postings: [.postings]
    case .lexicon: [.lexicon(terms: 1), .lexicon(terms: 1204)]
    case .column: [.column(.day, articles: 1), .column(.day, articles: 3)]
    case .names: [.names(articles: 1), .names(articles: 3)]
    case .nameCounts: [.nameCounts(names: 1), .nameCounts(names: 3)]
    case .entities: [.entities(1), .entities(3)]
    }
  }

  static func message(_ problem: ArchiveProblem, in language: Language) -> String {
    problem.message(in: language)
  }
}

enum CorrectionReasonCase: WordedCase {
  case unreadable, unknown, ambiguous, unknownArticle

  init(_ reason: CorrectionProblem.Reason) {
    self =
      switch reason {
      case .unreadable: .unreadable
      case .unknown: .unknown
      case .ambiguous: .ambiguous
      case .unknownArticle: .unknownArticle
      }
  }

  var samples: [CorrectionProblem.Reason] {
    switch self {
    case .unreadable: [.unreadable]
    case .unknown: [.unknown(form: "Zorglube", near: []), .unknown(form: "Zorglube", near: ["Zorglub"])]
    case .ambiguous: [.ambiguous(form: "Le Pen", candidates: ["Jean-Marie Le Pen", "Marine Le Pen"])]
    case .unknownArticle: [.unknownArticle("12")]
    }
  }

  static func message(_ reason: CorrectionProblem.Reason, in language: Language) -> String {
    reason.message(in: language)
  }
}
