/// A change of the line that is being typed, as a completion proposes it.
package struct Edit: Equatable, Sendable {
  /// What is replaced, in UTF-8 bytes of the line.
  package var byteRange: Range<Int>
  package var replacement: String
  /// What is shown beneath the line, such as the candidates there are; lines without a last line feed.
  package var listing: String?

  package init(byteRange: Range<Int>, replacement: String, listing: String? = nil) {
    self.byteRange = byteRange
    self.replacement = replacement
    self.listing = listing
  }

  /// The line after the change, with the cursor behind what was put in; nil where the range does not lie
  /// between characters of the line.
  func applied(to line: String) -> EditedLine? {
    let bytes = Array(line.utf8)
    guard byteRange.lowerBound >= 0, byteRange.upperBound <= bytes.count,
      let head = String(validating: bytes[..<byteRange.lowerBound], as: UTF8.self),
      let tail = String(validating: bytes[byteRange.upperBound...], as: UTF8.self)
    else { return nil }
    return EditedLine(text: head + replacement + tail, before: head + replacement)
  }
}

/// A line on its way.
struct EditedLine: Equatable {
  var text: String
  /// What stands before the cursor.
  var before: String

  /// The cursor as libedit counts it.
  var scalarCursor: Int { before.unicodeScalars.count }
}
