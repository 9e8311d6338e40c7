import TestSupport

/// Random texts of pieces that news are made of, well or badly spaced.
enum RandomNews {
  private static let pieces = [
    "Emmanuel", "Macron", "M.", "Mme", "de", "la", "l'", "d’", "du", "Paris", "Saint", "-", "Étienne", "ONU",
    "O.N.U.", "(", ")", "«", "»", "\"", ",", ".", "\n", "ministre", "ministère", "Intérieur", "président",
    "franceinfo", "a", "déclaré", "à", "en", "2020", "12,5", "iPhone", "BFMTV", "AL", "al", "Assad", "et",
    "les",
    "Nico\u{AD}las", "e\u{301}cole", "É", "'", "–", "😀", "مرحبا", "Parti", "socialiste", "PARIS", "X",
    "œuvre", ":",
    "&", "/", "…", "\u{A0}", "Deir ez-Zor", "conseil", "Le", "La", "Les", "Pays-Bas",
  ]

  static func text(_ random: inout SeededGenerator, words: Int) -> String {
    var text = ""
    for _ in 0..<words {
      text += random.pick(pieces)
      if random.next() % 4 != 0 { text += " " }
    }
    return text
  }
}
