import Corpus
import LabelledNews
import TestSupport
import Testing

@testable import Entities

@Suite struct TaggerTests {
  /// Names are marked with a letter for their kind: person, organisation, place.
  @Test(arguments: [
    "Le président «p:Emmanuel Macron» s'est rendu à «l:Marseille» mardi.",
    "M. «p:Castex» a reçu Mme «p:Merkel» à «l:Berlin», en «l:Allemagne».",
    "Selon l'«o:AFP», la «o:CGT» appelle à la grève à «l:Saint-Étienne».",
    "L'«o:ONU» et l'«o:Union européenne» condamnent les frappes sur «l:Alep», en «l:Syrie».",
    "Interrogée par «o:Le Monde», «p:Anne Hidalgo» n'a pas souhaité répondre.",
    "Le «o:Parti socialiste» a tenu son congrès à «l:Toulouse».",
    "Aucun nom ne figure dans cette phrase.",
    "Les pompiers sont intervenus à «l:Lyon» puis à «l:Villeurbanne».",
    "\"Nous irons au bout\", a déclaré «p:Philippe Martinez», secrétaire général de la «o:CGT».",
  ])
  func `names in a sentence are found`(marked: String) {
    let (text, expected) = Self.unmark(marked)
    let tagger = Tagger(model: .embedded)
    let found = text.withUnsafeBufferPointer { tagger.mentions(in: $0) }
    #expect(
      found == expected, "\(marked): \(found.map { String(decoding: text[$0.byteRange], as: UTF8.self) })")
  }

  @Test func `the fast tagger finds what a plain one finds, and what it keeps changes nothing`() {
    var random = SeededGenerator(seed: 20_261_125)
    let plain = PlainTagger(model: .embedded)
    let tagger = Tagger(model: .embedded)
    for round in 1...60 {
      let text = Array(RandomNews.text(&random, words: 120).utf8)
      text.withUnsafeBufferPointer { text in
        let expected = plain.mentions(in: text)
        #expect(tagger.mentions(in: text) == expected, "round \(round), seed 20261125")
        #expect(tagger.mentions(in: text) == expected, "round \(round) again, seed 20261125")
      }
    }
  }

  @Test(
    .enabled(if: SharedData.path("entities/orange-dev.jsonl") != nil, "needs ../shared"),
    arguments: [("winer-dev", 0.85, 0.0, 0.0), ("orange-dev", 0.0, 0.94, 0.81)])
  func `scores on the development sets are above what was promised`(
    set: String, all: Double, persons: Double, organisations: Double
  ) throws {
    let path = try #require(SharedData.path("entities/\(set).jsonl"))
    let tagger = Tagger(model: .embedded)
    let plain = PlainTagger(model: .embedded)
    var score = SpanScore()
    for (index, article) in try LabelledArticle.read(path).enumerated() {
      article.text.withUnsafeBufferPointer { text in
        let found = tagger.mentions(in: text)
        if index % 10 == 0 { #expect(found == plain.mentions(in: text)) }
        score.add(gold: article.mentions, found: found)
      }
    }
    #expect(score.total.f1 >= all)
    #expect(score[.person].f1 >= persons)
    #expect(score[.organisation].f1 >= organisations)
  }

  /// The text without marks, and what they marked.
  private static func unmark(_ marked: String) -> ([UInt8], [Mention]) {
    var text: [UInt8] = []
    var mentions: [Mention] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "«") {
      text += Array(rest[..<open].utf8)
      let close = rest[open...].firstIndex(of: "»")!
      let name = rest[rest.index(open, offsetBy: 3)..<close]
      let kind: Mention.Kind =
        switch rest[rest.index(after: open)] {
        case "p": .person
        case "o": .organisation
        default: .place
        }
      mentions.append(Mention(kind: kind, byteRange: text.count..<text.count + name.utf8.count))
      text += Array(name.utf8)
      rest = rest[rest.index(after: close)...]
    }
    return (text + Array(rest.utf8), mentions)
  }
}
