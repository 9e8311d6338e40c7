import Corpus
import TestSupport
import Testing

@testable import Entities

@Suite struct ResolverTests {
  @Test(arguments: [
    // Surnames, with and without civility or particle, before and behind the full name.
    (
      "p[Macaire] arrive. M. p[Jean Macaire] parle, M. p[Macaire] sort.",
      ["p jean macaire: Macaire 2, Jean Macaire"]
    ),
    ("p[Marise Le Goffic] et p[Le Goffic]", ["p marise le goffic: Marise Le Goffic, Le Goffic"]),
    (
      "p[Ange de Villemin] puis M. p[Villemin] et p[de Villemin]",
      ["p ange de villemin: Ange de Villemin, Villemin, de Villemin"]
    ),
    ("p[Omar el-Bachri], p[al-Bachri], p[Bachri]", ["p omar el bachri: Omar el-Bachri, al-Bachri, Bachri"]),
    ("p[M. Macaire] et p[Jean Macaire]", ["p jean macaire: Macaire, Jean Macaire"]),
    // A first name alone, where one person has it.
    ("p[Octavine Perrot] rit. p[Octavine] sort.", ["p octavine perrot: Octavine Perrot, Octavine"]),
    (
      "p[Octavine Perrot], p[Octavine Brun] ; p[Octavine] sort.",
      [
        "p octavine perrot: Octavine Perrot", "p octavine brun: Octavine Brun", "p octavine: Octavine",
      ]
    ),
    // Two of one surname stay two; who is meant is told by civility, then by who is named more.
    (
      "p[Paul Macaire] et p[Lucie Macaire]. Mme p[Macaire] parle. M. p[Macaire] se tait.",
      [
        "p paul macaire: Paul Macaire, Macaire", "p lucie macaire: Lucie Macaire, Macaire",
      ]
    ),
    (
      "p[Paul Macaire], p[Ugo Macaire]. p[Ugo Macaire] sort. p[Macaire] parle.",
      [
        "p paul macaire: Paul Macaire", "p ugo macaire: Ugo Macaire 2, Macaire",
      ]
    ),
    (
      "p[Marc Duponchel] et p[Jean-Marc Duponchel]",
      [
        "p marc duponchel: Marc Duponchel", "p jean marc duponchel: Jean-Marc Duponchel",
      ]
    ),
    (
      "p[Fred Duponchel] et p[Fred Duponchel Jr.]",
      [
        "p fred duponchel: Fred Duponchel", "p fred duponchel jr: Fred Duponchel Jr.",
      ]
    ),
    // Middle names, initials.
    (
      "p[Hugo Duponchel] ou p[Hugo Aimé Duponchel]",
      ["p hugo aime duponchel: Hugo Duponchel, Hugo Aimé Duponchel"]
    ),
    ("p[Hugo Duponchel] ou p[H. Duponchel]", ["p hugo duponchel: Hugo Duponchel, H. Duponchel"]),
    ("p[Bernard-Henri Duponchel] dit p[BHD]", ["p bernard henri duponchel: Bernard-Henri Duponchel, BHD"]),
    // Misspellings: one letter of a first name of five letters or more; never of surnames, never a couple.
    (
      "p[Recip Tayyip Duponchel], p[Recep Tayyip Duponchel] 2, p[Recep Tayyip Duponchel]",
      [
        "p recep tayyip duponchel: Recep Tayyip Duponchel 2, Recip Tayyip Duponchel"
      ]
    ),
    (
      "p[François Macaire] et p[Françoise Macaire]",
      [
        "p francois macaire: François Macaire", "p francoise macaire: Françoise Macaire",
      ]
    ),
    ("p[Ariel Boyer] et p[Ariel Beyer]", ["p ariel boyer: Ariel Boyer", "p ariel beyer: Ariel Beyer"]),
    ("p[Boyer] et p[Beyer]", ["p boyer: Boyer", "p beyer: Beyer"]),
    // What one article tags in two ways is what most of its mentions are; a person, where a full name says so.
    ("o[Zorglub] p[Zorglub] o[Zorglub]", ["o zorglub: Zorglub 3"]),
    ("o[Zorglub] p[Zorglub] o[Zorglub] p[Jean Zorglub]", ["p jean zorglub: Zorglub 3, Jean Zorglub"]),
    ("o[Zorglub] o[Zorglub] M. p[Zorglub]", ["p zorglub: Zorglub 3"]),
    // A lost space behind a name, and a capital that belongs to it.
    (
      "p[Jean MacaireLe] soir, p[Zoé DéLes] et p[Aldo DiLa]",
      ["p jean macaire: Jean Macaire", "p zoe de: Zoé Dé", "p aldo di: Aldo Di"]
    ),
    // Nothing is no name.
    ("p[M.] p[X] o[-] l[…] p[Madame]", []),
    // A title belongs to the name where the gazetteer knows somebody by both.
    (
      "Le pape p[François] et le président p[François Macaire]. p[Paul] et le ministre p[Paul]",
      ["p pape francois: François", "p francois macaire: François Macaire", "p paul: Paul 2"]
    ),
    ("Le prince p[Harry] et p[Harry] 2", ["p prince harry: Harry 2"]),
    // Whom the gazetteer knows by a surname is not meant where the civility is another's.
    (
      "p[Brigitte Macron] et p[Macron]. Mme p[Macron] et M. p[Macron]",
      ["p brigitte macron: Brigitte Macron, Macron", "p macron: Macron 2"]
    ),
    // A first name alone is another's where the article names him so.
    ("p[Johnny Duponchel], p[Johnny]", ["p johnny duponchel: Johnny Duponchel, Johnny"]),
    (
      "p[Johnny Duponchel], p[Johnny Hallyday], p[Johnny]",
      ["p johnny duponchel: Johnny Duponchel", "p johnny hallyday: Johnny Hallyday, Johnny"]
    ),
  ])
  func `persons of an article are tied together`(marked: String, names: [String]) {
    #expect(MarkedText(marked).resolved == names)
  }

  @Test(arguments: [
    (
      "L'o[Observatoire des dunes] (o[ODD]) et l'o[ODD]",
      ["o observatoire des dunes: ODD 2, Observatoire des dunes"]
    ),
    (
      "L'o[Observatoire des dunes] (SODR) ; le o[SODR], le o[SODR]",
      ["o observatoire des dunes: SODR 2, Observatoire des dunes"]
    ),
    (
      "o[FRTQ] (o[Fédération rurale des terres de Qimper])",
      [
        "o federation rurale des terres de qimper: FRTQ, Fédération rurale des terres de Qimper"
      ]
    ),
    (
      "le o[Centre opérationnel d'intervention] (o[Copi])",
      ["o centre operationnel d intervention: Centre opérationnel d'intervention, Copi"]
    ),
    (
      "la o[Caisse des dunes rurales]. La o[CDR] aussi.",
      ["o caisse des dunes rurales: Caisse des dunes rurales, CDR"]
    ),
    (
      "l'o[Agence des dunes rurales du Trégor] et l'o[ADR]",
      ["o agence des dunes rurales du tregor: Agence des dunes rurales du Trégor, ADR"]
    ),
    ("p[Jean Macaire] (o[ZQF])", ["p jean macaire: Jean Macaire", "o zqf: ZQF"]),
    ("le o[Conseil des dunes] (o[PS])", ["o conseil des dunes: Conseil des dunes", "o ps: PS"]),
    // Short forms.
    ("o[Zorglub Motors] et o[Zorglub]", ["o zorglub motors: Zorglub Motors, Zorglub"]),
    (
      "la o[Commission des dunes]. La o[Commission] dit",
      ["o commission des dunes: Commission des dunes, Commission"]
    ),
    ("o[Le Zorglubien] et le o[Zorglubien]", ["o le zorglubien: Le Zorglubien, Zorglubien"]),
    ("la o[CGT] et la o[CGT Énergie]", ["o cgt: CGT", "o cgt energie: CGT Énergie"]),
    ("o[Zorglub] et o[Zorglub France]", ["o zorglub: Zorglub", "o zorglub france: Zorglub France"]),
    (
      "l'o[École zorglubienne], dite o[Zorglubienne]",
      ["o ecole zorglubienne: École zorglubienne, Zorglubienne"]
    ),
    ("o[Zorglub & Cie], o[ZORGLUB ET CIE]", ["o zorglub et cie: Zorglub & Cie, ZORGLUB ET CIE"]),
  ])
  func `organisations of an article are tied together`(marked: String, names: [String]) {
    #expect(MarkedText(marked).resolved == names)
  }

  @Test(arguments: [
    ("de l[Paris] à l[Alep] en l[Syrie]", ["c paris: Paris", "c alep: Alep", "n syrie: Syrie"]),
    ("au l[Havre], l[Le Havre]", ["c havre: Havre, Le Havre"]),
    ("au l[Québec] en l[Bretagne]", ["- Québec", "- Bretagne"]),
    ("à l[Québec]", ["c quebec: Québec"]),
    ("à l[Zorglubourg]", ["- Zorglubourg"]),
    ("à l[Zorglubourg] (l[Isère])", ["c zorglubourg: Zorglubourg", "- Isère"]),
    ("la l[prison de Zorglubourg] (l[Isère])", ["- prison de Zorglubourg", "- Isère"]),
    ("à l[Zorglu-le-Roi] (l[Isère]), à l[Zorglu]", ["c zorglu le roi: Zorglu-le-Roi, Zorglu", "- Isère"]),
    ("l[Aleppo] ou l[Alep]", ["c aleppo: Aleppo, Alep"]),
  ])
  func `places are cities, countries or neither`(marked: String, names: [String]) {
    #expect(MarkedText(marked).resolved == names)
  }

  @Test func `white space and invisible signs in a mention do not show in its spelling`() {
    #expect(MarkedText("p[Jean\n  Maca\u{AD}ire]").resolved == ["p jean macaire: Jean Macaire"])
  }

  @Test(arguments: [1 as UInt64, 2, 3, 4])
  func `every mention of two letters ends in one name, whatever the text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Jean", "MACAIRE", "Macaire", "al-", "el ", "M. ", "Mme ", "(", ")", " ", "\n", "ONU", "É", "🙂",
      "العربية", "’",
      "de ", "Paris", "\u{AD}", "X", ".", "-", "中文", "«", "Le ",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in random.pick(pieces) }.joined()
      var bytes = Array(text.utf8)
      if Int.random(in: 0..<5, using: &random) == 0 { bytes[bytes.count / 2] = 0xFF }
      var mentions: [Mention] = []
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
        mentions.append(Mention(kind: random.pick(Mention.Kind.allCases), byteRange: start..<end))
        start = end + Int.random(in: 0...6, using: &random)
      }
      let names = bytes.withUnsafeBufferPointer { Resolver().names(of: mentions, in: $0) }
      let ranges = names.flatMap(\.mentions)
      #expect(Set(ranges).count == ranges.count)
      for name in names {
        #expect(name.mentions == name.mentions.sorted { $0.lowerBound < $1.lowerBound })
        #expect(name.forms.reduce(0) { $0 + $1.count } == name.mentions.count)
        #expect(name.key?.text != "")
      }
      let keys = names.compactMap(\.key)
      #expect(Set(keys).count == keys.count, "seed \(seed)")
    }
  }

  @Test func `many bearers of one surname are compared with a few others only`() {
    var text = ""
    var mentions: [Mention] = []
    for number in 0..<20_000 {
      let start = text.utf8.count
      text += "Abc\(number * 7919) Macaire"
      mentions.append(Mention(kind: .person, byteRange: start..<text.utf8.count))
      text += " "
    }
    let names = text.withUTF8 { Resolver().names(of: mentions, in: $0) }
    #expect(names.count > 19_000)
  }
}
