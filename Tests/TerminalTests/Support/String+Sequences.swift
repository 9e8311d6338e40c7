extension String {
  /// The text without a terminal's control sequences, each of which must be whole.
  var withoutSequences: String { split.text }

  /// What of colours and links still holds at the end; empty where all is closed.
  var openSequences: [String] { split.open }

  private var split: (text: String, open: [String]) {
    var text = String.UnicodeScalarView()
    var (attributes, link) = ("", "")
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        text.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "[":
        let parameters = rest.prefix { "0123456789;".unicodeScalars.contains($0) }
        attributes = String(parameters) == "0" ? "" : String(parameters)
        rest = rest[parameters.endIndex...]
        guard rest.popFirst() == "m" else { return ("broken colour", ["colour"]) }
      case "]":
        let address = rest.prefix { ("!"..."~").contains($0) }
        link = String(address) == "8;;" ? "" : String(address)
        rest = rest[address.endIndex...]
        guard rest.popFirst() == "\u{1B}", rest.popFirst() == "\\" else { return ("broken link", ["link"]) }
      default: return ("unknown sequence", ["sequence"])
      }
    }
    return (String(text), [attributes, link].filter { !$0.isEmpty })
  }
}
