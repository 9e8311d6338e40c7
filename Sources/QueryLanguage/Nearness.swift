/// What the numbers of `NEAR/8` and `"…"~8` may be.
enum Nearness {
  /// Where no number is written.
  static let defaultDistance = 10
  /// Words further apart have nothing to do with each other, and positions in an article stay far below what
  /// this may be added to.
  static let distanceLimit = 1000

  /// The number of that text, at most one above the limit; nil where it is none.
  static func distance(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty else { return nil }
    var number = 0
    for scalar in scalars {
      guard scalar.isDigit else { return nil }
      number = min(number * 10 + Int(scalar.value - 0x30), distanceLimit + 1)
    }
    return number
  }

  static func clamped(_ distance: Int) -> Int { min(max(distance, 0), distanceLimit) }
}
