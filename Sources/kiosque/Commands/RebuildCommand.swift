import Archive
import ArgumentParser
import Terminal

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
