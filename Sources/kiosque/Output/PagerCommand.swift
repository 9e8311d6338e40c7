/// The program that long texts are shown with.
struct PagerCommand: Equatable {
  /// As it was named.
  let name: String
  /// The program and what it is started with.
  let arguments: [String]

  /// `$KIOSQUE_PAGER`, else `$PAGER`, else `less`; nil where that is empty or `cat`, which show nothing page by page.
  init?(kiosquePager: String?, pager: String?) {
    name = (kiosquePager ?? pager ?? "less").trimming { $0 == " " || $0 == "\t" }
    if name.isEmpty || name == "cat" { return nil }
    // What a shell would read as more than a name goes to one.
    arguments = name.contains(where: Self.shellCharacters.contains) ? ["sh", "-c", name] : [name]
  }

  var usesShell: Bool { arguments.count > 1 }

  private static let shellCharacters = Set("|&;<>()$`\\\"' \t\n*?[#~=%")
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let head = drop(while: isTrimmed)
    return String(
      head[..<(head.lastIndex { !isTrimmed($0) }.map { head.index(after: $0) } ?? head.startIndex)])
  }
}
