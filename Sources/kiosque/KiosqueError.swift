import Archive
import Corpus
import Entities
import Foundation
import Importing
import Searching
import Terminal

/// An error whose message says what happened, where, and what to do.
protocol KiosqueError: Error {
  func message(in language: Language) -> String
}

extension ArchiveError: KiosqueError {}
extension FieldMapError: KiosqueError {}
extension SearchError: KiosqueError {}

/// What can be wrong with what a person asked for, as data; the words are in `Wording`.
enum CommandError: KiosqueError {
  case unknownCommand(String, nearest: String?)
  case emptyRange(from: String, to: String)
  /// A filter without a name in it.
  case emptyName(option: String)
  /// What was typed is none of the corrections that there are.
  case noCorrection
  /// A correction that would do nothing.
  case idleCorrection(CorrectionProblem.Reason)
  case wordsAndQueries
  case unreadable(path: String, reason: String)
  /// A text that is no article's, so long it is.
  case tooLong(path: String, limitInBytes: Int)
  case unwritable(reason: String)
  case unwritableLog(path: String, reason: String)
  /// `--log` names the file that `--queries` reads: it would never end.
  case logIsRead(path: String)
  case wrongLogLine(line: Int, problem: LoggedSearch.Problem)
  /// `--strict` was asked for, and so many remarks were made.
  case notesInStrictMode(count: Int)
  case shortHandle(String, shortest: Int)
  case ambiguousHandle(String, candidates: [ArticleSheet])
  case noHome
  /// `check` found so much that does not agree.
  case unsound(problems: Int, path: String)
}

// What `validate()` throws comes back as the argument parser's own error, which asks a `LocalizedError` for words.
extension CommandError: LocalizedError {
  var errorDescription: String? { message(in: Environment.language) }
}

extension UsageError: LocalizedError {
  var errorDescription: String? { message(in: Environment.language) }
}
