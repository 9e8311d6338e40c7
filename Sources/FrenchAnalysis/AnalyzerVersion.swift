import IndexData

/// What an archive's tokens were made with: another version may cut or stem otherwise.
package enum AnalyzerVersion {
  /// The number of this code, raised by hand when any token changes; a golden token list pins it.
  package static let code = 1

  /// `CODE-DIGEST`: the code's number and a digest of every embedded file that can change a token.
  ///
  /// The digest is FNV-1a, 64 bits, over the files in this order.
  package static let current: String = {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for data in [kiosque_elisions, kiosque_invariable_words, kiosque_protected_names] {
      for byte in UnsafeBufferPointer(start: data.bytes, count: data.count) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return "\(code)-\(String(hash, radix: 16))"
  }()
}
