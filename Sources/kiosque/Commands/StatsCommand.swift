import Archive
import ArgumentParser
import Corpus
import Foundation
import Terminal

/// `kiosque stats`: what the archive holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "stats",
    abstract: Localized("Tell what the archive holds.", "Dit ce que contient l’archive."))

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup(visibility: .hidden) var display: OutputOptions
  @Flag(
    help: ArgumentHelp(
      "Write JSON.",
      "Écrit du JSON."))
  var json = false

  func run() throws {
    let figures = ArchiveFigures(try archive.open().statistics())
    let output = Output()
    if json {
      try output.writeLine(figures.json())
    } else {
      try output.write(figures.text(in: Environment.language, width: TerminalProbe.width(STDOUT_FILENO)))
    }
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
    (actors, cities, countries) = (statistics.actors, statistics.cities, statistics.countries)
    terms = statistics.terms
    analyzer = statistics.analyzer
    fingerprint = statistics.fingerprint?.description
  }
}
