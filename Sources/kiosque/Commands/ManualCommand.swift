import ArgumentParser
import Corpus
import Terminal

/// `kiosque manual`: the manual page, as installers put it into a folder of such pages.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "manual",
    abstract: Localized("Write the manual page, in roff.", "Écrit la page de manuel, en roff."),
    discussion: Localized(
      "To read it: kiosque manual | man -l -", "Pour la lire : kiosque manual | man -l -"))

  func run() throws {
    let page = ManualPage(.kiosque, version: Version.current, sections: ReferenceSection.manual)
    let output = Output()
    try output.write(page.roff(in: Environment.language))
    try output.flush()
  }
}
