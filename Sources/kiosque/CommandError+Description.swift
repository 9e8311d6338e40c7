extension CommandError {
  var description: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      nearest.map { "no command “\(name)”: did you mean \($0)?" }
        ?? "no command “\(name)”: kiosque help lists them"
    case .emptyRange(let from, let to):
      "--from \(from) lies after --to \(to): exchange them"
    case .emptyName(let option):
      "\(option) takes a name"
    case .noCorrection:
      "that is no correction; they read\n  \(Wording.correctionForms)"
    case .idleCorrection(let reason):
      Wording.reason(reason)
    case .wordsAndQueries:
      "--queries FILE takes the place of words: give one of them"
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason)"
    case .unwritable(let reason):
      "the output cannot be written: \(reason)"
    case .unwritableLog(let path, let reason):
      "the log \(path) cannot be written: \(reason)"
    case .logIsRead(let path):
      "--log \(path) is the file that --queries reads: name another"
    case .wrongLogLine(let line, let problem):
      "line \(line): \(problem)"
    case .notesInStrictMode(let count):
      count == 1
        ? "the query has a remark, and --strict allows none"
        : "the query has \(count) remarks, and --strict allows none"
    case .shortHandle(let text, let shortest):
      "“\(text)” is too short for an article's id: give \(shortest) characters or more"
    case .ambiguousHandle(let text, let candidates):
      "several articles begin with “\(text)”: give more of the id\n"
        + candidates.map { "  \($0)" }.joined(separator: "\n")
    case .unsound(let problems, let path):
      "\(path): \(problems == 1 ? "1 problem" : "\(problems) problems"): run kiosque rebuild"
    case .noHome:
      "where the archive lies is unknown, as HOME is not set: name it with --archive"
    }
  }
}
