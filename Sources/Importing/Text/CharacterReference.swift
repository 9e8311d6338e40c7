import Foundation

/// The character references of HTML that French text uses.
enum CharacterReference {
  /// The text with `&eacute;`, `&#233;` and `&#xE9;` resolved; what is no known reference stays.
  static func resolving(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      let tail = rest[rest.index(after: ampersand)...]
      if let semicolon = tail.prefix(10).firstIndex(of: ";"),
        let character = character(named: tail[..<semicolon])
      {
        result += character
        rest = tail[tail.index(after: semicolon)...]
      } else {
        result += "&"
        rest = tail
      }
    }
    return result + rest
  }

  private static func character(named name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    // HTML reads 128 to 159 as Windows-1252.
    if (0x80..<0xA0).contains(code) { return [UInt8(code)].withUnsafeBytes(Windows1252.decode) }
    return Unicode.Scalar(code).map { String($0) }
  }

  private static let named: [String: String] = {
    var names = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "laquo": "«",
      "raquo": "»",
      "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„", "lsaquo": "‹",
      "rsaquo": "›", "hellip": "…", "ndash": "–", "mdash": "—", "bull": "•", "middot": "·", "euro": "€",
      "deg": "°", "oelig": "œ", "OElig": "Œ", "aelig": "æ", "AElig": "Æ", "szlig": "ß", "shy": "\u{AD}",
      "copy": "©", "reg": "®", "trade": "™", "thinsp": "\u{2009}", "iexcl": "¡", "iquest": "¿",
      "sect": "§", "frac12": "½", "frac14": "¼", "times": "×", "ordf": "ª", "ordm": "º", "sup2": "²",
    ]
    // The accented letters are a letter and an accent's name.
    let accents: [(String, Unicode.Scalar, String)] = [
      ("acute", "\u{301}", "aeiouyAEIOUY"), ("grave", "\u{300}", "aeiouAEIOU"),
      ("circ", "\u{302}", "aeiouAEIOU"),
      ("uml", "\u{308}", "aeiouyAEIOUY"), ("tilde", "\u{303}", "anoANO"), ("cedil", "\u{327}", "cC"),
      ("ring", "\u{30A}", "aA"),
    ]
    for (name, mark, letters) in accents {
      for letter in letters {
        names["\(letter)\(name)"] = "\(letter)\(mark)".precomposedStringWithCanonicalMapping
      }
    }
    return names
  }()
}
