/// A prompt as libedit takes it: sequences that take no room on the screen stand between delimiters.
///
/// libedit prints such a sequence together with the character behind it, and loses one that has none, or
/// that another delimited sequence follows.
enum PromptText {
  static let delimiter: Unicode.Scalar = "\u{1}"

  static func delimited(_ prompt: String) -> String {
    var text = String.UnicodeScalarView()
    var sequences = String.UnicodeScalarView()
    var rest = prompt.unicodeScalars[...]
    while let scalar = rest.first {
      let length = sequenceLength(rest)
      if length > 0 {
        sequences += rest.prefix(length)
        rest = rest.dropFirst(length)
        continue
      }
      rest.removeFirst()
      if scalar == delimiter { continue }
      text += wrapped(sequences)
      sequences.removeAll()
      text.append(scalar)
    }
    if !sequences.isEmpty {
      // In front of the last character where that is a space, which looks the same.
      let last: Unicode.Scalar = text.last == " " ? text.removeLast() : " "
      text += wrapped(sequences)
      text.append(last)
    }
    return String(text)
  }

  /// The prompt without its sequences.
  static func visible(_ prompt: String) -> String {
    var text = String.UnicodeScalarView()
    var rest = prompt.unicodeScalars[...]
    while let scalar = rest.first {
      let length = sequenceLength(rest)
      if length == 0 { text.append(scalar) }
      rest = rest.dropFirst(max(1, length))
    }
    return String(text)
  }

  private static func wrapped(_ sequences: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard !sequences.isEmpty else { return sequences }
    var wrapped = String.UnicodeScalarView([delimiter])
    wrapped += sequences
    wrapped.append(delimiter)
    return wrapped
  }

  /// How long the control sequence is that stands first (ECMA-48, CSI), 0 where there is none.
  private static func sequenceLength(_ text: Substring.UnicodeScalarView) -> Int {
    guard text.starts(with: "\u{1B}[".unicodeScalars) else { return 0 }
    let end = text.dropFirst(2).firstIndex { ("\u{40}"..."\u{7E}").contains($0) }
    return end.map { text.distance(from: text.startIndex, to: $0) + 1 } ?? text.count
  }
}
