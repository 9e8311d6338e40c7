import Terminal

/// Writes reports to standard output, each as soon as it is there.
struct SearchPrinter {
  enum Form {
    case text
    case oneLine
    case json
  }

  private let output: Output
  private let form: Form
  private let style: OutputStyle

  /// - Parameter pages: whether each report that is longer than the screen is one for a pager.
  init(_ form: Form, style: OutputStyle, pages: Bool) {
    output = Output(pages: pages && form == .text)
    self.form = form
    self.style = style
  }

  func print(_ report: SearchReport, showsQuery: Bool = false) throws {
    switch form {
    case .json: try output.writeLine(report.json())
    case .oneLine:
      // Nothing but hits among the lines.
      for remark in report.remarks(style) { Messages.remark(remark) }
      try output.write(report.oneLineText(style))
    case .text:
      try output.write(report.text(style, showsQuery: showsQuery))
      if showsQuery { try output.write("\n") }
    }
    try output.flush()
  }
}
