import Corpus
import Entities
import TestSupport

@testable import Archive

/// A recogniser that knows a few dozen words, so that tests know what is found.
enum FakeNames {
  /// By first letters, folded: what words are.
  private static let kinds: [(String, EntityKind)] = [
    ("ville", .city), ("pays", .country), ("parti", .organisation), ("m", .person),
  ]

  /// `Ville12`, `VILLE12` and `Parti-3` are names; `Mtraoré` and `Mtraore` are one.
  static let makeFinder: NameRecognition.MakeFinder = { { names(in: $0) } }

  private static func names(in bytes: UnsafeBufferPointer<UInt8>) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var placeOfKey: [NameKey: Int] = [:]
    for word in bytes.split(whereSeparator: { " \n.,".utf8.contains($0) }) {
      let spelling = String(decoding: word, as: UTF8.self)
      guard spelling.first?.isUppercase ?? false else { continue }
      let text = NameFolding.folded(spelling)
      guard let kind = kinds.first(where: { text.hasPrefix($0.0) })?.1 else { continue }
      let key = NameKey(kind: kind, text: text)
      let place = placeOfKey[key] ?? names.count
      if place == names.count {
        placeOfKey[key] = place
        names.append(RecognizedName(key: key, kind: .place, mentions: [], forms: []))
      }
      names[place].mentions.append(word.startIndex..<word.endIndex)
      if let form = names[place].forms.firstIndex(where: { $0.spelling == spelling }) {
        names[place].forms[form].count += 1
      } else {
        names[place].forms.append(NameForm(spelling: spelling, count: 1))
      }
    }
    return names
  }

  static let words =
    (0..<20).flatMap { ["Ville\($0)", "Pays\($0)"] }
    + ["VILLE3", "Ville-3", "Mtraoré", "Mtraore", "MTRAORÉ", "Parti-3", "PARTI 3", "Mlepen", "Parti9"]

  /// An article of words and names.
  static func article(_ key: String, using random: inout SeededGenerator) -> Article {
    var article = RandomArticles.article(key, using: &random)
    let names = (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(words) }
    article.body += " " + names.joined(separator: " ")
    if Int.random(in: 0..<3, using: &random) == 0 { article.title += " " + random.pick(words) }
    return article
  }
}

extension ScratchArchive {
  /// Imports articles, names found by ``FakeNames``.
  @discardableResult
  func addNamed(
    _ articles: [Article], jobs: Int = 2, batchBytes: Int = ArticleImport.batchBytes, finishing: Bool = true
  ) throws -> [CorrectionProblem] {
    let articleImport = try ArticleImport(
      into: archive, dryRun: false, recognizingEntities: true, jobs: jobs, batchBytes: batchBytes,
      makeFinder: FakeNames.makeFinder)
    for article in articles { try articleImport.add(article) }
    if finishing { try articleImport.finish() }
    return articleImport.correctionProblems
  }

  @discardableResult
  func rebuildNamed(jobs: Int = 2) throws -> [CorrectionProblem] {
    try archive.rebuild(makeFinder: FakeNames.makeFinder, jobs: jobs)
  }

  /// The entities of each article in the order of its facets, by the article's key.
  func entityNames() throws -> [String: [String]] { try archive.entityNames() }

  /// Everything that the archive knows of names, without the numbers that it gave them.
  func names() throws -> ArchiveNames { try archive.read { try ArchiveNames($0) } }

  func writeCorrections(_ text: String) throws {
    _ = try folder.write(text, to: "archive.kiosque.corrections")
  }
}

extension Archive {
  func entityNames() throws -> [String: [String]] {
    try read { snapshot in
      var names: [String: [String]] = [:]
      try snapshot.forEachArticle {
        names[$0.article.key.value] = try snapshot.entities(ordinal: $0.ordinal).map(\.name)
      }
      return names
    }
  }
}

/// What an archive knows of names, comparable between archives.
struct ArchiveNames: Equatable {
  var ofArticle: [String: ArticleNames] = [:]
  var formsOfEntity: [Entity: [NameForm]] = [:]
  var articlesOfEntity: [Entity: Set<String>] = [:]
  var countsOfEntity: [Entity: Int] = [:]

  init(_ snapshot: Snapshot) throws {
    var keyOfOrdinal: [Int: String] = [:]
    try snapshot.forEachArticle { stored in
      keyOfOrdinal[stored.ordinal] = stored.article.key.value
      ofArticle[stored.article.key.value] = try snapshot.names(ordinal: stored.ordinal)
    }
    let column = try snapshot.entityColumn()
    for id in Int32(0)..<Int32(column.idLimit) {
      guard let stored = try snapshot.entity(id: id) else { continue }
      let entity = Entity(kind: stored.kind, name: stored.name)
      let ordinals = try snapshot.ordinals(ofEntity: id)
      if ordinals.isEmpty { continue }
      formsOfEntity[entity] = try snapshot.forms(ofEntity: id)
      articlesOfEntity[entity] = Set(ordinals.compactMap { keyOfOrdinal[$0] })
      countsOfEntity[entity] = keyOfOrdinal.keys.count { column.entities(ofArticle: $0).contains(id) }
    }
  }
}
