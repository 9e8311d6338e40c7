import Foundation

/// The charsets that the C library's `iconv` knows.
enum SystemCharset {
  /// The text of `bytes` in the charset of that label, or nil where the label is unknown, a byte does not fit,
  /// or the text would hold control characters: then the label is wrong.
  static func decode(_ bytes: UnsafeRawBufferPointer, label: String) -> String? {
    // Anything else would be an option for iconv (`//TRANSLIT`), not a name.
    guard label.utf8.count <= 40,
      label.utf8.allSatisfy({ byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_.:+".utf8.contains(byte)
      }),
      let converter = Converter(label: label), let text = converter.convert(bytes)
    else { return nil }
    let hasControls = text.unicodeScalars.contains { scalar in
      (0x7F...0x9F).contains(scalar.value)
        || (scalar.value < 0x20 && !"\t\n\r\u{C}".unicodeScalars.contains(scalar))
    }
    return hasControls ? nil : text
  }

  /// Owns an iconv descriptor.
  private final class Converter {
    private let descriptor: iconv_t

    init?(label: String) {
      guard let descriptor = iconv_open("UTF-8", label), descriptor != iconv_t(bitPattern: -1) else {
        return nil
      }
      self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

    func convert(_ bytes: UnsafeRawBufferPointer) -> String? {
      let input = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
      defer { input.deallocate() }
      UnsafeMutableRawBufferPointer(input).copyMemory(from: bytes)
      var next = input.baseAddress
      var left = bytes.count
      var utf8: [UInt8] = []
      var chunk = [CChar](repeating: 0, count: 64 * 1024)
      while left > 0 {
        let (written, failed) = chunk.withUnsafeMutableBufferPointer { buffer in
          var output = buffer.baseAddress
          var space = buffer.count
          let result = iconv(descriptor, &next, &left, &output, &space)
          // A full buffer (E2BIG) is no failure, another round follows.
          return (buffer.count - space, result == Int.max || (result == -1 as Int && errno != E2BIG))
        }
        if failed || written == 0 { return nil }
        utf8.append(contentsOf: chunk[..<written].lazy.map(UInt8.init(bitPattern:)))
      }
      return String(validating: utf8, as: UTF8.self)
    }
  }
}
