import Foundation
import Testing

struct ShellCompletionTests {
  @Test(
    "bash completes commands, options and their values",
    arguments: [
      (["kiosque", "fac"], "facets"), (["kiosque", "search", "--dup"], "--duplicates"),
      (["kiosque", "timeline", "--by", "mo"], "month"),
    ])
  func bash(words: [String], expected: String) throws {
    let candidates = try Self.candidates(words, in: Sandbox())
    #expect(candidates.contains { $0.trimmingPrefix(" ").prefix { $0 != " " } == expected }, "\(candidates)")
  }

  @Test("bash completes names as the archive has them, and runs nothing that stands in one")
  func names() throws {
    let sandbox = try Sandbox()
    let source = #"L'Écho $(touch ran) `touch ran` "$HOME" \ ; * fin"#
    let record = try JSONSerialization.data(withJSONObject: [
      "title": "Une", "text": "Texte.", "source": source,
    ])
    try sandbox.write(record, to: "a.json")
    #expect(try sandbox.run("import", "--no-entities", "a.json").status == 0)
    #expect(try Self.candidates(["kiosque", "search", "--source", "L"], in: sandbox) == [source])
    #expect(!sandbox.exists("ran"))
  }

  /// What bash proposes for the last word of a line.
  private static func candidates(_ words: [String], in sandbox: Sandbox) throws -> [String] {
    try sandbox.write(sandbox.run("completions", "bash").output, to: "completions.bash")
    let line = words.joined(separator: " ")
    let outcome = try sandbox.shell(
      """
      PATH=$(dirname "$kiosque"):$PATH bash --norc -c 'source completions.bash; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1)
      COMP_LINE="\(line)"; COMP_POINT=${#COMP_LINE}; _kiosque kiosque "\(words[words.count - 1])" "\(words[words.count - 2])"; printf "%s\\n" "${COMPREPLY[@]}"'
      """)
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test("each shell has its script", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let outcome = try Sandbox().run("completions", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("timeline"))
  }
}
