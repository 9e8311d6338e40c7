import Foundation

/// A folder of its own for one test, where the real program runs; gone with the test.
final class Sandbox {
  let path: String

  /// What a run left behind.
  struct Outcome {
    var status: Int32
    /// Whether a signal ended it.
    var wasKilled: Bool
    var output: String
    var messages: String

    var json: [String: Any] { Self.object(output) }
    var jsonLines: [[String: Any]] { output.split(separator: "\n").map { Self.object(String($0)) } }

    private static func object(_ text: String) -> [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
    }
  }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("kiosque-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder with the archive of the sample articles, which are linked to as `sample`.
  static func withSample(names: Bool = true) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.linkSample()
    try sandbox.write(
      (names ? SampleArchive.content : SampleArchive.contentWithoutNames).get(), to: archiveName)
    return sandbox
  }

  /// Where the program looks for the archive when nothing says otherwise.
  var archivePath: String { path + "/" + Self.archiveName }

  static let archiveName = "home/.local/share/kiosque/archive.kiosque"

  func linkSample() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/sample", withDestinationPath: Project.root + "/index/sample")
  }

  @discardableResult
  func write(_ content: Data, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try content.write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ content: String, to name: String) throws -> String { try write(Data(content.utf8), to: name) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  // MARK: - Running

  /// Runs the program in this folder to its end.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let input = try write(input, to: ".input-\(UUID().uuidString)")
    return try finish(
      start(
        Project.program, arguments, input: FileHandle(forReadingFrom: URL(fileURLWithPath: input)),
        environment: environment))
  }

  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Runs a line of shell in this folder, where `$kiosque` is the program.
  func shell(_ line: String) throws -> Outcome {
    try finish(
      start("/bin/sh", ["-c", line], input: FileHandle.nullDevice, environment: ["kiosque": Project.program]))
  }

  /// A run under way.
  struct Run {
    let process: Process
    let outputPath: String
    let messagesPath: String
  }

  func start(
    _ program: String, _ arguments: [String], input: Any, environment: [String: String] = [:]
  ) throws -> Run {
    let name = UUID().uuidString
    let run = Run(
      process: Process(), outputPath: try write("", to: ".output-\(name)"),
      messagesPath: try write("", to: ".messages-\(name)"))
    run.process.executableURL = URL(fileURLWithPath: program)
    run.process.arguments = arguments
    run.process.currentDirectoryURL = URL(fileURLWithPath: path)
    let own = ProcessInfo.processInfo.environment
    run.process.environment = [
      "HOME": path + "/home", "PATH": own["PATH"] ?? "/usr/bin:/bin",
      "LD_LIBRARY_PATH": own["LD_LIBRARY_PATH"] ?? "",
    ].merging(environment) { $1 }
    run.process.standardInput = input
    run.process.standardOutput = FileHandle(forWritingAtPath: run.outputPath)
    run.process.standardError = FileHandle(forWritingAtPath: run.messagesPath)
    try run.process.run()
    return run
  }

  func finish(_ run: Run) throws -> Outcome {
    run.process.waitUntilExit()
    return Outcome(
      status: run.process.terminationStatus, wasKilled: run.process.terminationReason == .uncaughtSignal,
      output: try String(contentsOfFile: run.outputPath, encoding: .utf8),
      messages: try String(contentsOfFile: run.messagesPath, encoding: .utf8))
  }
}
