import Corpus
import FrenchAnalysis
import TestSupport
import Testing

@testable import Searching

/// Which windows are shown: the expected one marked inside the text, `#` for a paragraph that fits no passage.
@Suite struct PassageChoiceTests {
  private static let filler =
    "\n" + String(repeating: "Rien de neuf sous le soleil de midi, ", count: 9) + "dit-on.\n"

  @Test(arguments: [
    // More distinct words win over nearer ones, nearer over farther ones.
    ("grève train paix", "Train, grève.#«La grève passe, puis vient la paix ; demain roule le train.»"),
    ("grève train", "La grève finit et chacun reprend la route du matin sans train.#«Le train, la grève.»"),
    ("grève train", "Grève ! Grève ! Et demain, si tout va bien, un train.#«La grève du train.»"),
    // The order of the query decides where nothing else does, then the order of the text.
    ("train grève", "Grève du train.#«Train en grève.»"),
    ("grève train", "«Grève du train.»#Train en grève."),
    ("train", "«Le train part.»#Le train revient."),
    // A repeated word is worth a little.
    ("train", "Le train part.#«Le train revient ; un train passe.»"),
    // Sentences around it fill the room; other paragraphs do not.
    ("train", "Hier.\n«Avant tout. Le train part. Après la pluie.»\nDemain."),
    // A heading or an entry of a list goes on in the next line.
    ("grève", "«La grève\nElle dure depuis un mois. Personne ne cède.»#"),
    ("beurre", "Il faut :\n«beurre\nsucre\nfarine»#"),
    ("farine beurre", "Il faut :\n«beurre\nsucre\nfarine»#"),
    // Quotations keep their marks.
    ("train", "#«« Le train part », dit-il. « Il est tard. »»#"),
    // A sentence ends where its space was lost.
    ("train", "#Rien ne va, \(String(repeating: "vraiment rien ", count: 19))ce jeudi.«Le train part.»#"),
  ])
  func theBestWindowIsShownFirst(_ query: String, _ marked: String) throws {
    let expanded = marked.replacing("#", with: Self.filler)
    let opening = try #require(expanded.firstRange(of: "«"))
    let closing = try #require(expanded.ranges(of: "»").last)
    let expected = String(expanded[opening.upperBound..<closing.lowerBound])
    let body = expanded[..<opening.lowerBound] + expected + expanded[closing.upperBound...]
    let library = try SearchedArchive(bodies: String(body))
    let passage = try #require(try library.search(query).hits.first?.passages.first)
    #expect(passage.text == expected)
  }

  @Test func theRarerWordIsShownFirst() throws {
    let library = try SearchedArchive(
      bodies: "Le train part.\(Self.filler)La paix vient.", "Un train.", "Des trains.", "Le train.")
    let hit = try #require(try library.search("train OR paix").hits.first { $0.article.key.value == "a" })
    #expect(hit.markedPassages == ["La «paix» vient.", "Le «train» part."])
  }

  @Test func theSecondPassageShowsWhatTheFirstDoesNot() throws {
    let library = try SearchedArchive(
      bodies:
        "Grève des trains.\(Self.filler)Encore la grève, et bien plus tard, vers le soir, le train.\(Self.filler)Puis la paix."
    )
    let hit = try #require(try library.search("grève train paix") { $0.passages = 3 }.hits.first)
    #expect(
      hit.markedPassages == [
        "«Grève» des «trains».", "Puis la «paix».",
        "Encore la «grève», et bien plus tard, vers le soir, le «train».",
      ])
  }

  @Test func aPassageThatIsTakenLeavesTheSentencesBesideItToOthers() throws {
    let long = String(repeating: "et rien de neuf ", count: 8)
    let library = try SearchedArchive(
      bodies: "Un train \(long). La grève \(long). La paix et le train \(long). La grève \(long).")
    let hit = try #require(try library.search("train paix") { $0.passages = 3 }.hits.first)
    #expect(hit.passages.count == 2)
    #expect(hit.passages[0].text.contains("La paix et le train"))
    #expect(hit.passages[1].text.hasPrefix("Un train"))
  }

  /// Neither sentence fits with the other; what lies between the words does.
  @Test func wordsInTwoSentencesAreShownTogetherWhereTheyFit() throws {
    let long = String(repeating: "et rien de neuf ", count: 12)
    for between in [". ", "\n", ".", " ! « "] {
      let library = try SearchedArchive(bodies: "Ici \(long)finit la grève\(between)Le train \(long)part.")
      let passages = try #require(try library.search("grève train").hits.first?.passages)
      #expect(passages.first?.text.contains("grève\(between)Le train") == true)
      #expect(passages.allSatisfy { $0.text.utf8.count <= 300 })
    }
  }

  @Test func aLongSentenceIsCutBetweenWordsAroundItsDensestRun() throws {
    let long = String(repeating: "vingt-et-un étés, ", count: 25)
    let library = try SearchedArchive(
      bodies: "Train \(long)la grève, \(long)un train après la grève, \(long)puis rien \(long)et grève.")
    let passage = try #require(try library.search("grève train").hits.first?.passages.first)
    #expect(passage.text.contains("un train après la grève"))
    #expect(passage.text.hasPrefix("vingt-et-un") || passage.text.hasPrefix("étés"))
    #expect(passage.text.hasSuffix("vingt-et-un") || passage.text.hasSuffix("étés,"))
    #expect((250...300).contains(passage.text.utf8.count))
  }

  /// No word ends within reach: then letters are kept whole, marks included.
  @Test func aWordLongerThanAPassageIsCutBetweenLetters() throws {
    let library = try SearchedArchive([
      .sample("a", title: "Train", body: "x" + String(repeating: "e\u{301}", count: 300))
    ])
    let text = try #require(try library.search("train").hits.first?.passages.first?.text)
    #expect(text == "x" + String(repeating: "e\u{301}", count: 99))
  }

  // MARK: - Against a plain scorer

  @Test(arguments: Array(1...40) as [UInt64])
  func windowsKeepTheirPromises(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = Self.randomText(using: &random)
    let words = Analyzer().tokens(in: text).map(\.byteRange)
    guard !words.isEmpty else { return }
    let leafCount = Int.random(in: 1...5, using: &random)
    let matches = Self.randomMatches(words, leafCount, using: &random)
    let weights = (0..<leafCount).map { _ in Float.random(in: 0.1...8, using: &random) }
    let limit = Int.random(in: 1...5, using: &random)
    try text.withUTF8 { bytes in
      let cutter = PassageCutter(.body, bytes, matches)
      var selection = PassageSelection(weights: weights)
      let passages = selection.passages(of: [cutter], limit: limit)
      #expect(passages.isEmpty == matches.isEmpty && passages.count <= limit)
      for passage in passages { try check(passage, bytes, words, matches) }
      for (index, passage) in passages.enumerated() {
        #expect(passages[..<index].allSatisfy { !$0.byteRange.overlaps(passage.byteRange) })
      }
      guard let best = passages.first else { return }
      let segmenter = Segmenter(bytes)
      let most =
        segmenter.paragraphs().map { paragraph in
          let sentences = segmenter.sentences(in: paragraph)
          return sentences.indices.flatMap { first in
            sentences[first...].map { sentences[first].lowerBound..<$0.upperBound }
          }.filter { $0.count <= 300 }.map { Self.leaves(of: matches, in: $0).count }.max() ?? 0
        }.max() ?? 0
      #expect(Self.leaves(of: matches, in: best.byteRange).count >= most, "seed \(seed)")
    }
  }

  private func check(
    _ passage: Passage, _ bytes: UnsafeBufferPointer<UInt8>, _ words: [Range<Int>],
    _ matches: [TextMatcher.Match]
  ) throws {
    let range = passage.byteRange
    try #require(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
    #expect(Array(passage.text.utf8) == Array(bytes[range]))
    #expect(words.allSatisfy { !$0.overlaps(range) || range.contains($0) }, "a word is cut: \(passage.text)")
    let inside = matches.map(\.byteRange).filter { range.contains($0) }
    #expect(!inside.isEmpty)
    #expect(range.count <= 300 || inside.contains { $0.count > 300 }, "\(range.count) bytes")
    #expect(
      Set(passage.highlights.joined()) == Set(inside.joined().map { $0 - range.lowerBound }))
    #expect(
      zip(passage.highlights, passage.highlights.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  private static func leaves(of matches: [TextMatcher.Match], in range: Range<Int>) -> Set<Int> {
    Set(matches.filter { range.contains($0.byteRange) }.map(\.leaf))
  }

  private static func randomText(using random: inout SeededGenerator) -> String {
    let pieces = [
      "Le train", "la grève", "jeudi.Le", "280 000", "12,5", "e\u{301}te\u{301}", "« Non ! »", "M. Dupont",
      "mot",
      "l’armée", "porte-avions", "Nico\u{AD}las", "\u{A0}»", "(1)", "très", "peu", "de", "chose", "x",
    ]
    let ends = [" ", " ", " ", " ", " ", " ", " ", ". ", ". ", "\n", " : ", ", ", ".\n\n", "…", " ! "]
    var text = ""
    for _ in 0..<Int.random(in: 0...400, using: &random) {
      text += random.pick(pieces) + random.pick(ends)
      if Int.random(in: 0..<60, using: &random) == 0 { text += String(repeating: "long mot ", count: 40) }
    }
    return text
  }

  /// Matches as the matcher gives them: of a word or a few in a row, in the order of the text.
  private static func randomMatches(
    _ words: [Range<Int>], _ leafCount: Int, using random: inout SeededGenerator
  ) -> [TextMatcher.Match] {
    let oneIn = random.pick([1, 3, 10, 40])
    return words.indices.flatMap { index in
      (0..<leafCount).filter { _ in Int.random(in: 0..<oneIn * leafCount, using: &random) == 0 }.map { leaf in
        let last = min(words.count - 1, index + random.pick([0, 0, 0, 0, 1, 3, 70]))
        return TextMatcher.Match(
          leaf: leaf, byteRange: words[index].lowerBound..<words[last].upperBound,
          tokenRange: index..<last + 1)
      }
    }
  }
}
