/// An address as a terminal's link takes it (OSC 8): nothing in it ends the sequence or is a control.
///
/// (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda)
struct LinkAddress: Equatable {
  let text: String

  /// VTE and iTerm2 take no longer one.
  private static let limitInBytes = 2083

  /// Nil for what is no address of a page: articles come from anywhere, and a click shall open nothing else.
  init?(_ url: String) {
    let opening = url.prefix(8).lowercased()
    guard opening.hasPrefix("http://") || opening == "https://", url.utf8.count <= Self.limitInBytes else {
      return nil
    }
    var text = ""
    for byte in url.utf8 {
      if (0x21...0x7E).contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    guard text.utf8.count <= Self.limitInBytes else { return nil }
    self.text = text
  }
}
