import TestSupport
import Testing

@testable import FrenchAnalysis

struct SentencesTests {
  /// Texts with a bar between sentences.
  @Test(arguments: [
    "Le vent se lève. | Il pleut ! | Pourquoi ? | On verra… | Fin",
    "Une phrase sans fin",
    "Deux mots.  |  Trois.\t| Quatre. | 5 personnes. | É. Zola",
    "Quoi ?! | Non ! ! ! | Si...",
    // Lower case, figures and signs.
    "Il hésite... puis repart. | Vers 13 h 30. | La version 3.5 coûte 12,5 % de plus. | Oui",
    "Le 06.12.2024 à 280.000 euros. | Le lendemain",
    "Ouvrez lemonde.fr ou .NET pour voir. | Voilà",
    // Quotes and brackets behind the mark.
    "« Quoi ? » demande-t-il. | « Rien ! » répond-elle",
    "Il dit « oui. » | Elle part. | « Non. » | Soit",
    "Il dit « oui\u{A0}.\u{A0}» | Elle part",
    "« Venez. » | « Partez ! » | – Restez",
    "Il demande : \"Quoi ?\" puis sort. | \"Rien.\" | Il rit",
    "Il a dit “oui.” | Puis (non.) | Puis [rien.] | Fin",
    "Elle a demandé « quoi ? ». | Rien",
    "Il a crié 'stop !' | Puis rien",
    "Il dit : « Quoi ? », puis sort. | Fin",
    // Opening quotes, dashes, brackets behind the space.
    "Il part. | « Bon », dit-elle. | \"Non\", dit-il. | — Si. | - Non. | (Il revient.) | Fin",
    "– Vraiment ? – demande-t-il. | – Oui",
    "Il hésite… « peut-être » ne suffit pas. | Non",
    // Lost spaces.
    "Il pleuvait jeudi.|Le vent est tombé.|Élise sort.|L'eau monte",
    "La visite est prévue vendredi.|\"L'objectif\" est clair",
    "\"La visite est prévue vendredi.\"|L'objectif est clair",
    "Il a dit « oui. »|Elle part",
    "C'est \"fini.\"|Le maire sort (enfin).|Il rit",
    "Elle crie : « Non ! »|Il part",
    "À l'A.B et au P.S il va",
    "Il l'a dit à l'AFP.|Plusieurs partent en 2017.|E\u{301}tienne perd 12,5%.|Paris gagne 3.|Le jeudi.|LVMH",
    "Il l'a dit à l'AFP.|Le maire nie depuis 2017.|L'opposition gagne 5%.|Les élus partent",
    "Le ministre part (...) | Le soir (...)|L'aube",
    "Ce .NET d'ASP.NET en Windows 3.X et Cédric O.Le voilà",
    "Un sommet ?|Paris attend",
    // Abbreviations and initials.
    "M. Dupont parle. | M. Martin se tait",
    "J. Dupont et J.-M. Martin voient George W. Bush. | Ils rient",
    "Il mesure 5 m. | Le maire le voit.|M. Dupont aussi depuis 2016.|M. Martin non",
    "L'eau, le gaz, etc. | Le reste",
    "Le n° 5 gagne. | Bravo",
    "C'est « le plan B. » | Il réussit",
    "1. Le climat. | 2. La guerre",
    // Acronyms.
    "Il parle à l'O.N.U. | Le lendemain",
    "Il parle à l'O.N.U. | L'assemblée rit",
    "L'O.N.U. New York et J.R.R. Tolkien",
    "M. J.M. Le Pen parle",
    // Marks alone in brackets.
    "Le ministre (...) Dupont a dit [...] Paris (?) Fin",
    "Il a dit oui (...). | Le soir",
    "Il a dit oui […] ! | Le soir",
    // Other scripts.
    "Он пришёл. | Она ушла", "قال نعم. | ثم ذهب", "Ευχαριστώ. | Ναι",
    // Marks at the end and at the start.
    "... puis rien", "…Et rien", "!", "« ! »", ". Le", "... Le mur", "Il dit. –", "Il dit. \u{301}Le",
  ])
  func sentencesEndAtBars(marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimmingSpace() }
    #expect(sentences(in: marked.filter { $0 != "|" }) == expected)
  }

  @Test func paragraphsLieBetweenLineFeeds() {
    let text = "\u{FEFF} Un titre\r\n\r\n\t \nPremier. Second \u{A0}\n❤\u{FE0F}\u{200B} \n\u{200B}\nFin"
    let paragraphs = text.withUTF8Bytes { bytes in
      Segmenter(bytes).paragraphs().map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(paragraphs == ["Un titre", "Premier. Second", "❤\u{FE0F}\u{200B}", "Fin"])
    #expect(sentences(in: text) == ["Un titre", "Premier.", "Second", "❤\u{FE0F}\u{200B}", "Fin"])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{200B}\u{A0}\n"])
  func blankTextsHaveNoSentence(text: String) {
    #expect(sentences(in: text).isEmpty)
  }

  @Test func malformedUTF8IsVisibleText() {
    let bytes: [UInt8] = [0x20, 0xFF, 0x2E, 0x20, 0x4C, 0x65, 0xC3, 0x0A, 0xA0, 0x20, 0xE2, 0x80]
    let ranges = bytes.withUnsafeBufferPointer { Segmenter($0).sentences() }
    #expect(ranges == [1..<3, 4..<7, 8..<12])
  }

  /// Minutes each if time grew with the square of the length.
  @Test(arguments: [
    "(", "\"", ". ", "a. (", "A.", "A.B.C. ", "a.(", "! »", "\u{200B}", "a.\u{200B}", "a", "a.", "M. ",
  ])
  func repeatedPiecesTakeLinearTime(piece: String) {
    expectWholeCover(of: String(repeating: piece, count: 20_000))
    expectWholeCover(of: "Il dit. " + String(repeating: piece, count: 20_000) + ". Le")
  }

  @Test func randomTextsKeepEveryVisibleScalar() {
    var random = SeededGenerator(seed: 20_241_207)
    let pieces = [
      " ", " ", " ", "\n", "\u{A0}", ".", ".", "!", "?", "…", "...", "\"", "«", "»", "(", ")", "[", "]", "'",
      "’", "-",
      "–", "Le", "jeudi", "M", "J", "O.N.U.", "12", "345", "1 234", "3,5", "é", "E\u{301}", "\u{301}", "😀",
      "❤\u{FE0F}",
      "\u{200B}",
      "中", "ق", "\u{1F}p12", "\r",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      expectWholeCover(of: text)
      expectThatSkippingChangesNothing(in: text)
    }
  }

  /// Passing over plain words gives the sentences that reading every lexeme gives.
  private func expectThatSkippingChangesNothing(in text: String) {
    text.withUTF8Bytes { bytes in
      for paragraph in Segmenter(bytes).paragraphs() {
        let slice = UnsafeBufferPointer(rebasing: bytes[paragraph])
        var fast = SentenceCutter(slice)
        var slow = SentenceCutter(slice, skipsPlainWords: false)
        while true {
          let (one, other) = (fast.next(), slow.next())
          #expect(one == other, "\(text.debugDescription)")
          if one == nil || one != other { break }
        }
      }
    }
  }

  /// Sentences are ordered, in bounds, on scalar boundaries, and only space and invisible scalars lie between.
  private func expectWholeCover(of text: String) {
    let ranges = text.withUTF8Bytes { Segmenter($0).sentences() }
    let utf8 = Array(text.utf8)
    var covered = 0
    for range in ranges + [utf8.count..<utf8.count] {
      guard covered <= range.lowerBound, range.upperBound <= utf8.count,
        let between = String(validating: utf8[covered..<range.lowerBound], as: UTF8.self),
        let sentence = String(validating: utf8[range], as: UTF8.self)
      else {
        Issue.record("\(text.debugDescription) gives \(ranges)")
        return
      }
      #expect(between.unicodeScalars.allSatisfy { $0.isBlank }, "\(text.debugDescription)")
      #expect(sentence.unicodeScalars.first.map { !$0.isBlank } ?? true, "\(text.debugDescription)")
      #expect(
        sentence.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? true, "\(text.debugDescription)")
      covered = range.upperBound
    }
  }

  private func sentences(in text: String) -> [String] {
    text.withUTF8Bytes { bytes in
      Segmenter(bytes).sentences().map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }
}

extension Unicode.Scalar {
  /// Nothing that a reader sees.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .format
      || (properties.generalCategory == .control && self != "\u{1F}") || (0xFE00...0xFE0F).contains(value)
  }
}

extension Substring {
  fileprivate func trimmingSpace() -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
