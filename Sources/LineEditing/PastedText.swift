/// What is put into the line of a text that was pasted.
enum PastedText {
  /// One line: ends of lines and tabs become a space, other control characters go; nothing runs by itself.
  static func line(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var line = String.UnicodeScalarView()
    var isBetweenLines = false
    for scalar in scalars {
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}": isBetweenLines = true
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        if isControl && scalar != "\t" { continue }
        if isBetweenLines && !line.isEmpty { line.append(" ") }
        isBetweenLines = false
        line.append(scalar == "\t" ? " " : scalar)
      }
    }
    return String(line)
  }
}
