import Archive
import Entities
import Importing
import Searching

/// An error whose description says what happened, where, and what to do.
protocol KiosqueError: Error, CustomStringConvertible {}

extension ArchiveError: KiosqueError {}
extension FieldMapError: KiosqueError {}
extension SearchError: KiosqueError {}

/// What can be wrong with what a person asked for, as data; the wording is in CommandError+Description.swift.
enum CommandError: KiosqueError, Equatable {
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
  case unwritable(reason: String)
  case unwritableLog(path: String, reason: String)
  /// `--log` names the file that `--queries` reads: it would never end.
  case logIsRead(path: String)
  case wrongLogLine(line: Int, problem: LoggedSearch.Problem)
  /// `--strict` was asked for, and so many remarks were made.
  case notesInStrictMode(count: Int)
  case shortHandle(String, shortest: Int)
  case ambiguousHandle(String, candidates: [String])
  case noHome
  /// `check` found so much that does not agree.
  case unsound(problems: Int, path: String)
}
