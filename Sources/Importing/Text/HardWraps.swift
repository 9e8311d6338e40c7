/// Undoes line breaks that an editor put into paragraphs at a fixed width, where that is certain.
enum HardWraps {
  /// A wider text was not wrapped for a screen or a mail.
  static let widestInCharacters = 100
  /// Narrower lines are verse, lists or addresses.
  static let narrowestInCharacters = 40

  /// The lines with those joined that were one paragraph; blank lines vanish then, else everything stays.
  ///
  /// An editor breaks a line where the next word does not fit any more. So the text is wrapped when nearly every
  /// line that another one follows would grow wider than the widest with that one's first word; lists, verse and
  /// paragraphs of a line each do not do that. Linear.
  static func joined(_ lines: [Substring]) -> [String] {
    guard areWrapped(lines) else { return lines.map(String.init) }
    var paragraphs: [String] = []
    var continues = false
    for line in lines {
      if line.isEmpty {
        continues = false
      } else if continues, let last = paragraphs.indices.last {
        // A hyphen at the end may be the word's own or the break's: it stays.
        if paragraphs[last].last != "-" { paragraphs[last] += " " }
        paragraphs[last] += line
      } else {
        paragraphs.append(String(line))
        continues = true
      }
    }
    return paragraphs
  }

  private static func areWrapped(_ lines: [Substring]) -> Bool {
    var widest = 0
    for line in lines {
      widest = max(widest, line.count)
      if widest > widestInCharacters { return false }
    }
    guard widest >= narrowestInCharacters else { return false }
    var followed = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      followed += 1
      if line.count + 1 + next.prefix(while: { !$0.isWhitespace }).count > widest { full += 1 }
    }
    // With fewer lines the widest proves itself.
    return followed >= 3 && full * 10 >= followed * 9
  }
}
