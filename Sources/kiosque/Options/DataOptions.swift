import ArgumentParser

/// In which form a view is written for programs.
struct DataOptions: ParsableArguments {
  enum Format { case json, csv }

  @Flag(
    help: ArgumentHelp(
      "Write JSON.",
      "Écrit du JSON."))
  var json = false
  @Flag(
    help: ArgumentHelp(
      "Write comma-separated values (RFC 4180, UTF-8) with a header.",
      "Écrit du CSV (RFC 4180, UTF-8) avec un en-tête."))
  var csv = false
  @Flag(
    help: ArgumentHelp(
      "Begin the CSV with a byte order mark, by which some spreadsheets know UTF-8.",
      """
      Commence le CSV par une marque d’ordre des octets, à laquelle certains tableurs reconnaissent \
      l’UTF-8.
      """))
  var bom = false

  /// - Throws: ``UsageError``.
  func check() throws {
    if json, csv { throw UsageError.exclusive("--json", "--csv") }
    if bom, !csv { throw UsageError.needs("--bom", "--csv") }
  }

  /// Nil for people.
  var format: Format? { json ? .json : csv ? .csv : nil }
}
