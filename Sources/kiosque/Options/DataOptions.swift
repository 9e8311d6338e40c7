import ArgumentParser

/// In which form a view is written for programs.
struct DataOptions: ParsableArguments {
  enum Format { case json, csv }

  @Flag(help: "Write JSON.")
  var json = false
  @Flag(help: "Write comma-separated values (RFC 4180, UTF-8) with a header.")
  var csv = false
  @Flag(help: "Begin them with a byte order mark, by which some spreadsheets know UTF-8.")
  var bom = false

  func validate() throws {
    if json, csv { throw CommandError.conflictingOptions("--json", "--csv") }
    if bom, !csv { throw CommandError.optionBelongs("--bom", to: "--csv") }
  }

  /// Nil for people.
  var format: Format? { json ? .json : csv ? .csv : nil }
}
