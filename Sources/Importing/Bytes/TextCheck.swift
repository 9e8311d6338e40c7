/// Tells text in any charset from other files.
enum TextCheck {
  /// The offset of the first byte that no text begins with, or nil: a NUL (UTF-16 with its mark apart), the signature
  /// of a PDF, or one of many control characters. Only a beginning is looked at: real text has a stray NUL at times.
  static func firstForeignByte(in bytes: UnsafeRawBufferPointer) -> Int? {
    if let mark = ByteOrderMark(of: bytes.prefix(3)), mark != .utf8 { return nil }
    if bytes.starts(with: "%PDF-".utf8) { return 0 }
    let beginning = bytes.prefix(4096)
    if let offset = beginning.firstIndex(of: 0) { return offset }
    let isControl = { (byte: UInt8) in
      byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B && byte != 0x1E
    }
    let controls = beginning.count(where: isControl)
    return controls * 20 > beginning.count ? beginning.firstIndex(where: isControl) : nil
  }
}
