import Foundation

/// Where things lie for the tests.
enum Project {
  /// The folder of Package.swift.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The program, which is built beside the tests.
  static let program: String = {
    var folder = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
      .deletingLastPathComponent()
    // On macOS tests run from a bundle.
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("kiosque").path
  }()
}

/// The archive of the sample articles, imported once; tests take copies of it.
enum SampleArchive {
  static let content = Result { try make(["import", "sample"]) }

  /// The same without names: what does not depend on how well they are recognised.
  static let contentWithoutNames = Result { try make(["import", "sample", "--no-entities"]) }

  private static func make(_ arguments: [String]) throws -> Data {
    let sandbox = try Sandbox()
    try sandbox.linkSample()
    let outcome = try sandbox.run(arguments)
    guard outcome.status == 0 else { throw Failure(messages: outcome.messages) }
    return try Data(contentsOf: URL(fileURLWithPath: sandbox.archivePath))
  }

  struct Failure: Error { var messages: String }
}
