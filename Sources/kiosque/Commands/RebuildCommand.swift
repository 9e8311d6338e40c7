import Archive
import ArgumentParser
import Entities
import Foundation
import Terminal

/// `kiosque rebuild`: the index anew, from the stored articles.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the index anew from the stored articles.",
    discussion: """
      Needed after an update that analyses text or recognises names otherwise. Corrections are applied again. \
      Until it is done, and if it is broken off, the archive stays as it was; others may search meanwhile.
      """)

  @OptionGroup var archive: ArchiveOptions
  @Option(help: ArgumentHelp("How many threads look for names.", valueName: "n"))
  var jobs: Int?
  @Flag(help: "Look for no names anew: each article keeps those that it has.")
  var noEntities = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw CommandError.outOfRange(option: "--jobs", 1...1024, value: jobs)
    }
  }

  func run() throws {
    let archive = try archive.open()
    var line = ProgressLine()
    var articles = 0
    let problems: [CorrectionProblem]
    do {
      problems = try archive.rebuild(
        recognizingEntities: !noEntities, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
      ) { done, total in
        articles = total
        line.show { RebuildProgress(done: done, total: total).line(width: $0, in: Environment.language) }
      }
    } catch {
      line.erase()
      throw error
    }
    line.erase()
    Messages.idleCorrections(problems, file: archive.correctionsPath)
    let output = Output()
    try output.write(Wording.rebuilt(articles: articles, Environment.language))
    try output.flush()
  }
}
