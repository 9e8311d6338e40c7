import Archive
import Corpus
import FrenchAnalysis
import Importing
import QueryLanguage
import Searching
import TestSupport
import Testing

/// A prefix asks for written words that open with it, whatever their stems.
@Suite struct PrefixTests {
  @Test(arguments: [
    ("ministre*", "ab"), ("minist*", "abc"), ("manif*", "d"), ("manifestations*", ""),
    ("manifestation*", "d"),
    ("MINISTÈR*", "c"), ("chev*", "e"), ("cheva*", "e"), ("cheval*", ""), ("coe*", "f"), ("cœ*", "f"),
    ("l’arm*", "g"), ("arm*", "g"), ("280*", "h"), ("28*", "h"), ("saint-é*", "i"),
    ("saint-x*", ""), ("x*", ""), ("y*", ""), ("O.N*", "j"), ("onu*", "j"),
  ])
  func aPrefixFindsTheFormsThatOpenWithIt(_ query: String, _ expected: String) throws {
    let library = try SearchedArchive(
      bodies: "un ministre", "deux ministres", "le ministère", "la manifestation", "les chevaux",
      "au cœur", "l’armée", "280 000 euros", "à Saint-Étienne", "l’O.N.U. à Rome")
    #expect(try library.found(query) == expected)
  }

  @Test func everyFormOfTheSamplesIsFoundByItsPrefixes() throws {
    var articles: [Article] = []
    var importer = ArticleImporter(options: ImportOptions())
    try importer.run([SharedData.samples]) { if case .article(let article) = $0 { articles.append(article) } }
    try #require(articles.count >= 60)
    var random = SeededGenerator(seed: 41)
    try checkPrefixes(articles, share: 200, using: &random)
  }

  @Test(arguments: [42, 43] as [UInt64])
  func everyFormOfOddTextsIsFoundByItsPrefixes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let articles = (0..<12).map { key in
      Article.sample("\(key)", title: OddText.text(using: &random), body: OddText.text(using: &random))
    }
    try checkPrefixes(articles, share: 1, using: &random)
  }

  /// Looks for one in `share` of the forms, whole and cut short.
  private func checkPrefixes(_ articles: [Article], share: Int, using random: inout SeededGenerator) throws {
    let library = try SearchedArchive(articles)
    let reference = ReferenceSearch(articles)
    var forms: [String] = []
    try library.scratch.archive.read { snapshot throws in
      try snapshot.forEachForm { form, _, _ in forms.append(form) }
    }
    for form in forms.sorted() where Int.random(in: 0..<share, using: &random) == 0 {
      for prefix in [form, String(form.unicodeScalars.prefix(Int.random(in: 1...4, using: &random)))] {
        guard let word = Word(prefix) else { continue }
        let result = try library.search(.prefix(word)) {
          $0.duplicates = .shown; $0.passages = 0
        }
        let expected = reference.keys(.prefix(word))
        #expect(result.keys.sorted() == expected.sorted(), "\(prefix)*")
        if prefix == form, FormOf.form(prefix) == form { #expect(!expected.isEmpty, "\(prefix)*") }
      }
    }
  }
}

/// The form that a word has when it is typed: some forms are cut otherwise when they are read again.
private enum FormOf {
  static func form(_ text: String) -> String? {
    let analyzer = Analyzer()
    let tokens = analyzer.tokens(in: text)
    return tokens.count == 1 ? analyzer.formText(of: tokens[0]) : nil
  }
}

/// Texts of pieces that analysis treats in unlike ways, often glued together.
private enum OddText {
  private static let pieces = [
    "élève", "ELEVES", "e\u{301}le\u{300}ve", "cœur", "Æthelred", "straße", "ﬁn", "Nico\u{AD}las",
    "aujourd’hui",
    "l’", "qu'", "O'Neill", "O.N.U.", "U.", "280 000", "1 234,5", "12,50", "0.5", "٣", "²", "½", "Москва",
    "Ёлка",
    "日本語", "が", "한국어", "العَرَبِيَّة", "ﷺ", "शब्द", "İstanbul", "ıı", "Ω", "Å", "ﬀ", "ŉ", "😀", "x\u{345}", "ς",
    "ΣΑΣ",
    "Saint-Étienne", "CO2", "19h30", "50%", "a", "ℌ", "Ⅷ", "ﬃ", "ﾊﾟ",
  ]

  static func text(using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...15, using: &random) {
      text += random.pick(pieces)
      text += random.pick([" ", " ", "", ".", "’", "\u{A0}", "-", "\u{301}", "\u{200D}"])
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      text +=
        " "
        + String(
          repeating: random.pick(["é", "ﷺ", "x", "語"]), count: Int.random(in: 40...200, using: &random))
    }
    return text
  }
}
