import Foundation

/// A run of digits or of letters in a text that may hold a date, with what stands before it.
struct DateToken {
  enum Kind: Equatable {
    /// A run of digits: its value and how many there are.
    case number(Int, digits: Int)
    /// A run of letters in lower case without accents.
    case word(String)
  }

  var kind: Kind
  /// What stands between the token before and this one; empty where they touch.
  var gap: String

  /// A longer text is prose, not a date; only its beginning is read.
  static let limitInScalars = 400

  /// The tokens of `text`, compatibility forms resolved (`1ᵉʳ` is `1er`), accents and case dropped.
  static func tokens(of text: String) -> [DateToken] {
    let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limitInScalars)))
    var tokens: [DateToken] = []
    var run = ""
    var runIsNumber = false
    var gap = ""
    func finishRun() {
      guard !run.isEmpty else { return }
      if runIsNumber {
        // More digits than any date has: a value is not needed, its length rules it out.
        tokens.append(DateToken(kind: .number(Int(run) ?? 0, digits: run.utf8.count), gap: gap))
      } else {
        tokens.append(DateToken(kind: .word(run), gap: gap))
      }
      run = ""
      gap = ""
    }
    for scalar in beginning.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format:
        continue
      case .decimalNumber where scalar.isASCII, .lowercaseLetter, .otherLetter, .modifierLetter:
        let isNumber = scalar.isASCII && scalar.properties.generalCategory == .decimalNumber
        if isNumber != runIsNumber { finishRun() }
        runIsNumber = isNumber
        run.unicodeScalars.append(scalar)
      case .spaceSeparator, .control:
        finishRun()
        gap += " "
      default:
        finishRun()
        gap += scalar == "\u{2010}" || scalar == "\u{2011}" ? "-" : String(scalar)
      }
    }
    finishRun()
    return tokens
  }

  /// The value of a number of so many digits.
  func number(digits range: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let digits) = kind, range.contains(digits) else { return nil }
    return value
  }

  /// The month (1 to 12) that a word names.
  var month: Int? {
    guard case .word(let word) = kind else { return nil }
    return DateToken.months[word]
  }

  /// Whether this is the ending of an ordinal: `er` of `1er`, `th` of `7th`.
  var isOrdinalEnding: Bool {
    guard case .word(let word) = kind else { return false }
    return ["er", "e", "st", "nd", "rd", "th"].contains(word)
  }

  /// French and English months and their abbreviations; `sept` is September, whatever seven is.
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["janvier", "janv", "jan", "january"],
      ["fevrier", "fevr", "fev", "february", "feb"],
      ["mars", "mar", "march"],
      ["avril", "avr", "april", "apr"],
      ["mai", "may"],
      ["juin", "june", "jun"],
      ["juillet", "juil", "jul", "july"],
      ["aout", "aou", "august", "aug"],
      ["septembre", "sept", "sep", "september"],
      ["octobre", "oct", "october"],
      ["novembre", "nov", "november"],
      ["decembre", "dec", "december"],
    ]
    var months: [String: Int] = [:]
    for (index, forms) in names.enumerated() {
      for form in forms { months[form] = index + 1 }
    }
    return months
  }()
}
