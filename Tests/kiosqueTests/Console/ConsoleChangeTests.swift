import Foundation
import Testing

struct ConsoleChangeTests {
  /// A console that is spoken with line by line.
  private final class Conversation {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(in sandbox: Sandbox, environment: [String: String] = [:]) throws {
      process.executableURL = URL(fileURLWithPath: Project.program)
      process.currentDirectoryURL = URL(fileURLWithPath: sandbox.path)
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["HOME": sandbox.path + "/home", "LC_ALL": "C", "XDG_DATA_HOME": "", "KIOSQUE_ARCHIVE": ""].merging(
          environment
        ) { $1 }
      ) { $1 }
      process.standardInput = input
      process.standardOutput = output
      try process.run()
    }

    /// Says a line; returns what is answered, which a command with a known answer ends.
    func say(_ line: String) throws -> String {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n.help quit\n").utf8))
      var heard = Data()
      while !Self.ends.contains(where: { heard.suffix($0.utf8.count) == Data($0.utf8) }) {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        heard += data
      }
      let text = String(decoding: heard, as: UTF8.self)
      return text.ranges(of: " .quit").last.map { String(text[..<$0.lowerBound]) } ?? text
    }

    private static let ends = ["written at once.\n", "écrit aussitôt.\n"]

    func end() throws {
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }

  @Test("what another process adds is told before the next answer, and numbers mean what was shown")
  func changed() throws {
    let sandbox = try NamedSandbox.make()
    let console = try Conversation(in: sandbox)
    _ = try console.say("Macron")
    _ = try console.say(".sort newest")
    try sandbox.write(
      #"{"id":"six","date":"2024-01-01","text":"Emmanuel Macron est à Brest."}"#, to: "autre.jsonl")
    #expect(try sandbox.run("import", "autre.jsonl").status == 0)
    let opened = try console.say(".open 1")
    #expect(opened.hasPrefix(" the archive has changed: 6 articles, 1 more\n"))
    #expect(opened.contains("loin de la France."))
    let again = try console.say(".back")
    #expect(again.hasPrefix(" 4 (5 with reprints) of 6 articles"))
    #expect(again.contains("Brest"))
    #expect(try console.say(".reload") == " the archive has not changed: 6 articles\n")
    #expect(try sandbox.run("rebuild").status == 0)
    #expect(try console.say(".reload") == " the archive has changed: 6 articles\n")
    #expect(try console.say(".reload") == " the archive has not changed: 6 articles\n")
    try console.end()
  }

  @Test("a correction that was not made is no change of the archive")
  func refusedCorrection() throws {
    let sandbox = try NamedSandbox.make()
    let console = try Conversation(in: sandbox)
    _ = try console.say("Macron")
    #expect(try console.say(".merge Macron Personne") == "")
    #expect(try console.say(".reload") == " the archive has not changed: 5 articles\n")
    try console.end()
  }

  @Test("a change is told in French too")
  func french() throws {
    let sandbox = try NamedSandbox.make()
    let console = try Conversation(in: sandbox, environment: ["LC_ALL": "fr_FR.UTF-8"])
    _ = try console.say(".reload")
    try sandbox.write(#"{"id":"six","text":"Rien."}"#, to: "autre.jsonl")
    #expect(try sandbox.run("import", "autre.jsonl").status == 0)
    #expect(
      try console.say(".clear").hasPrefix(
        " l’archive a changé\u{A0}: 6 articles, 1 de plus\n"))
    try console.end()
  }

  @Test("times are told when asked for, of the whole line")
  func timing() throws {
    let outcome = try NamedSandbox.make().run([], input: ".timing\n.clear\n.timing off\n.clear\n")
    let lines = outcome.output.replacing(/[0-9.]+ ms/, with: "T ms")
    #expect(
      lines
        == " T ms\n there is no such filter\n T ms\n no times are told any more\n there is no such filter\n")
  }

  @Test("without an archive the console says how to make one, and ends with 2")
  func noArchive() throws {
    let outcome = try Sandbox().run([], input: ".help\n")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("kiosque import"))
  }
}
