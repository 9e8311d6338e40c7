import Archive
import ArgumentParser
import QueryLanguage
import Searching

extension CompletionKind {
  /// The names that the archive of the line has, the most frequent first.
  ///
  /// - Parameter fields: whose values they are.
  static func names(of fields: ValueField...) -> CompletionKind {
    .custom { words, _, beginning in NameCompletion.names(of: fields, beginning: beginning, among: words) }
  }
}

/// Names for a shell that completes a line. Whatever goes wrong, there are none: nobody reads messages there.
private enum NameCompletion {
  private static let limit = 100

  /// - Parameter words: of the line, as they were typed.
  static func names(of fields: [ValueField], beginning typed: String, among words: [String]) -> [String] {
    // What stands in front of a name in a filter is kept, and what quotes it in a shell is none of it.
    let mark = String(typed.prefix { $0 == "-" || $0 == "=" })
    let beginning = String(typed.dropFirst(mark.count).filter { $0 != "\"" && $0 != "'" && $0 != "\\" })
    guard let path = try? ArchiveLocation.path(named: archive(among: words)),
      let archive = try? Archive(path: path)
    else { return [] }
    let session = SearchSession(archive)
    return fields.flatMap { field in
      let found = try? session.values(of: field, beginning: beginning, limit: limit)
      return (found?.values ?? []).map { written(mark + $0.name) }
    }
  }

  /// As the script of the shell takes it, which says in a variable which one it is.
  ///
  /// bash expands the list of candidates like a line that is typed: a name would lose its apostrophe, or run a command.
  /// In zsh a colon parts a candidate from what is said of it.
  private static func written(_ name: String) -> String {
    switch Environment.value("SAP_SHELL") {
    case "bash":
      name.unicodeScalars.map { scalar in
        let isPlain =
          !scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        return isPlain ? String(scalar) : "\\\(scalar)"
      }.joined()
    case "zsh": name.replacing("\\", with: #"\\"#).replacing(":", with: #"\:"#)
    default: name
    }
  }

  /// What the line names with `--archive`; it is as it was typed, before the shell has read it.
  private static func archive(among words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word == "--archive", index + 1 < words.count { return expanded(words[index + 1]) }
      if word.hasPrefix("--archive=") { return expanded(String(word.dropFirst("--archive=".count))) }
    }
    return nil
  }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst()
  }
}
