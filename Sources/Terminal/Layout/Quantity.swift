package import Corpus

/// Numbers and dates as people read them.
package enum Quantity {
  /// An integer in groups of three digits: `11,213`.
  package static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var grouped: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// With its noun: `1 article`, `2 articles`, and `1 city`, `2 cities` where the plural is given.
  package static func count(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? noun : plural ?? noun + "s")"
  }

  /// A number with one decimal: `1,079.7`.
  package static func tenths(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "?" }
    let tenths = Int((value.magnitude * 10).rounded())
    return (value < 0 && tenths > 0 ? "-" : "") + "\(count(tenths / 10)).\(tenths % 10)"
  }

  /// A duration in milliseconds: one decimal below ten, else none.
  package static func milliseconds(_ value: Double) -> String {
    guard value.isFinite, value < 1e9 else { return "? ms" }
    let tenths = Int((max(0, value) * 10).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\(count((tenths + 5) / 10)) ms"
  }

  /// A duration for a person who waits: `4 s`, `2 min 05 s`, `1 h 10 min`.
  package static func waiting(seconds: Double) -> String {
    guard seconds.isFinite, seconds < 360_000 else { return "long" }
    let whole = Int(max(0, seconds).rounded(.up))
    let padded = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(padded(whole % 60)) s" }
    return "\(whole / 3600) h \(padded(whole % 3600 / 60)) min"
  }

  /// A size in bytes: `512 bytes`, `1.5 MB`; units of a thousand.
  package static func bytes(_ value: Int) -> String {
    guard value >= 1000 else { return count(value, "byte") }
    var size = Double(value) / 1000
    for unit in ["kB", "MB", "GB"] {
      if size < 1000 { return "\(decimal(size)) \(unit)" }
      size /= 1000
    }
    return "\(decimal(size)) TB"
  }

  /// `7 Dec 2024`.
  package static func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.calendarDate
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
  }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
