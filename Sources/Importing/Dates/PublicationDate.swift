package import Corpus

/// Reads the day of publication out of what sources write: French and English prose, ISO 8601, RFC 822.
///
/// A date with a time and a zone gives the day as written, never converted. What has no day (`2024-12`) or
/// does not exist (31 février) gives nil; numeric dates are day first, and never guessed to be otherwise.
package enum PublicationDate {
  /// The day that the first date in `text` names, or nil.
  ///
  /// Words around it are ignored (« Publié le mardi 26 mai 2020 à 07h20 »). The first thing that has the
  /// shape of a date decides: where it is no valid one, nothing later is tried.
  package static func day(in text: String) -> Day? {
    if let day = isoDay(atStartOf: text) { return day }
    let tokens = DateToken.tokens(of: text)
    for index in tokens.indices {
      switch DateShape.read(tokens, at: index) {
      case .nothing: continue
      case .impossible: return nil
      case .day(let day, _): return day
      }
    }
    return nil
  }

  /// The day in a file's name (`2024-12-07-titre.md`, `20241207_x.txt`), or nil where there is none or
  /// where it is ambiguous: several different dates, or `06-12-2024`, which can be read in two ways.
  package static func day(inFileName path: String) -> Day? {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let tokens = DateToken.tokens(of: name)
    var found: Day?
    for index in tokens.indices {
      guard case .day(let day, let isCertain) = DateShape.readInFileName(tokens, at: index) else { continue }
      guard isCertain, plausibleYears.contains(day.calendarDate.year) else { return nil }
      if let found, found != day { return nil }
      found = day
    }
    return found
  }

  /// The years that digits without separators may stand for; before them there was no press.
  static let plausibleYears = 1600...2199

  /// The common case without allocation: `2024-12-07`, alone or followed by a time.
  private static func isoDay(atStartOf text: String) -> Day? {
    var values = [0, 0, 0]
    var position = 0
    for byte in text.utf8 {
      switch position {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let part = position < 4 ? 0 : position < 7 ? 1 : 2
        values[part] = values[part] * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        guard byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") else { return nil }
        return Day(year: values[0], month: values[1], day: values[2])
      }
      position += 1
    }
    return position == 10 ? Day(year: values[0], month: values[1], day: values[2]) : nil
  }
}
