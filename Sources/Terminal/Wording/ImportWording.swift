/// What an import says.
enum ImportWording {
  static func counts(_ report: ImportReport) -> String {
    var parts = [
      "read \(Quantity.count(report.read))", "imported \(Quantity.count(report.imported))",
      "updated \(Quantity.count(report.updated))", "unchanged \(Quantity.count(report.unchanged))",
      "failed \(Quantity.count(report.failed))",
    ]
    if report.isDryRun { parts.insert("nothing was written", at: 0) }
    return parts.joined(separator: " · ")
  }

  /// What is told apart, since these articles are among the others; nil where there is nothing to tell.
  static func remarks(_ report: ImportReport) -> String? {
    let parts = [
      ("duplicates", report.duplicates), ("undated", report.undated), ("untitled", report.untitled),
    ].filter { $0.1 > 0 }.map { "\($0.0) \(Quantity.count($0.1))" }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  static func furtherIssues(_ count: Int) -> String {
    "and \(Quantity.count(count)) more: kiosque import --json lists them"
  }

  static func progress(articles: Int, perSecond: Double) -> String {
    "\(Quantity.count(articles, "article")) · \(Quantity.count(Int(perSecond.rounded())))/s"
  }

  static let indexing = "indexing"

  static func remaining(seconds: Double) -> String { "\(Quantity.waiting(seconds: seconds)) left" }
}
