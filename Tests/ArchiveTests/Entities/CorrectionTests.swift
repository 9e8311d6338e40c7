import Corpus
import Entities
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct CorrectionTests {
  private let articles: [Article] = [
    .sample("1", body: "Mtraoré Ville1"), .sample("2", body: "Mtraore Ville1 VILLE1"),
    .sample("3", body: "Mlepen Ville2"),
  ]
  private let scratch: ScratchArchive

  init() throws {
    scratch = try ScratchArchive()
    try scratch.addNamed(articles)
  }

  private func apply() throws -> [CorrectionProblem] {
    try scratch.archive.applyCorrections(makeFinder: FakeNames.makeFinder)
  }

  private func add(_ correction: Correction) throws -> [CorrectionProblem] {
    try scratch.archive.add(correction, makeFinder: FakeNames.makeFinder)
  }

  private func file() throws -> String {
    // As it lies: Foundation would take a byte order mark away.
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.archive.correctionsPath)), as: UTF8.self)
  }

  @Test func aMergeIsKeptByARebuildAndJoinedByAnImport() throws {
    let reader = try scratch.reopened()
    #expect(try add(.merge(["Mlepen"], into: "mtraore")) == [])
    #expect(try file() == Corrections.opening + "merge Mlepen into mtraore\n")
    let merged = try scratch.entityNames()
    #expect(merged["1"]?.first == merged["3"]?.first)
    #expect(try reader.entityNames() == merged)
    try scratch.rebuildNamed()
    #expect(try scratch.entityNames() == merged)
    #expect(try reader.entityNames() == merged)
    try scratch.addNamed([.sample("4", body: "Mlepen parle"), .sample("5", body: "MTRAORÉ Mlepen")])
    let name = try #require(merged["1"]?.first)
    #expect(try scratch.entityNames()["4"] == [name])
    #expect(try scratch.entityNames()["5"] == [name])
    try scratch.archive.read { snapshot throws in
      let entity = try #require(try snapshot.entities(named: "mlepen").first)
      #expect(entity.match == .fullForm)
      #expect(entity.articles == 5)
      #expect(try snapshot.facetTerms(ofEntity: entity.entity.id).count == 2)
      #expect(try snapshot.ordinals(ofEntity: entity.entity.id).count == 5)
    }
    #expect(try scratch.archive.check() == [])
    // Deleting the line undoes it.
    try scratch.writeCorrections("# essai\n")
    #expect(try apply() == [])
    #expect(try scratch.entityNames()["4"] == ["Mlepen"])
    #expect(try scratch.archive.check() == [])
  }

  @Test func aRefusedCorrectionWritesNothing() throws {
    let before = try scratch.names()
    #expect(throws: CorrectionProblem.self) { try add(.rename("Mlepin", to: "X")) }
    #expect(throws: CorrectionProblem.self) { try add(.split("Mlepen", articles: ["9"], name: "X")) }
    #expect(throws: CorrectionProblem.self) { try add(.split("Ville1", articles: ["3"], name: "X")) }
    #expect(!FileManager.default.fileExists(atPath: scratch.archive.correctionsPath))
    #expect(try scratch.names() == before)
    #expect(try scratch.archive.check() == [])
  }

  @Test func whatPeopleWroteStaysToTheByte() throws {
    let written =
      Data([0xEF, 0xBB, 0xBF]) + Data("# à la main\r\nn’importe quoi\r\n\n\"".utf8) + Data([0xFF, 0xE9])
    try written.write(to: URL(fileURLWithPath: scratch.archive.correctionsPath))
    let problems = try add(.rename("Ville2", to: "La Seconde"))
    #expect(problems.map(\.reason) == [.unreadable, .unreadable])
    #expect(problems.map(\.line) == [2, 4])
    let expected = written + Data("\nrename Ville2 to \"La Seconde\"\n".utf8)
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.archive.correctionsPath)) == expected)
    #expect(try scratch.entityNames()["3"] == ["Mlepen", "La Seconde"])
  }

  @Test func whoMayReadTheFileStays() throws {
    try scratch.writeCorrections("# à moi\n")
    let (files, path) = (FileManager.default, scratch.archive.correctionsPath)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try add(.hide("Ville1", as: nil)) == [])
    #expect(try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    // A folder in its place cannot be replaced: then nothing holds.
    try files.removeItem(atPath: path)
    #expect(try apply() == [])
    try files.createDirectory(atPath: path + ".new", withIntermediateDirectories: false)
    #expect(throws: ArchiveError.self) { try add(.hide("Ville1", as: nil)) }
    #expect(try scratch.entityNames()["1"] == ["Mtraoré", "Ville1"])
    #expect(!files.fileExists(atPath: path))
  }

  @Test func hiddenEntitiesShowNowhere() throws {
    #expect(try add(.hide("Ville1", as: .city)) == [])
    #expect(try scratch.entityNames()["1"] == ["Mtraoré"])
    try scratch.archive.read { snapshot throws in
      #expect(try snapshot.entities(named: "ville1") == [])
      #expect(try snapshot.entityColumn().entities(ofArticle: 1).count == 1)
    }
    #expect(try scratch.archive.statistics().cities == 1)
    #expect(try scratch.archive.check() == [])
    try scratch.rebuildNamed()
    #expect(try scratch.entityNames()["1"] == ["Mtraoré"])
    #expect(try scratch.archive.check() == [])
  }

  @Test func aSplitActsOnTheArticlesItNames() throws {
    let handle = try #require(try scratch.stored()["2"]?.handle)
    #expect(try add(.split("Mtraoré", articles: [handle], name: "Mtraoré (le footballeur)")) == [])
    let split = try scratch.entityNames()
    #expect(split["1"]?.first == "Mtraoré")
    #expect(split["2"] == ["Ville1", "Mtraoré (le footballeur)"])
    #expect(try scratch.archive.check() == [])
    try scratch.rebuildNamed()
    #expect(try scratch.entityNames() == split)
    try scratch.addNamed([.sample("2", body: "Mtraore Ville1 VILLE1 fin"), .sample("4", body: "Mtraore")])
    #expect(try scratch.entityNames()["2"] == split["2"])
    #expect(try scratch.entityNames()["4"] == ["Mtraoré"])
    #expect(try scratch.archive.check() == [])
    try scratch.writeCorrections("")
    #expect(try apply() == [])
    #expect(try scratch.entityNames()["2"] == ["Ville1", "Mtraoré"])
    #expect(try scratch.archive.check() == [])
  }

  @Test func aSplitThatAnImportFindsInTheFileAppliesToOldAndNewArticles() throws {
    try scratch.writeCorrections("split Mtraoré in 2 4 as \"Mautre\"\nsplit Mlepen in 77 as Rien\n")
    let problems = try scratch.addNamed([.sample("4", body: "Mtraore")])
    #expect(problems.map(\.reason) == [.unknownArticle("77")])
    #expect(try scratch.entityNames()["2"] == ["Ville1", "Mautre"])
    #expect(try scratch.entityNames()["4"] == ["Mautre"])
    #expect(try scratch.entityNames()["1"] == ["Mtraoré", "Ville1"])
    #expect(try scratch.archive.check() == [])
  }

  /// Texts that were imported without names do not get some by a split.
  @Test func aSplitLooksForNoNamesWhereNobodyWantsThem() throws {
    try scratch.add([.sample("5", body: "Mtraore")])
    #expect(throws: CorrectionProblem.self) { try add(.split("Mtraoré", articles: ["5"], name: "Mautre")) }
    #expect(try scratch.entityNames()["5"] == [])
  }

  @Test(arguments: [
    "merge\n", "split in as\n", "hide\u{0}\n", String(repeating: "x", count: 100_000), "merge \" into",
    "rename Ville1 to Ville2\nrename Ville2 to Ville1\n", "split Ville1 in \u{1F}p1 as \u{1F}c2\n",
    "merge Ville1 Ville2 into Mlepen\n", "hide Mlepen\nhide Mlepen\n", "\u{FEFF}hide Mlepen\r\n",
    "split Mlepen in 1 2 3 as …\n", "rename Ville1 to \u{1F}\n",
  ])
  func nonsenseIsToldAndHarmsNothing(_ text: String) throws {
    try scratch.writeCorrections(text)
    _ = try apply()
    #expect(try scratch.archive.check() == [])
    try scratch.rebuildNamed()
    #expect(try scratch.archive.check() == [])
    #expect(try file() == text)
    try scratch.writeCorrections("")
    #expect(try apply() == [])
    #expect(try scratch.entityNames()["3"] == ["Mlepen", "Ville2"])
  }

  @Test func aLineThatNoLongerAppliesIsTold() throws {
    #expect(try add(.rename("Mlepen", to: "Le Troisième")) == [])
    let problems = try scratch.addNamed([.sample("3", body: "Mlepem Ville2")])
    #expect(problems.map(\.line) == [7])
    #expect(try apply().map(\.line) == [7])
    #expect(try scratch.rebuildNamed().map(\.line) == [7])
    #expect(try file().contains("rename Mlepen"))
  }
}
