/// The folding of names of French letters, spaces and hyphens: what ``NameFolding`` does, without a scanner.
///
/// Nine names of ten are so, and reading the lists is part of every start that needs them.
enum PlainName {
  /// Appends the folded form of a name.
  ///
  /// - Returns: false, with nothing appended, where the name holds anything else.
  static func append(_ name: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    let start = output.count
    var position = 0
    var followsLetter = false
    while position < name.count {
      let byte = name[position]
      switch byte {
      case 0x61...0x7A: output.append(byte)
      case 0x41...0x5A: output.append(byte | 0x20)
      case 0x20 where followsLetter, 0x2D where followsLetter: output.append(0x20)
      case 0xC3:
        position += 1
        let letter = position < name.count ? folded(name[position]) : 0
        guard letter != 0 else { return undo(&output, start) }
        output.append(letter)
      default: return undo(&output, start)
      }
      followsLetter = byte != 0x20 && byte != 0x2D
      position += 1
    }
    return followsLetter || undo(&output, start)
  }

  private static func undo(_ output: inout [UInt8], _ start: Int) -> Bool {
    output.removeSubrange(start...)
    return false
  }

  /// The letter that U+00C0 to U+00FF, given by its second byte, folds to; 0 for signs and for letters that
  /// fold to two.
  private static func folded(_ second: UInt8) -> UInt8 {
    switch second | 0x20 {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    case 0xBD: UInt8(ascii: "y")
    default: 0
    }
  }
}
