package import Corpus

/// Limits as people read them.
package enum LimitWording {
  /// A limit in bytes: `16 MiB` where it is a whole number of them, else `300 bytes`.
  package static func size(_ bytes: Int, _ language: Language) -> String {
    let mebibyte = 1 << 20
    guard bytes >= mebibyte, bytes % mebibyte == 0 else { return Quantity.count(bytes, .byte, language) }
    let count = Quantity.count(bytes / mebibyte, language)
    return language("\(count) MiB", "\(count)\u{A0}Mio")
  }
}
