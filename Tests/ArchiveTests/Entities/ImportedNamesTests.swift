import Corpus
import Entities
import TestSupport
import Testing

@testable import Archive

@Suite struct ImportedNamesTests {
  @Test func articlesAndEntitiesAreFoundByEachOther() throws {
    let scratch = try ScratchArchive(
      [
        .sample(
          "a", title: "Offensive", body: "Jean Dupont va de Homs à Alep. Alep attend Jean Dupont et Paul."),
        .sample("b", body: "Jean Dupont parle."), .sample("c", body: "rien ici"),
      ], recognizingEntities: true)
    #expect(try scratch.archive.check() == [])
    try scratch.archive.read { snapshot throws in
      let ordinal = try #require(try snapshot.ordinals(named: "Jean Dupont").first)
      #expect(
        try snapshot.entities(ordinal: ordinal).map(\.name)
          == ["Jean Dupont", "Alep", "Offensive", "Homs", "Paul"])
      let alep = try #require(try snapshot.entities(named: "ALEP").first)
      #expect(alep.entity.kind == .city)
      #expect(alep.match == .name)
      #expect(alep.articles == 1)
      #expect(try snapshot.entities(named: "alep", facet: .actor) == [])
      #expect(try snapshot.forms(ofEntity: alep.entity.id) == [NameForm(spelling: "Alep", count: 2)])
      #expect(try snapshot.ordinals(named: "jean dupont").count == 2)
      let column = try snapshot.entityColumn()
      #expect(
        try column.entities(ofArticle: ordinal).map { try snapshot.entity(id: $0)?.name }
          == ["Jean Dupont", "Alep", "Offensive", "Homs", "Paul"])
      #expect(column.kind(ofEntity: alep.entity.id) == .city)
      #expect(column.entities(ofArticle: 3000) == [])
      #expect(try snapshot.entities(near: "jean dupond").map(\.name) == ["Jean Dupont"])
      #expect(try snapshot.entities(near: "dupont").map(\.name) == ["Jean Dupont"])
    }
    let statistics = try scratch.archive.statistics()
    #expect([statistics.actors, statistics.cities, statistics.countries] == [3, 2, 0])
  }
}

extension Snapshot {
  func ordinals(named name: String) throws -> [Int] {
    try entities(named: name).first.map { try ordinals(ofEntity: $0.entity.id) } ?? []
  }
}
