package import Corpus

/// Numbers and dates as people read them.
///
/// In French, the spaces inside a number and in front of a unit or a per-cent sign are no-break ones (U+202F, U+00A0).
package enum Quantity {
  /// An integer in groups of three digits: `11,213`, `11 213`.
  package static func count(_ value: Int, _ language: Language) -> String {
    let digits = Array(String(value.magnitude).utf8)
    let separator = Array(language(",", "\u{202F}").utf8)
    var grouped: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += separator }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// With its noun: `1 article`, `2 articles`; `0 article` in French.
  package static func count(_ value: Int, _ noun: Noun, _ language: Language) -> String {
    "\(count(value, language)) \(noun.form(for: value, in: language))"
  }

  /// A number with one decimal: `1,079.7`, `1 079,7`.
  package static func tenths(_ value: Double, _ language: Language) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "?" }
    let tenths = Int((value.magnitude * 10).rounded())
    return (value < 0 && tenths > 0 ? "-" : "") + decimal(tenths: tenths, language)
  }

  /// A share of a whole with one decimal: `10.9%`, `10,9 %`.
  ///
  /// - Parameter share: 1 is all of it.
  package static func percent(tenthsOf share: Double, _ language: Language) -> String {
    tenths(share * 100, language) + language("", "\u{A0}") + "%"
  }

  /// A share of a whole without decimals: `50%`, `50 %`.
  package static func percent(_ percentage: Int, _ language: Language) -> String {
    count(percentage, language) + language("", "\u{A0}") + "%"
  }

  /// A duration in milliseconds: one decimal below ten, else none.
  package static func milliseconds(_ value: Double, _ language: Language) -> String {
    guard value.isFinite, value < 1e9 else { return with(unit: "ms", "?", language) }
    return with(unit: "ms", short(max(0, value), language), language)
  }

  /// A duration for a person who waits: `4 s`, `2 min 05 s`, `1 h 10 min`.
  package static func waiting(seconds: Double, _ language: Language) -> String {
    guard seconds.isFinite, seconds < 360_000 else { return language("long", "longtemps") }
    let whole = Int(max(0, seconds).rounded(.up))
    let padded = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    func parts(_ parts: (String, unit: String)...) -> String {
      parts.map { with(unit: $0.unit, $0.0, language) }.joined(separator: language(" ", "\u{A0}"))
    }
    if whole < 60 { return parts(("\(whole)", "s")) }
    if whole < 3600 { return parts(("\(whole / 60)", "min"), (padded(whole % 60), "s")) }
    return parts(("\(whole / 3600)", "h"), (padded(whole % 3600 / 60), "min"))
  }

  /// A size in bytes: `512 bytes`, `1.5 MB`; `512 octets`, `1,5 Mo`; units of a thousand.
  package static func bytes(_ value: Int, _ language: Language) -> String {
    guard value >= 1000 else { return count(value, .byte, language) }
    var size = Double(value) / 1000
    var prefixes = ["k", "M", "G", "T"][...]
    while size >= 1000, prefixes.count > 1 {
      size /= 1000
      prefixes.removeFirst()
    }
    return with(unit: (prefixes.first ?? "") + language("B", "o"), short(size, language), language)
  }

  /// `7 Dec 2024`, `7 déc. 2024`, `1er mai 2024`.
  package static func day(_ day: Day, _ language: Language) -> String {
    let (year, month, dayOfMonth) = day.calendarDate
    let ordinal = dayOfMonth == 1 ? language("1", "1er") : "\(dayOfMonth)"
    return "\(ordinal) \(language(months[month - 1])) \(year)"
  }

  /// `7 Dec 2024 to 9 Jan 2025`, `du 7 déc. 2024 au 9 janv. 2025`; one day where both are the same.
  package static func days(from first: Day, to last: Day, _ language: Language) -> String {
    let (start, end) = (day(first, language), day(last, language))
    return first == last ? start : language("\(start) to \(end)", "du \(start) au \(end)")
  }

  private static func with(unit: String, _ number: String, _ language: Language) -> String {
    number + language(" ", "\u{A0}") + unit
  }

  /// One decimal below ten, else none.
  private static func short(_ value: Double, _ language: Language) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths < 100 ? decimal(tenths: tenths, language) : count((tenths + 5) / 10, language)
  }

  private static func decimal(tenths: Int, _ language: Language) -> String {
    "\(count(tenths / 10, language))\(language(".", ","))\(tenths % 10)"
  }

  private static let months = [
    Localized("Jan", "janv."), Localized("Feb", "févr."), Localized("Mar", "mars"), Localized("Apr", "avr."),
    Localized("May", "mai"), Localized("Jun", "juin"), Localized("Jul", "juil."), Localized("Aug", "août"),
    Localized("Sep", "sept."), Localized("Oct", "oct."), Localized("Nov", "nov."), Localized("Dec", "déc."),
  ]
}
