import FrenchAnalysis

/// The form in which names are compared: `Saint-Étienne`, `SAINT ETIENNE` and `saint-étienne` are one.
///
/// Words are folded as the index folds them and joined by single spaces; hyphens, apostrophes and other
/// signs only separate, but `&` reads « et » and `+` reads « plus » (Canal+, Canal Plus). Elided articles
/// stay: `Val-d’Oise` is « val d oise ». Empty where nothing is a word.
package enum NameFolding {
  package static func folded(_ name: String) -> String {
    var name = name
    var output: [UInt8] = []
    name.withUTF8 { append($0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the folded form of a name to `output`; linear, no allocation but the output's.
  package static func append(_ name: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if PlainName.append(name, to: &output) { return }
    var scanner = Scanner(name)
    var separator = output.count
    while let lexeme = scanner.next() {
      if output.count > separator {
        output.append(UInt8(ascii: " "))
        separator = output.count
      }
      switch lexeme.kind {
      case .word, .acronym, .number, .decimal:
        Folding.fold(name, lexeme, into: &output)
      case .elision:
        Folding.fold(name, Lexeme(kind: .word, byteRange: lexeme.byteRange), into: &output)
      case .punctuation:
        switch name[lexeme.byteRange.lowerBound] {
        case UInt8(ascii: "&"): output.append(contentsOf: "et".utf8)
        case UInt8(ascii: "+"): output.append(contentsOf: "plus".utf8)
        default: break
        }
      case .facet: break
      }
    }
    if output.count == separator, output.last == UInt8(ascii: " ") { output.removeLast() }
  }
}
