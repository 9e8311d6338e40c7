import FrenchAnalysis

extension WordForm {
  /// Longer spellings are read up to here.
  static let byteLimit = 64

  /// Analyses a spelling; linear in its bytes, of which the first ``byteLimit`` count.
  init(_ bytes: UnsafeBufferPointer<UInt8>, kind: LexemeKind, lexicon: some TaggerLexicon) {
    var exact: [UInt8] = []
    var lowered: [UInt8] = []
    var shape: [UInt8] = []
    var loweredStarts: [Int] = []
    var (capitals, smalls, digits) = (0, 0, 0)
    var position = 0
    while position < min(bytes.count, Self.byteLimit) {
      let (scalar, length) = decodeScalar(bytes, at: position)
      defer { position += length }
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC, 0x2032, 0xFF07, 0x27:
        exact.append(0x27)
        loweredStarts.append(lowered.count)
        lowered.append(0x27)
        shape.append(0x27)
        continue
      case 0xAD, 0x200B...0x200F: continue
      case 0x30...0x39:
        digits += 1
        exact.append(UInt8(scalar.value))
        loweredStarts.append(lowered.count)
        lowered.append(0x30)
        shape.append(0x30)
        continue
      default: break
      }
      for byte in bytes[position..<min(position + length, bytes.count)] { exact.append(byte) }
      loweredStarts.append(lowered.count)
      if scalar.isASCII {
        let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
        let isSmall = scalar.value >= 0x61 && scalar.value <= 0x7A
        lowered.append(UInt8(scalar.value) | (isCapital ? 0x20 : 0))
        if isCapital { capitals += 1 } else if isSmall { smalls += 1 }
        shape.append(isCapital ? 0x58 : isSmall ? 0x78 : UInt8(scalar.value))
      } else {
        let properties = scalar.properties
        if properties.isUppercase {
          capitals += 1
          shape.append(0x58)
          lowered.append(contentsOf: properties.lowercaseMapping.utf8)
        } else {
          if properties.isLowercase { smalls += 1 }
          shape.append(properties.isAlphabetic ? 0x78 : 0x2E)
          lowered.append(contentsOf: bytes[position..<min(position + length, bytes.count)])
        }
      }
    }
    var collapsed: [UInt8] = []
    for letter in shape where collapsed.last != letter { collapsed.append(letter) }
    let ends = loweredStarts + [lowered.count]
    let count = loweredStarts.count
    self.exact = FeatureHash.bytes(exact)
    self.shape = FeatureHash.bytes(shape)
    self.lowered = lowered
    scalarCount = count
    prefixes = (2...4).filter { $0 < count }.map { FeatureHash.bytes(lowered[..<ends[$0]]) }
    suffixes = (1...4).filter { $0 < count }.map { FeatureHash.bytes(lowered[ends[count - $0]...]) }
    var folded: [UInt8] = []
    Folding.fold(bytes, Lexeme(kind: kind, byteRange: 0..<bytes.count), into: &folded)
    if folded.isEmpty { folded = lowered }
    traits = TokenTraits(
      lower: UInt32(truncatingIfNeeded: FeatureHash.bytes(lowered)),
      folded: UInt32(truncatingIfNeeded: FeatureHash.bytes(folded)),
      shape: UInt32(truncatingIfNeeded: FeatureHash.bytes(collapsed)),
      class: Self.class(
        of: lowered, kind: kind, capitals: capitals, smalls: smalls, digits: digits,
        beginsWithCapital: shape.first == 0x58))
    lexicon.describe(exact: self.exact, into: &traits)
  }

  private static func `class`(
    of lowered: [UInt8], kind: LexemeKind, capitals: Int, smalls: Int, digits: Int, beginsWithCapital: Bool
  ) -> TokenClass {
    switch kind {
    case .number, .decimal: return .number
    case .acronym: return capitals > 0 ? .acronym : .lowercase
    case .elision:
      switch lowered {
      case Array("l'".utf8): return capitals > 0 ? .capitalisedFunctionWord : .elidedArticle
      case Array("d'".utf8): return capitals > 0 ? .capitalisedFunctionWord : .elidedPreposition
      default: return .otherElision
      }
    case .punctuation: return punctuation(lowered)
    case .facet: return .otherPunctuation
    case .word:
      if digits > 0 { return capitals > 0 ? .alphanumeric : .number }
      if capitals == 0 { return TokenClass.functionWord(lowered) ?? .lowercase }
      if beginsWithCapital, capitals == 1 {
        if smalls > 0 {
          return TokenClass.functionWord(lowered) == nil ? .capitalised : .capitalisedFunctionWord
        }
        return lowered == Array("à".utf8) ? .capitalisedFunctionWord : .singleCapital
      }
      return smalls == 0 ? .capitals : .mixedCase
    }
  }

  private static func punctuation(_ mark: [UInt8]) -> TokenClass {
    switch String(decoding: mark, as: UTF8.self) {
    case "-", "‐", "‑": .hyphen
    case "–", "—": .dash
    case "'": .apostrophe
    case ",", ";": .comma
    case ".", "!", "?", "…": .sentenceEnd
    case "«", "“": .openingQuote
    case "»", "”": .closingQuote
    case "(", "[": .openingBracket
    case ")", "]": .closingBracket
    case "/": .slash
    case "&", "+", "@": .joiner
    case ":": .colon
    default: .otherPunctuation
    }
  }
}
