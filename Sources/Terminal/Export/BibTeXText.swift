/// Text as BibTeX and LaTeX read it.
enum BibTeXText {
  /// The text on one line, with LaTeX's own characters written as commands; all else stays UTF-8.
  ///
  /// Braces become commands too: BibTeX counts those behind a backslash like any other, and one without its
  /// partner would swallow the entries behind it.
  static func escaped(_ text: String) -> String {
    let text = SingleLine.text(text)
    guard text.utf8.contains(where: isSpecial) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_": output += "\\\(scalar)"
      case "{": output += "\\textbraceleft{}"
      case "}": output += "\\textbraceright{}"
      case "~": output += "\\textasciitilde{}"
      case "^": output += "\\textasciicircum{}"
      case "\\": output += "\\textbackslash{}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// An address as styles take it, word for word; what would end the field is percent-encoded.
  static func verbatimAddress(_ address: String) -> String {
    var output = ""
    for scalar in SingleLine.text(address).unicodeScalars {
      switch scalar {
      case "{": output += "%7B"
      case "}": output += "%7D"
      case "\\": output += "%5C"
      case " ": output += "%20"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
