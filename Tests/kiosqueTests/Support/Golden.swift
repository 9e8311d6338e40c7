import TestSupport
import Testing

/// Outputs as they were recorded; `KIOSQUE_RECORD=1` records them anew and fails the test.
enum Golden {
  static func compare(_ text: String, with name: String) throws {
    let path = Project.root + "/Tests/kiosqueTests/Golden/\(name).txt"
    guard let recorded = try RecordedText.expected(at: path, orRecord: text) else {
      Issue.record("recorded \(name)")
      return
    }
    #expect(text == recorded)
  }
}
