import Corpus
import Foundation
import TestSupport
import Testing

@testable import Entities

@Suite struct RecognizerTests {
  static let homs = SharedData.path("seed/homs.txt")

  private static func tagged(_ text: String) -> TaggedText {
    var text = text
    return TaggedText(names: text.withUTF8 { Recognizer().names(in: $0) })
  }

  @Test(.enabled(if: homs != nil, "../shared is absent"))
  func `a long article has its cities, and each actor once`() throws {
    let text = try String(contentsOfFile: try #require(Self.homs), encoding: .utf8)
    let entities = Self.tagged(text).entities
    let cities = entities.filter { $0.kind == .city }.map(\.name)
    #expect(Set(cities) == ["Homs", "Hama", "Alep", "Damas", "Rastan", "Deir Ezzor", "Moscou", "Ankara"])
    let actors = entities.filter { $0.kind.facet == .actor }.map(\.name)
    for actor in [
      "Bachar al-Assad", "Abou Mohammed al-Jawlani", "Hayat Tahrir al-Sham", "Hezbollah",
      "Observatoire syrien des droits de l'homme", "Recep Tayyip Erdogan", "Antonio Guterres", "ONU", "BBC",
      "CNN",
    ] {
      #expect(actors.count { $0 == actor } == 1, "\(actor) in \(actors)")
    }
    for other in ["Assad", "al-Jawlani", "HTS", "SOHR"] { #expect(!actors.contains(other)) }
  }

  @Test(arguments: [
    "", " ", "TITRE EN CAPITALES SEULEMENT, ENCORE ET TOUJOURS À PARIS",
    String(repeating: "a", count: 100_000),
    String(repeating: "A", count: 100_000), "🙂🙃😀 👨‍👩‍👧‍👦 🇫🇷", "قال الرئيس بشار الأسد في دمشق", "中文新闻报道北京",
    String(repeating: "Jean Macaire ", count: 5_000), String(repeating: "M. ", count: 5_000),
    String(repeating: "ONU (", count: 5_000), "\u{0}\u{1F}\u{FEFF}\u{200B}",
  ])
  func `no text is too odd`(text: String) {
    let tagged = Self.tagged(text)
    for mention in tagged.mentions {
      #expect(mention.byteRange.upperBound <= text.utf8.count)
      #expect(mention.entity?.name != "")
    }
  }

  @Test func `mentions of a text show what they name`() {
    var text = MarkedText("p[Jean Macaire] à l[Paris], l[Bretagne]. M. p[Macaire]")
    let names = text.text.withUTF8 { Resolver().names(of: text.mentions, in: $0) }
    let tagged = TaggedText(names: names)
    #expect(tagged.entities.map(\.name) == ["Jean Macaire", "Paris"])
    #expect(tagged.mentions.map { $0.entity?.name } == ["Jean Macaire", "Paris", nil, "Jean Macaire"])
    #expect(tagged.mentions.map(\.facet) == [.actor, .city, nil, .actor])
  }

  @Test
  func `the records of many texts give the entities that each text alone gives, where nothing joins them`() {
    let texts = [
      "p[Zébulon Macaire] à l[Paris]", "o[Zorglub] à l[Alep]", "p[Zébulon Macaire] et o[ONU] à l[Aleppo]",
    ]
    var records: [NameKey: NameRecord] = [:]
    var alone: Set<String> = []
    for text in texts {
      let names = MarkedText(text).names
      for record in NameRecord.records(of: names) {
        records[record.key, default: NameRecord(key: record.key, articleCount: 0, forms: [])].articleCount +=
          1
        records[record.key]?.forms = record.forms
      }
      alone.formUnion(TaggedText(names: names).entities.map { "\($0.kind) \($0.name)" })
    }
    #expect(Set(EntityMap(Array(records.values)).entities.map { "\($0.kind) \($0.name)" }) == alone)
  }
}
