import Foundation

/// How much tests of random cases try: the environment may ask for many times as much as in everyday runs
/// (`KIOSQUE_TEST_ROUNDS`), and from other seeds (`KIOSQUE_TEST_SEED`).
package enum RandomRuns {
  private static let environment = ProcessInfo.processInfo.environment

  package static let rounds = environment["KIOSQUE_TEST_ROUNDS"].flatMap(Int.init) ?? 1

  /// The seed to begin from.
  package static func seed(_ everyday: UInt64) -> UInt64 {
    environment["KIOSQUE_TEST_SEED"].flatMap(UInt64.init) ?? everyday
  }
}
