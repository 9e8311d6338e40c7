import Corpus

/// The shapes that a date has among tokens, in one list.
enum DateShape {
  enum Reading {
    /// No date begins here.
    case nothing
    /// A date's shape, but no such day.
    case impossible
    /// `isCertain` is false where another country would read another day.
    case day(Day, isCertain: Bool)
  }

  /// What date begins at the token `index` of running text.
  static func read(_ tokens: [DateToken], at index: Int) -> Reading {
    let window = Window(tokens: tokens, start: index)
    if index == 0, let reading = compact(window) { return reading }
    return separated(window) ?? dayMonthYear(window) ?? monthDayYear(window) ?? .nothing
  }

  /// The same in a file's name, where digits without separators may stand anywhere but inside a word.
  static func readInFileName(_ tokens: [DateToken], at index: Int) -> Reading {
    let window = Window(tokens: tokens, start: index)
    if index == 0 || !window.gap(0).isEmpty, let reading = compact(window) {
      return reading
    }
    return separated(window) ?? dayMonthYear(window) ?? .nothing
  }

  /// Tokens from a start on; outside of them, nothing.
  private struct Window {
    let tokens: [DateToken]
    let start: Int

    subscript(offset: Int) -> DateToken? {
      tokens.indices.contains(start + offset) ? tokens[start + offset] : nil
    }

    func number(_ offset: Int, digits: ClosedRange<Int>) -> Int? {
      self[offset]?.number(digits: digits)
    }

    func gap(_ offset: Int) -> String { self[offset]?.gap ?? "" }
  }

  private static func reading(_ year: Int, _ month: Int, _ day: Int, isCertain: Bool = true) -> Reading {
    Day(year: year, month: month, day: day).map { .day($0, isCertain: isCertain) } ?? .impossible
  }

  /// `20241207`, `202412071015`, `20241207101500`, `20241207T101500+0100`.
  private static func compact(_ window: Window) -> Reading? {
    guard case .number(var value, let digits)? = window[0]?.kind, [8, 12, 14].contains(digits) else {
      return nil
    }
    for _ in 8..<digits { value /= 10 }
    guard PublicationDate.plausibleYears.contains(value / 10_000),
      let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    else { return nil }
    if let next = window[1], next.gap.isEmpty, next.kind != .word("t") { return nil }
    return .day(day, isCertain: true)
  }

  /// `2024-12-07`, `2024/12/7`, `07/12/2024`, `7.12.2024`: one separator, the same twice.
  private static func separated(_ window: Window) -> Reading? {
    let separator = window.gap(1)
    guard ["-", "/", ".", "_"].contains(separator), window.gap(2) == separator,
      let middle = window.number(1, digits: 1...2)
    else { return nil }
    if let year = window.number(0, digits: 4...4), let day = window.number(2, digits: 1...2) {
      return reading(year, middle, day)
    }
    if let day = window.number(0, digits: 1...2), let year = window.number(2, digits: 4...4) {
      return reading(year, middle, day, isCertain: day > 12 || day == middle)
    }
    return nil
  }

  /// `26 mai 2020`, `1er sept. 2024`, `26-May-2020`, and with RFC 822's year of two digits `26 May 20 07:20`.
  private static func dayMonthYear(_ window: Window) -> Reading? {
    guard let day = window.number(0, digits: 1...2) else { return nil }
    var offset = 1
    if window[1]?.isOrdinalEnding == true, ["", " "].contains(window.gap(1)) { offset = 2 }
    guard let month = window[offset]?.month, joins(window.gap(offset)), joins(window.gap(offset + 1)) else {
      return nil
    }
    if let year = window.number(offset + 1, digits: 4...4) { return reading(year, month, day) }
    if let year = window.number(offset + 1, digits: 2...2), window.gap(offset + 2) == " ",
      window.number(offset + 2, digits: 2...2) != nil, window.gap(offset + 3) == ":"
    {
      // RFC 2822, 4.3: two digits up to 49 are of this century.
      return reading(year < 50 ? 2000 + year : 1900 + year, month, day)
    }
    return nil
  }

  /// `December 7, 2024`, `Sat Dec  7 10:15:00 2024`.
  private static func monthDayYear(_ window: Window) -> Reading? {
    guard let month = window[0]?.month, let day = window.number(1, digits: 1...2), joins(window.gap(1)) else {
      return nil
    }
    var offset = 2
    if window[2]?.isOrdinalEnding == true, window.gap(2).isEmpty { offset = 3 }
    if let year = window.number(offset, digits: 4...4), joins(window.gap(offset)) {
      return reading(year, month, day)
    }
    guard window.gap(offset + 1) == ":", window.gap(offset + 2) == ":" else { return nil }
    offset += 3
    if case .word? = window[offset]?.kind { offset += 1 }
    guard let year = window.number(offset, digits: 4...4), window.gap(offset) == " " else { return nil }
    return reading(year, month, day)
  }

  /// Whether what stands between the parts of one date is no more than white space and marks of abbreviation.
  private static func joins(_ gap: String) -> Bool {
    (1...3).contains(gap.unicodeScalars.count)
      && gap.unicodeScalars.allSatisfy { " .,-/_".unicodeScalars.contains($0) }
  }
}
