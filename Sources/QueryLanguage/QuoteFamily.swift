/// The two families of quotation marks: a phrase opened by a mark of one is closed by one of the same.
///
/// Inverted commas are alike whatever their shape, since keyboards and editors mix them; guillemets are
/// kept apart so that one family can be quoted inside the other.
enum QuoteFamily: Sendable {
  case guillemets
  case inverted

  /// The family of a mark that can begin a phrase; nil for anything else, `»` included.
  init?(opening scalar: Unicode.Scalar) {
    switch scalar {
    case "«": self = .guillemets
    case "\"", "“", "”", "„": self = .inverted
    default: return nil
    }
  }

  var other: QuoteFamily { self == .guillemets ? .inverted : .guillemets }

  func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .guillemets: scalar == "»"
    case .inverted: scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "„"
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "«" || guillemets.closes(scalar) || inverted.closes(scalar)
  }
}
