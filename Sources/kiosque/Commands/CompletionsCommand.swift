import ArgumentParser
import Corpus

/// `kiosque completions`: what a shell needs to complete commands, options and names.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "completions",
    abstract: Localized("Write the completions for a shell.", "Écrit les complétions pour un shell."),
    discussion: Localized(
      """
      To try them in this shell:
        bash  source <(kiosque completions bash)
        zsh   source <(kiosque completions zsh)
        fish  kiosque completions fish | source
      """,
      """
      Pour les essayer dans ce shell :
        bash  source <(kiosque completions bash)
        zsh   source <(kiosque completions zsh)
        fish  kiosque completions fish | source
      """))

  @Argument(help: ArgumentHelp("bash, zsh or fish.", "bash, zsh ou fish.", value: .shell))
  var shell: Shell

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  func run() throws {
    let script =
      switch shell {
      case .bash: Kiosque.completionScript(for: .bash)
      case .zsh: Kiosque.completionScript(for: .zsh)
      case .fish: Kiosque.completionScript(for: .fish)
      }
    let output = Output()
    try output.write(script.hasSuffix("\n") ? script : script + "\n")
    try output.flush()
  }
}
