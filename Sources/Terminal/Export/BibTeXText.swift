/// Text as BibTeX and LaTeX read it.
enum BibTeXText {
  /// The text on one line, with LaTeX's own characters written as commands; all else stays UTF-8.
  ///
  /// Braces become commands too: BibTeX counts those behind a backslash like any other, and one without its
  /// partner would swallow the entries behind it. Signs that LaTeX would join, as it makes a dash of two hyphens,
  /// are kept apart.
  static func escaped(_ text: String) -> String {
    var output = ""
    var previous: Unicode.Scalar?
    for scalar in SingleLine.text(text).unicodeScalars {
      if let previous, isLigature(previous, scalar) { output += "{}" }
      previous = scalar
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

  /// Ligatures of LaTeX's fonts: `--`, `''` and the like, `` ?` `` and `` !` ``.
  private static func isLigature(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch second {
    case "-", "'", ",", "<", ">": first == second
    case "`": first == second || first == "?" || first == "!"
    default: false
    }
  }
}
