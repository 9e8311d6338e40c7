/// Finds out how bytes spell text, and decodes them.
///
/// In this order: UTF-8 where it is valid, a byte order mark, the declared charset, Windows-1252. Latin-1 is
/// never believed: what calls itself so is Windows-1252 in practice, as the WHATWG encoding standard has it.
package enum Charset {
  /// The text that `bytes` spell, without a byte order mark; never fails. Valid UTF-8 is copied once.
  ///
  /// - Parameter declared: the label that the source gives (`iso-8859-15`). It is used where the bytes are no
  ///   UTF-8, it is known, every byte fits it, and it gives no control characters; many labels are wrong.
  package static func decode(_ bytes: UnsafeRawBufferPointer, declared: String? = nil) -> String {
    let family = declared.map(Label.init) ?? .unknown
    if let mark = ByteOrderMark(of: bytes) {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[mark.byteCount...])
      switch mark {
      case .utf8: return repairingDoubleEncoding(utf8(rest) ?? MixedText.decode(rest))
      case .utf16LittleEndian: return UTF16Text.decode(rest, isBigEndian: false)
      case .utf16BigEndian: return UTF16Text.decode(rest, isBigEndian: true)
      }
    }
    // UTF-16 of plain ASCII is valid UTF-8 too, with a NUL in every second byte.
    if case .utf16(let isBigEndian) = family, bytes.contains(0) {
      return UTF16Text.decode(bytes, isBigEndian: isBigEndian)
    }
    if let text = utf8(bytes) { return repairingDoubleEncoding(text) }
    if case .other(let label) = family, let text = SystemCharset.decode(bytes, label: label) { return text }
    return MixedText.looksMixed(bytes) ? MixedText.decode(bytes) : Windows1252.decode(bytes)
  }

  /// The same for an array.
  package static func decode(_ bytes: [UInt8], declared: String? = nil) -> String {
    bytes.withUnsafeBytes { decode($0, declared: declared) }
  }

  /// The text in UTF-8, or nil where it is no valid UTF-8.
  private static func utf8(_ bytes: UnsafeRawBufferPointer) -> String? {
    String(validating: bytes.bindMemory(to: UInt8.self), as: UTF8.self)
  }

  /// What a declared label means for the choice.
  private enum Label {
    /// UTF-8, ASCII, Latin-1, Windows-1252 or nothing: the bytes decide.
    case unknown
    case utf16(isBigEndian: Bool)
    case other(String)

    init(_ label: String) {
      let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      switch name {
      case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi", "iso-8859-1", "iso8859-1", "iso_8859-1",
        "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252":
        self = .unknown
      case "utf-16", "utf16", "utf-16le", "unicode", "ucs-2": self = .utf16(isBigEndian: false)
      case "utf-16be": self = .utf16(isBigEndian: true)
      default: self = .other(name)
      }
    }
  }
}

/// The marks that may open a text and tell its encoding.
enum ByteOrderMark {
  case utf8, utf16LittleEndian, utf16BigEndian

  var byteCount: Int { self == .utf8 ? 3 : 2 }

  init?(of bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(3))
    if start == [0xEF, 0xBB, 0xBF] {
      self = .utf8
    } else if start.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if start.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }
}
