/// The colours of a terminal, of the sixteen that any has.
package enum Palette: String, Sendable, CaseIterable {
  /// No control sequence at all.
  case none
  /// Where nothing is known of the background: legible on a dark one and on a light one.
  case either
  case dark
  case light

  /// The parameters of the control sequence (ECMA-48, 8.3.117) for a text with these roles at once; none for plain text.
  func parameters(of roles: some Sequence<TextRole>) -> [Int] {
    guard self != .none else { return [] }
    var (isBold, isDim, isUnderlined) = (false, false, false)
    var colored: (priority: Int, color: Int)?
    func color(_ color: Int?, priority: Int) {
      if let color, priority > colored?.priority ?? 0 { colored = (priority, color) }
    }
    for role in roles {
      switch role {
      case .match:
        isBold = true
        color(matchColor, priority: 3)
      case .title: isBold = true
      case .entity: isUnderlined = true
      case .origin: isDim = true
      case .label: if labelColor == nil { isDim = true } else { color(labelColor, priority: 1) }
      case .bar: color(barColor, priority: 2)
      case .link: break
      }
    }
    // Bold and faint end with one parameter, and terminals differ on both at once: what stands out wins.
    return (isBold ? [1] : isDim ? [2] : []) + (isUnderlined ? [4] : []) + (colored.map { [$0.color] } ?? [])
  }

  private static let red = 31
  private static let blue = 34
  private static let magenta = 35
  private static let cyan = 36
  private static let brightYellow = 93

  private var matchColor: Int? {
    switch self {
    case .none: nil
    case .either: Self.magenta
    case .dark: Self.brightYellow
    case .light: Self.red
    }
  }

  private var barColor: Int? {
    switch self {
    case .none: nil
    case .either: Self.magenta
    case .dark: Self.cyan
    case .light: Self.blue
    }
  }

  /// Nil for faint, which any background bears.
  private var labelColor: Int? {
    switch self {
    case .none, .either: nil
    case .dark: Self.cyan
    case .light: Self.blue
    }
  }
}
