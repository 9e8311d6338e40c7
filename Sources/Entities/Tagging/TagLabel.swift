import Corpus

/// The labels of a token: outside any name, or at the beginning of or inside one of a kind (BIO; Ramshaw
/// and Marcus 1995).
enum TagLabel {
  static let count = 7
  /// Rows of scores have this many places, a power of two.
  static let stride = 8
  static let outside = 0

  /// The label that begins a mention.
  static func begin(_ kind: Mention.Kind) -> Int { 1 + 2 * Int(kind.rawValue) }
  /// The label that goes on with a mention.
  static func inside(_ kind: Mention.Kind) -> Int { 2 + 2 * Int(kind.rawValue) }

  static func isInside(_ label: Int) -> Bool { label != 0 && label % 2 == 0 }

  static func kind(_ label: Int) -> Mention.Kind? {
    label == 0 ? nil : Mention.Kind(rawValue: UInt8((label - 1) / 2))
  }

  /// Whether a label may follow another: a name goes on only where one of its kind stands before.
  static func allows(_ previous: Int, _ label: Int) -> Bool {
    !isInside(label) || previous == label || previous == label - 1
  }
}
