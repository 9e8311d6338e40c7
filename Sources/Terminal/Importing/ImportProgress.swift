/// How far an import has come.
package struct ImportProgress: Equatable, Sendable {
  package var bytesRead = 0
  /// Nil where an input has no size.
  package var totalBytes: Int?
  package var articles = 0
  package var elapsedSeconds = 0.0

  package init() {}

  /// One line for a terminal: a bar and the share read, articles, their rate and the time left, as far as
  /// they are known and there is room.
  package func line(width: Int) -> String {
    let rate = elapsedSeconds > 0 ? Double(articles) / elapsedSeconds : 0
    let counts = ImportWording.progress(articles: articles, perSecond: rate)
    guard let share else { return fitting([" " + counts], width) }
    var parts = [" " + bar(share) + " " + percent(share), counts]
    // The first second tells little about the rest.
    if share > 0, share < 1, elapsedSeconds >= 1 {
      parts.append(ImportWording.remaining(seconds: elapsedSeconds / share * (1 - share)))
    }
    return fitting(parts, width)
  }

  private var share: Double? {
    totalBytes.map { $0 > 0 ? min(1, max(0, Double(bytesRead) / Double($0))) : 1 }
  }

  private func percent(_ share: Double) -> String {
    let digits = String(Int(share * 100))
    return String(repeating: " ", count: 3 - digits.utf8.count) + digits + "%"
  }

  private func bar(_ share: Double) -> String {
    let cells = 24
    let full = Int(share * Double(cells))
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
  }

  private func fitting(_ parts: [String], _ width: Int) -> String {
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "   " + part
      guard CellWidth.of(longer) < width else { break }
      line = longer
    }
    return line
  }
}
