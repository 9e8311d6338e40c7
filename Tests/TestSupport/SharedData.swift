import Foundation

/// Where this package lies, and the data beside it that only some machines have.
package enum SharedData {
  /// The package's own folder.
  private static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the sample articles that come with the project.
  package static let samples = packageRoot.appendingPathComponent("index/sample").path

  /// `KIOSQUE_SHARED`, else `../shared`.
  private static let root: URL =
    ProcessInfo.processInfo.environment["KIOSQUE_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared")

  /// The path of a file of it, or nil where it is absent.
  package static func path(_ name: String) -> String? {
    let path = root.appendingPathComponent(name).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
