package import IndexData

/// A word list of `index/lexicon/`: an entry a line, `#` opens a comment line, blank lines are skipped.
package struct WordList {
  /// The entries as UTF-8, in the file's order.
  package let entries: [[UInt8]]

  /// Reads an embedded file; linear in its size.
  package init(_ data: KiosqueData) {
    entries =
      UnsafeBufferPointer(start: data.bytes, count: data.count)
      .split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { Array($0.filter { $0 != UInt8(ascii: "\r") }) }
  }
}
