import Corpus
import TestSupport
import Testing

@testable import Entities

@Suite struct EntityMapTests {
  /// `p bachar al assad 12: Bachar al-Assad 20, Assad 9`: kind, key, articles, spellings.
  static func record(_ line: String) -> NameRecord {
    let halves = line.split(separator: ": ")
    let words = halves[0].split(separator: " ")
    let kind = EntityKind.allCases.first { "\($0.letter)" == words[0] }!
    let text = words.dropFirst().dropLast().joined(separator: " ")
    let forms = halves[1].split(separator: ", ").map { form in
      let words = form.split(separator: " ")
      return NameForm(spelling: words.dropLast().joined(separator: " "), count: Int(words.last!)!)
    }
    return NameRecord(key: NameKey(kind: kind, text: text), articleCount: Int(words.last!)!, forms: forms)
  }

  /// A line an entity: kind letter, name, and its keys where there are several, sorted.
  static func summary(_ records: [NameRecord], _ map: EntityMap) -> [String] {
    var keys = [[String]](repeating: [], count: map.entities.count)
    for (record, entity) in zip(records, map.entityOfRecord) {
      if let entity { keys[entity].append(record.key.text) }
    }
    return zip(map.entities, keys).map { entity, keys in
      let names = keys.count > 1 ? " = " + keys.sorted().joined(separator: " = ") : ""
      return "\(entity.kind.letter) \(entity.name)\(names)"
    }.sorted()
  }

  static func entities(_ lines: [String], _ corrections: String = "") -> [String] {
    let records = lines.map(record)
    return summary(records, EntityMap(records, corrections: Corrections(parsing: corrections)))
  }

  @Test(arguments: [
    // Particles; the most frequent form names it.
    (
      [
        "p omar al bachri 9: Omar al-Bachri 12", "p omar el bachri 3: Omar el-Bachri 3",
        "p omar ibn said 1: Omar ibn Saïd 1", "p omar ben said 2: Omar ben Saïd 2",
      ],
      [
        "p Omar al-Bachri = omar al bachri = omar el bachri",
        "p Omar ben Saïd = omar ben said = omar ibn said",
      ]
    ),
    // The gazetteer's aliases, and its name.
    (
      [
        "p bashar al assad 1: Bashar al Assad 2", "p bachar el assad 4: Bachar El-Assad 4",
        "c aleppo 1: Aleppo 1", "c alep 5: Alep 9", "o onu 3: ONU 3", "o nations unies 1: Nations unies 1",
      ],
      [
        "c Alep = alep = aleppo", "o ONU = nations unies = onu",
        "p Bachar al-Assad = bachar el assad = bashar al assad",
      ]
    ),
    // Accents and capitals of the name.
    (
      ["p edouard macaire 9: Edouard Macaire 15, Édouard Macaire 14, ÉDOUARD MACAIRE 40, Macaire 90"],
      ["p Édouard Macaire"]
    ),
    (["o zorg 2: ZORG 5, Zorg 1"], ["o ZORG"]),
    // Spelling: a rarer name joins the one more frequent; not the surname, not where two fit, not first names.
    (
      ["p zebulan macaire 1: Zebulan Macaire 1", "p zebulon macaire 9: Zebulon Macaire 9"],
      ["p Zebulon Macaire = zebulan macaire = zebulon macaire"]
    ),
    (
      ["p zebulon macaire 9: Zebulon Macaire 9", "p zebulon macaine 1: Zebulon Macaine 1"],
      ["p Zebulon Macaine", "p Zebulon Macaire"]
    ),
    (
      [
        "p zebulan macaire 1: Zebulan Macaire 1", "p zebulon macaire 9: Zebulon Macaire 9",
        "p zebulin macaire 9: Zebulin Macaire 9",
      ],
      ["p Zebulan Macaire", "p Zebulin Macaire", "p Zebulon Macaire"]
    ),
    (
      ["p francois macaire 30: François Macaire 30", "p francoise macaire 2: Françoise Macaire 2"],
      ["p François Macaire", "p Françoise Macaire"]
    ),
    (["p boyer 90: Boyer 90", "p beyer 1: Beyer 1"], ["p Beyer", "p Boyer"]),
    (["p recip tayyip erdogan 1: Recip Tayyip Erdogan 1"], ["p Recep Tayyip Erdogan"]),
    // Acronyms alone join the long name that has them elsewhere, where it is one.
    (
      ["o observatoire des dunes 5: Observatoire des dunes 5, ODDU 6", "o oddu 3: ODDU 3"],
      ["o Observatoire des dunes = observatoire des dunes = oddu"]
    ),
    (
      [
        "o observatoire des dunes 5: Observatoire des dunes 5, ODDU 6",
        "o office des digues unies 5: Office des digues unies 5, ODDU 6", "o oddu 3: ODDU 3",
      ],
      ["o ODDU", "o Observatoire des dunes", "o Office des digues unies"]
    ),
    // A surname alone joins who has nearly all articles with it.
    (
      [
        "p zebulon macaire 40: Zebulon Macaire 50", "p macaire 2: Macaire 3",
        "p paul macaire 1: Paul Macaire 1",
      ],
      ["p Paul Macaire", "p Zebulon Macaire = macaire = zebulon macaire"]
    ),
    (
      [
        "p zebulon macaire 40: Zebulon Macaire 50", "p macaire 2: Macaire 3",
        "p paul macaire 9: Paul Macaire 9",
      ],
      ["p Macaire", "p Paul Macaire", "p Zebulon Macaire"]
    ),
    (
      ["p zebulon macaire 4: Zebulon Macaire 5", "p macaire 2: Macaire 3"],
      ["p Macaire", "p Zebulon Macaire"]
    ),
    (
      ["p jean marie macaire 40: Jean-Marie Macaire 50", "p marie macaire 1: Marie Macaire 1"],
      ["p Jean-Marie Macaire", "p Marie Macaire"]
    ),
    (
      ["p omar ben said 40: Omar ben Saïd 50", "p ben said 1: Ben Saïd 1"],
      ["p Omar ben Saïd = ben said = omar ben said"]
    ),
    // Of two keys of a short form neither names the long name's entity.
    (
      [
        "p omar al bachri 40: Omar al-Bachri 50", "p al bachri 90: al-Bachri 90",
        "p el bachri 80: el-Bachri 80",
        "o observatoire des dunes 5: Observatoire des dunes 5, ODDU 6", "o l oddu 30: l'ODDU 30",
        "o oddu 20: ODDU 20",
      ],
      [
        "o Observatoire des dunes = l oddu = observatoire des dunes = oddu",
        "p Omar al-Bachri = al bachri = el bachri = omar al bachri",
      ]
    ),
    // A first name alone is nobody's surname.
    (
      ["p pape francois 40: François 50", "p francois 3: François 3"],
      ["p François", "p pape François"]
    ),
    // An acronym that does not fit the name needs more uses.
    (
      ["o observatoire des dunes 5: Observatoire des dunes 5, SOHX 6", "o sohx 3: SOHX 3"],
      ["o Observatoire des dunes", "o SOHX"]
    ),
    (
      ["o observatoire des dunes 5: Observatoire des dunes 5, SOHX 16", "o sohx 3: SOHX 3"],
      ["o Observatoire des dunes = observatoire des dunes = sohx"]
    ),
    // Person or organisation: where nine of ten say one of them.
    (["o zorglub 95: Zorglub 95", "p zorglub 5: Zorglub 5"], ["o Zorglub = zorglub = zorglub"]),
    (["o zorglub 80: Zorglub 80", "p zorglub 20: Zorglub 20"], ["o Zorglub", "p Zorglub"]),
    // Kinds of different facets stay apart.
    (["c zorglub 95: Zorglub 95", "o zorglub 5: Zorglub 5"], ["c Zorglub", "o Zorglub"]),
  ])
  func `keys join to entities`(records: [String], entities: [String]) {
    #expect(Self.entities(records) == entities)
    #expect(Self.entities(records.reversed()) == entities)
  }

  static let names = [
    "p paul macaire 5: Paul Macaire 9, Macaire 3", "p lucie macaire 4: Lucie Macaire 5, Macaire 2",
    "p macaire 1: Macaire 1", "o zorglub 3: Zorglub 3", "c zorglub 2: Zorglub 2",
    "o zorg motors 1: Zorg Motors 1",
  ]

  @Test(arguments: [
    ("merge Macaire into \"Paul Macaire\"", ["p Paul Macaire = macaire = paul macaire"]),
    ("merge « lucie macaire » into 'x", [String]()),
    ("merge \"zorg motors\" into \"paul macaire\"", ["p Paul Macaire = paul macaire = zorg motors"]),
    ("rename « paul macaire » to « Paul M. »", ["p Paul M."]),
    ("rename \"Paul Macaire\" to Popaul\nmerge Macaire into Popaul", ["p Popaul = macaire = paul macaire"]),
    (
      "rename \"Paul Macaire\" to Popaul\nmerge Macaire into \"Paul Macaire\"",
      ["p Popaul = macaire = paul macaire"]
    ),
    // Who goes by the new name already could not be told from it; another kind can.
    ("rename \"Lucie Macaire\" to \"paul macaire\"", ["p paul macaire = lucie macaire = paul macaire"]),
    ("rename \"Zorg Motors\" to Zorglub", ["o Zorglub = zorg motors = zorglub", "c Zorglub"]),
    ("hide \"Paul Macaire\"\nrename \"Lucie Macaire\" to \"Paul Macaire\"", ["p Paul Macaire"]),
    ("rename « Zorglub (ville) » to Zorglubourg", ["c Zorglubourg", "o Zorglub"]),
    ("split Macaire in 3 as \"Macaire (l'autre)\"", ["p Macaire"]),
  ])
  func `corrections change what they name`(corrections: String, expected: [String]) {
    let entities = Self.entities(Self.names, corrections)
    for line in expected { #expect(entities.contains(line)) }
  }

  @Test func `hiding takes an entity out of its facet, or of all`() {
    #expect(!Self.entities(Self.names, "hide Zorglub as city").contains("c Zorglub"))
    #expect(Self.entities(Self.names, "hide Zorglub as city").contains("o Zorglub"))
    #expect(!Self.entities(Self.names, "hide zorglub").contains { $0.hasSuffix("Zorglub") })
  }

  @Test func `the name of a split names its key`() {
    let lines = Self.names + ["p macaire l autre 1: Macaire 1"]
    #expect(
      Self.entities(lines, "split Macaire in 3 as « Macaire (l'autre) »").contains("p Macaire (l'autre)"))
    // Lines above it mean what they meant before, and what they join keeps its name.
    let parted = Self.names + ["p paul macaire 2 1: Paul Macaire 2"]
    #expect(
      Self.entities(
        parted,
        "merge « Paul Macaire » into « Lucie Macaire »\nsplit « Paul Macaire » in 3 as « Paul Macaire 2 »"
      ).filter { $0.contains("Macaire ") } == [
        "p Lucie Macaire = lucie macaire = paul macaire", "p Paul Macaire 2",
      ])
  }

  @Test(arguments: [
    ("rename Zorglube to Z", CorrectionProblem.Reason.unknown(form: "Zorglube", near: ["Zorglub"])),
    ("rename Motors to Z", .unknown(form: "Motors", near: ["Zorg Motors"])),
    (
      "rename Zorglub to Z",
      .ambiguous(form: "Zorglub", candidates: ["Zorglub (organisation)", "Zorglub (city)"])
    ),
    ("merge \"Paul Macaire\" into Personne", .unknown(form: "Personne", near: [])),
    ("merge Personne Macaire into \"Paul Macaire\"", .unknown(form: "Personne", near: [])),
    ("hide Personne", .unknown(form: "Personne", near: [])),
    ("hide Macaire as city", .unknown(form: "Macaire", near: ["Paul Macaire", "Lucie Macaire", "Macaire"])),
    ("quoi", .unreadable),
  ])
  func `a correction that does not apply is reported, the others apply`(
    line: String, reason: CorrectionProblem.Reason
  ) {
    let records = Self.names.map(Self.record)
    let text = "hide \"Zorg Motors\"\n" + line
    let map = EntityMap(records, corrections: Corrections(parsing: text))
    #expect(map.problems == [CorrectionProblem(line: 2, text: line, reason: reason)])
    #expect(!map.entities.contains { $0.name == "Zorg Motors" })
  }

  @Test(arguments: [1 as UInt64, 2, 3, 4, 5])
  func `the order of the records changes nothing but numbers`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = Self.randomRecords(&random)
    let corrections = Corrections(
      parsing:
        "merge \"\(records[0].forms[0].spelling)\" into \"\(records[1].forms[0].spelling)\"\nhide al-Mono")
    let expected = Self.summary(records, EntityMap(records, corrections: corrections))
    for _ in 0..<5 {
      let shuffled = records.shuffled(using: &random)
      #expect(
        Self.summary(shuffled, EntityMap(shuffled, corrections: corrections)) == expected, "seed \(seed)")
    }
  }

  @Test func `no records make no entities`() {
    #expect(EntityMap([]).entities == [])
    #expect(EntityMap([], corrections: Corrections(parsing: "hide X\nx")).problems.count == 2)
  }

  /// Names of few words, so that every rule has something to join.
  private static func randomRecords(_ random: inout SeededGenerator) -> [NameRecord] {
    let firsts = ["Zebulon", "Zebulan", "Zebulun", "Mariette", "Mariatte", "François", "Françoise", "Omar"]
    let lasts = ["al-Mono", "el-Mono", "Macaire", "Macaine", "ben Said", "ibn Said", "Zorg"]
    var records: [NameKey: NameRecord] = [:]
    for _ in 0..<150 {
      let last = random.pick(lasts)
      let name = random.pick([true, true, false]) ? random.pick(firsts) + " " + last : last
      let kind = random.pick([EntityKind.person, .person, .organisation, .city])
      let key = NameKey(kind: kind, text: NameFolding.folded(name))
      var record = records[key] ?? NameRecord(key: key, articleCount: 0, forms: [])
      record.articleCount += Int.random(in: 1...30, using: &random)
      let spelling = random.pick([name, name, name.uppercased(), last, "ZGX"])
      if let form = record.forms.firstIndex(where: { $0.spelling == spelling }) {
        record.forms[form].count += 1
      } else {
        record.forms.append(NameForm(spelling: spelling, count: 2))
      }
      records[key] = record
    }
    return records.values.sorted { ($0.key.text, $0.key.kind.rawValue) < ($1.key.text, $1.key.kind.rawValue) }
  }
}
