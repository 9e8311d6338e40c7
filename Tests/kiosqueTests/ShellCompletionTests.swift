import Testing

struct ShellCompletionTests {
  @Test(
    "bash completes commands, options and their values",
    arguments: [
      (["kiosque", "fac"], "facets"), (["kiosque", "search", "--dup"], "--duplicates"),
      (["kiosque", "timeline", "--by", "mo"], "month"),
    ])
  func bash(words: [String], expected: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(sandbox.run("completions", "bash").output, to: "completions.bash")
    let line = words.joined(separator: " ")
    let outcome = try sandbox.shell(
      """
      bash --norc -c 'source completions.bash; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1)
      COMP_LINE="\(line)"; COMP_POINT=${#COMP_LINE}; _kiosque kiosque "\(words[words.count - 1])" "\(words[words.count - 2])"; printf "%s\\n" "${COMPREPLY[@]}"'
      """)
    #expect(
      outcome.output.split(separator: "\n").map { $0.trimmingPrefix(" ").prefix { $0 != " " } }
        .contains(Substring(expected)), "\(outcome)")
  }

  @Test("each shell has its script", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let outcome = try Sandbox().run("completions", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("timeline"))
  }
}
