import TestSupport

/// Texts made of pieces that analysis treats in different ways, with and without spaces between.
enum RandomText {
  static func text(ofPieces count: Range<Int>, using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: count, using: &random) {
      let alphabet = alphabets[Int.random(in: 0..<alphabets.count, using: &random)]
      text.unicodeScalars.append(contentsOf: alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    return text
  }

  private static let alphabets: [[String.UnicodeScalarView]] = [
    [
      "la", "Le", "ministre", "ARMÉE", "élève", "e\u{301}le\u{300}ve", "aujourd", "hui", "Jusqu", "qu", "QU",
      "l", "L",
      "d", "prud", "cœur", "Œuvre", "Æthelred", "cæsar", "straße", "STRASSE", "ẞ", "ﬁn", "oﬀre",
      "Nico\u{AD}las",
      "jus\u{AD}qu", "Łódź", "Þór", "Đà", "ıı", "Saint", "İstanbul", "ＡＢＣ", "ｶﾞ", "ªº", "ŉ", "ǅ", "ſ", "Ǽ",
      "Ω", "Å",
    ],
    ["'", "’", "ʼ", "‘", "′", "＇", "'", "’"],
    [" ", " ", " ", "\n", "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\u{3000}", "\u{85}", "\u{2028}"],
    [
      "1", "12", "280", "000", "0", "2019", "5", "06", "500", "1234567", "٣", "५", "２", "²", "³", "₂", "½",
      "Ⅷ", "①",
    ],
    [" ", ".", ",", "\u{202F}", "\u{A0}", "\u{2009}", ".", ","],
    [".", ".", "-", "%", "?", "!", "…", "«", "»", "\"", "/", "@", "·", "×", "÷", "€", "°", "\u{FFFD}"],
    ["A", "B", "O", "N", "U", "a", "x", "É", "E\u{301}", "é", "y\u{301}", "ж", "Ж", "中", "ب", "ὰ"],
    [
      "\u{AD}", "\u{200B}", "\u{200D}", "\u{200C}", "\u{FEFF}", "\u{2060}", "\u{FE0F}", "\u{202A}", "\u{34F}",
      "\u{180E}",
      "\u{2066}", "\u{61C}",
    ],
    [
      "\u{301}", "\u{327}", "\u{308}", "\u{345}", "\u{64E}", "\u{670}", "\u{93C}", "\u{20DD}", "\u{E0101}",
      "\u{5B4}",
    ],
    [
      "中文", "日本", "が", "か\u{3099}", "한국", "\u{1112}\u{1161}\u{11AB}", "Москва", "Ёлка", "ё", "Ευχαριστώ",
      "ΣΑΣ", "ς", "ᾼ",
    ],
    ["العَرَبِيَّة", "مـرحبا", "ـ", "ﷺ", "ﻻ", "שָׁלוֹם", "हिन्दी", "ไทย", "ගි", "क़"],
    [
      "😀", "❤\u{FE0F}", "👩\u{200D}🚀", "🇫🇷", "\u{0}", "\u{7}", "\u{1B}", "\u{1F}", "\u{1F}p12", "\u{1F}v7 ",
      "\u{E000}", "\u{10FFFF}",
    ],
  ].map { $0.map(\.unicodeScalars) }
}
