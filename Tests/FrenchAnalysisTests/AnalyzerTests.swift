import Testing

@testable import FrenchAnalysis

/// A text with its tokens between « and », and the folded form of each.
struct MarkedText: CustomTestStringConvertible, Sendable {
  let marked: String
  let forms: [String]

  init(_ marked: String, _ forms: String...) {
    self.marked = marked
    self.forms = forms
  }

  var testDescription: String { marked }

  /// The text without its marks, and the byte range of each token.
  var textAndRanges: (text: String, ranges: [Range<Int>]) {
    var text = String.UnicodeScalarView()
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = String(text).utf8.count
      case "»": ranges.append(start..<String(text).utf8.count)
      default: text.append(scalar)
      }
    }
    return (String(text), ranges)
  }
}

struct AnalyzerTests {
  @Test(arguments: [
    MarkedText("L’«ARMÉE», l'«armée» «et» d‘«armée»", "armee", "armee", "et", "armee"),
    MarkedText("jusqu'«où», Jusqu’«où», JUSQU＇«OÙ»", "ou", "ou", "ou"),
    MarkedText("Jus\u{AD}qu'«ici»", "ici"),
    MarkedText("qu’«il» qu′«elle» quʼ«on»", "il", "elle", "on"),
    MarkedText("lorsqu'«on» puisqu'«en» quoiqu'«un»", "on", "en", "un"),
    MarkedText("d'«Artagnan» D’«Artagnan» «Artagnan»", "artagnan", "artagnan", "artagnan"),
    MarkedText(
      "c'«est»-«à»-«dire» s'«il» n'«y» m'«a» t'«a» j'«ai»", "est", "a", "dire", "il", "y", "a", "a", "ai"),
    MarkedText("«de» l' «armée»", "de", "armee"),
    MarkedText("d'l'«eau»", "eau"),
  ])
  func elidedArticlesAreDropped(text: MarkedText) {
    expectTokens(of: text)
  }

  @Test(arguments: [
    MarkedText("«aujourd'hui» «aujourd’hui» «AUJOURD′HUI»", "aujourdhui", "aujourdhui", "aujourdhui"),
    MarkedText("d'«aujourd'hui» l'«aujourd'hui»", "aujourdhui", "aujourdhui"),
    MarkedText("«presqu'île» «quelqu'un» «prud'homme»", "presquile", "quelquun", "prudhomme"),
    MarkedText("«O'Neill» «O’Neill» «ONeill»", "oneill", "oneill", "oneill"),
    MarkedText("«a'b'c» «a»'«1» «1»'«a» '«a»' ''", "abc", "a", "1", "1", "a", "a"),
  ])
  func apostrophesBetweenLettersJoin(text: MarkedText) {
    expectTokens(of: text)
  }

  @Test(arguments: [
    MarkedText("l'«O.N.U.» l'«O.N.U» l'«ONU» «o.n.u.»", "onu", "onu", "onu", "onu"),
    MarkedText("«É». «É.U.A.» «E\u{301}.U.A.»", "e", "eua", "eua"),
    MarkedText("«J.F.» «Kennedy», «J».-«F». «Kennedy»", "jf", "kennedy", "j", "f", "kennedy"),
    MarkedText("«M».d'«Ormesson»", "m", "ormesson"),
    MarkedText("«A».«b» «a».«B»", "a", "b", "a", "b"),
    MarkedText("«jeudi».«Le» «M».«Dupont» «lemonde».«fr»", "jeudi", "le", "m", "dupont", "lemonde", "fr"),
  ])
  func singleLettersJoinAcrossPeriods(text: MarkedText) {
    expectTokens(of: text)
  }

  @Test(arguments: [
    MarkedText(
      "«280 000», «280.000», «280\u{A0}000» ; «280\u{202F}000» ; «280000»", "280000", "280000", "280000",
      "280000",
      "280000"),
    MarkedText("«1 234 567» «1.234.567» «1 234».«567»", "1234567", "1234567", "1234", "567"),
    MarkedText("«12,5» «12.5» «1 234,5» «0.125» «2012».«5»", "12,5", "12,5", "1234,5", "0,125", "2012", "5"),
    MarkedText("«50»% «50» % «12,5» % -«5»°", "50", "50", "12,5", "5"),
    MarkedText("«06».«12».«2024» «6»/«12»/«2024»", "06", "12", "2024", "6", "12", "2024"),
    MarkedText("«1»,«2»,«3» «1.234».«56».«789»", "1", "2", "3", "1234", "56", "789"),
    MarkedText("«10».«0».«0».«1» «v1».«2».«345»", "10", "0", "0", "1", "v1", "2", "345"),
    MarkedText("«en» «2019» «300» «personnes»", "en", "2019", "300", "personnes"),
    MarkedText(
      "«12 300» «personnes» «007» «500» ; «12» «3000»", "12300", "personnes", "007", "500", "12", "3000"),
    MarkedText(
      "«1er» «20h45» «G20» «280» «000e» «m²» «CO₂» «H₂O»", "1er", "20h45", "g20", "280", "000e", "m2", "co2",
      "h2o"),
  ])
  func numbersAreOneToken(text: MarkedText) {
    expectTokens(of: text)
  }

  @Test(arguments: [
    MarkedText("«Saint»-«Étienne» «rendez»-«vous»", "saint", "etienne", "rendez", "vous"),
    MarkedText(
      "«Nico\u{AD}las» «Ni\u{200B}co\u{200D}las»\u{AD} \u{AD}«Nicolas»", "nicolas", "nicolas", "nicolas"),
    MarkedText("«ﬁn» «oﬀre» «ＡＢＣ» «２０»", "fin", "offre", "abc", "20"),
    MarkedText(
      "«cœur» «CŒUR» «Æthelred» «cæsium» «Straße» «STRAẞE»", "coeur", "coeur", "aethelred", "caesium",
      "strasse", "strasse"),
    MarkedText(
      "«Łódź» «Þór» «Đà» «Ørsted» «ħ» «ŧ» «ışık» «İzmir»", "lodz", "thor", "da", "orsted", "h", "t", "isik",
      "izmir"),
    MarkedText("«élève» «e\u{301}le\u{300}ve» «ÉLÈVE»", "eleve", "eleve", "eleve"),
    MarkedText("«Ёлка» «ΣΟΦΟΣ» «σοφός» «مـرحبا»", "елка", "σοφοσ", "σοφοσ", "مرحبا"),
    MarkedText("«ç» «ñ» «ü» «ÿ» «Ÿ»", "c", "n", "u", "y", "y"),
    MarkedText("\u{301}«a» 😀«b»❤\u{FE0F} ( ) \0«c»\u{7}", "a", "b", "c"),
    MarkedText("«\u{1F}p12» «\u{1F}vÉ’l'a.» «mot»", "\u{1F}p12", "\u{1F}vÉ’l'a.", "mot"),
    MarkedText(""), MarkedText(" \n\u{A0}\u{AD}\u{200B}"), MarkedText("… — ' ’ \u{301} %"),
  ])
  func wordsAreFolded(text: MarkedText) {
    expectTokens(of: text)
  }

  @Test func aWordCountsWithItsFirstBytes() {
    let analyzer = Analyzer()
    let text = String(repeating: "é", count: 100_000) + " fin"
    let tokens = analyzer.tokens(in: text)
    #expect(tokens.map(\.byteRange) == [0..<200_000, 200_001..<200_004])
    #expect(tokens.map(analyzer.formText(of:)) == [String(repeating: "e", count: 127), "fin"])
  }

  /// Minutes each if time grew with the square of the length.
  @Test(arguments: [
    "a'", "l'", "a.", "1.", "1,", "1 000", "000 ", "1.000", "\u{AD}", "a\u{AD}", "l\u{AD}'", "1\u{AD}", "'",
    "\u{1F}",
    "A.B", "A\u{301}.",
  ])
  func repeatedPiecesTakeLinearTime(piece: String) {
    let many = String(repeating: piece, count: 20_000)
    let shy = "l" + String(repeating: "\u{AD}", count: 20_000)
    for text in [many, shy + many, shy + "a'" + many, "1 000" + shy + many, "A." + shy + many] {
      let tokens = Analyzer().tokens(in: text)
      #expect(tokens.allSatisfy { $0.byteRange.upperBound <= text.utf8.count })
    }
  }

  @Test(arguments: [
    ([0xFF], []), ([0x61, 0xC3], [0..<1]), ([0xC3, 0x61], [1..<2]),
    ([0x61, 0xE2, 0x80, 0x62], [0..<1, 3..<4]),
    ([0x61, 0xC0, 0xAF, 0x62], [0..<1, 3..<4]), ([0xED, 0xA0, 0x80, 0x61], [3..<4]),
    ([0xF4, 0x90, 0x80, 0x80, 0x61], [4..<5]), ([0x6C, 0x27, 0x80, 0x61], [3..<4]), ([0x31, 0xE2], [0..<1]),
    ([0x31, 0x20, 0xC2], [0..<1]), ([0x41, 0x2E, 0xC3], [0..<1]),
  ])
  func malformedUTF8SeparatesWords(bytes: [UInt8], ranges: [Range<Int>]) {
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      Analyzer().forEachToken(in: bytes) {
        found.append($0.byteRange)
        return true
      }
    }
    #expect(found == ranges)
  }

  @Test func aTermIsTheStemOfTheForm() {
    let analyzer = Analyzer()
    for token in analyzer.tokens(in: "Les présidentes élues aujourd'hui à l'O.N.U. depuis Paris") {
      var stem = Array(analyzer.formText(of: token).utf8)
      Stemmer.shared.stem(&stem)
      #expect(analyzer.termText(of: token) == String(decoding: stem, as: UTF8.self))
    }
  }

  @Test func readingStopsWhereItIsToldTo() {
    var count = 0
    "un deux trois".withUTF8Bytes { bytes in
      Analyzer().forEachToken(in: bytes) { _ in
        count += 1
        return count < 2
      }
    }
    #expect(count == 2)
  }

  private func expectTokens(of marked: MarkedText) {
    let analyzer = Analyzer()
    let (text, ranges) = marked.textAndRanges
    let tokens = analyzer.tokens(in: text)
    #expect(tokens.map(\.byteRange) == ranges)
    #expect(tokens.map(analyzer.formText(of:)) == marked.forms)
  }
}
