import Testing

struct ConsoleTests {
  @Test("without a command, lines are queries and commands")
  func lines() throws {
    let sandbox = try Sandbox.withSample()
    let outcome = try sandbox.run(
      [], input: "grève\n\n.open 1\n\\next\n.n\n.foo\n.open 99\n.quit\nlu jamais\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(" 4 of 66 articles"))
    #expect(outcome.output.contains("\nCorrespondance Outre-mer\n"))
    #expect(outcome.output.contains(" no further hits\n no further hits\n"))
    #expect(outcome.output.hasSuffix(" no hit “99” among 4, and no article of that id\n"))
    #expect(outcome.messages == " .foo is no command: .help lists them\n")
  }

  @Test("pages turn both ways")
  func pages() throws {
    let outcome = try Sandbox.withSample().run(["console"], input: "président\n.next\n.prev\n.prev\n")
    #expect(outcome.output.contains("\n  11  ") || outcome.output.contains("\n 11  "))
    #expect(outcome.output.hasSuffix(" these are the first hits\n"))
  }

  @Test("the hits of the last search are counted")
  func facets() throws {
    let outcome = try NamedSandbox.make().run([], input: ".facets\nMacron\n.facets\n")
    #expect(outcome.output.hasPrefix(" search for something first\n 3 (4 with reprints) of 5 articles"))
    #expect(outcome.output.contains("\n cities     Paris 2, Lyon 1\n"))
  }

  @Test("a line that cannot be answered does not end the console")
  func errors() throws {
    let outcome = try Sandbox.withSample().run([], input: ".open abc\n.next\nHoms\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 of 66 articles"))
  }
}
