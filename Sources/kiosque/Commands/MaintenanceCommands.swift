import Archive
import ArgumentParser
import Terminal

/// `kiosque stats`: what the archive holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Tell what the archive holds.")

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let figures = ArchiveFigures(try archive.open().statistics())
    let output = Output()
    if json { try output.writeLine(figures.json()) } else { try output.write(figures.text()) }
    try output.flush()
  }
}

/// `kiosque check`: whether what is derived in the archive agrees with its articles.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compare the index, the lexicon and the columns with the articles.",
    discussion: "Exit status 2 where something does not agree; kiosque rebuild makes it anew.")

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let problems = try archive.open().check()
    let output = Output()
    for problem in problems { try output.write(" \(problem)\n") }
    if problems.isEmpty { try output.write(Wording.archiveIsSound) }
    try output.flush()
    if !problems.isEmpty { throw CommandError.unsound(problems: problems.count, path: try archive.path()) }
  }
}

/// `kiosque rebuild`: the index anew, from the stored articles.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the index anew from the stored articles.",
    discussion: """
      Needed after an update that analyses text otherwise. Until it is done, and if it is broken off, the \
      archive stays as it was; others may search meanwhile.
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let archive = try archive.open()
    var line = ProgressLine()
    var articles = 0
    do {
      try archive.rebuild { done, total in
        articles = total
        line.show { RebuildProgress(done: done, total: total).line(width: $0) }
      }
    } catch {
      line.erase()
      throw error
    }
    line.erase()
    let output = Output()
    try output.write(Wording.rebuilt(articles: articles))
    try output.flush()
  }
}

extension ArchiveFigures {
  init(_ statistics: ArchiveStatistics) {
    self.init()
    articles = statistics.articles
    textBytes = statistics.textBytes
    fileBytes = statistics.fileBytes
    (from, to) = (statistics.from, statistics.to)
    undated = statistics.undated
    duplicates = statistics.duplicates
    sources = statistics.sources
    terms = statistics.terms
    analyzer = statistics.analyzer
  }
}
