import Corpus
import Entities
import GRDB

/// The name tables while articles are written: numbers for keys and forms, counts of articles and mentions.
///
/// Works inside one transaction; what is counted is stored by ``flush()``. Numbers are given in the order in
/// which names come, so that the same articles make the same tables. A key that nobody knows yet gets an entity
/// of its own, so that an import that is killed leaves a sound archive.
struct NameTable {
  /// What an article's row and lists hold of its names.
  struct Stored {
    var keys: [Int32] = []
    /// The column `facets`.
    var facets = ""
    /// The column `names`; nil where names were not looked for.
    var formCounts: [UInt8]?
  }

  private let db: Database
  private let keyQuery: Statement
  private let formsQuery: Statement
  /// The highest numbers in the file: where there is none, nothing need be looked up.
  private let highestStoredKey: Int
  private var nextKey: Int
  private var nextForm: Int

  private var keys: [ExactKey: Int] = [:]
  private var forms: [ExactForm: Int] = [:]
  private var newKeys: [(number: Int, key: NameKey, name: String)] = []
  private var newForms: [(number: Int, key: Int, spelling: String, folded: String?)] = []
  /// By number: how many articles or mentions more.
  private var articleChanges: [Int: Int] = [:]
  private var mentionChanges: [Int: Int] = [:]

  init(_ db: Database) throws {
    self.db = db
    highestStoredKey = try Int.fetchOne(db, sql: "SELECT max(id) FROM name_key") ?? 0
    nextKey = highestStoredKey + 1
    nextForm = try (Int.fetchOne(db, sql: "SELECT max(id) FROM name_form") ?? 0) + 1
    keyQuery = try db.cachedStatement(sql: "SELECT id FROM name_key WHERE text = ? AND kind = ?")
    formsQuery = try db.cachedStatement(sql: "SELECT id, spelling FROM name_form WHERE key = ?")
  }

  /// Counts an article's names and gives them numbers.
  mutating func add(_ article: ArticleNames?) throws -> Stored {
    guard let article else { return Stored() }
    var stored = Stored()
    var counts: [FormCounts.Count] = []
    var terms: [String] = []
    for name in article.names {
      let key = try number(of: name)
      articleChanges[key, default: 0] += 1
      stored.keys.append(Int32(key))
      terms.append(Facets.term(name.key.kind, Int32(key)))
      for form in name.forms {
        let number = number(of: form.spelling, of: key, text: name.key.text)
        mentionChanges[number, default: 0] += form.count
        counts.append((number, form.count))
      }
    }
    stored.facets = terms.joined(separator: " ")
    stored.formCounts = FormCounts.encode(counts)
    return stored
  }

  /// Takes away what an article had added.
  mutating func remove(facets: String, counts: [FormCounts.Count]) {
    for key in Facets.keys(in: facets) { articleChanges[Int(key), default: 0] -= 1 }
    for (form, mentions) in counts { mentionChanges[form, default: 0] -= mentions }
  }

  /// Whether anything was added or taken away.
  var hasChanges: Bool { !articleChanges.isEmpty || !mentionChanges.isEmpty }

  /// Stores what was counted; numbers already given stay good.
  mutating func flush() throws {
    let insertKey = try db.cachedStatement(
      sql: "INSERT INTO name_key (id, kind, text, articles, entity) VALUES (?, ?, ?, ?, ?)")
    let insertEntity = try db.cachedStatement(
      sql: "INSERT INTO entity (id, kind, name, folded) VALUES (?, ?, ?, ?)")
    for (number, key, name) in newKeys {
      try insertKey.run { bind in
        bind.integer(number)
        bind.integer(Int(key.kind.rawValue))
        bind.text(key.text)
        bind.integer(articleChanges.removeValue(forKey: number) ?? 0)
        bind.integer(number)
      }
      try insertEntity.run { bind in
        bind.integer(number)
        bind.integer(Int(key.kind.rawValue))
        bind.text(name)
        bind.text(Self.folded(name, unless: key.text))
      }
    }
    let insertForm = try db.cachedStatement(
      sql: "INSERT INTO name_form (id, key, spelling, folded, mentions) VALUES (?, ?, ?, ?, ?)")
    for (number, key, spelling, folded) in newForms {
      try insertForm.run { bind in
        bind.integer(number)
        bind.integer(key)
        bind.text(spelling)
        bind.text(folded)
        bind.integer(mentionChanges.removeValue(forKey: number) ?? 0)
      }
    }
    try update("UPDATE name_key SET articles = articles + ? WHERE id = ?", by: articleChanges)
    try update("UPDATE name_form SET mentions = mentions + ? WHERE id = ?", by: mentionChanges)
    (newKeys, newForms, articleChanges, mentionChanges) = ([], [], [:], [:])
  }

  private func update(_ sql: String, by changes: [Int: Int]) throws {
    let statement = try db.cachedStatement(sql: sql)
    for (number, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      try statement.run { bind in
        bind.integer(change)
        bind.integer(number)
      }
    }
  }

  /// A folded name, or nil where it is what the key says anyway: the tables and their indexes stay small.
  static func folded(_ name: String, unless text: String) -> String? {
    let folded = NameFolding.folded(name)
    return folded == text ? nil : folded
  }

  // MARK: - Numbers

  private mutating func number(of name: ArticleNames.Name) throws -> Int {
    let exact = ExactKey(kind: name.key.kind, text: ExactText(name.key.text))
    if let number = keys[exact] { return number }
    if highestStoredKey > 0, let stored = try storedNumber(of: name.key) {
      keys[exact] = stored
      let rows = try Row.fetchCursor(formsQuery, arguments: [stored])
      while let row = try rows.next() {
        let form = ExactForm(key: stored, spelling: ExactText(try row.decode(String.self, atIndex: 1)))
        forms[form] = try row.decode(Int.self, atIndex: 0)
      }
      return stored
    }
    keys[exact] = nextKey
    newKeys.append((nextKey, name.key, name.forms.first?.spelling ?? name.key.text))
    nextKey += 1
    return nextKey - 1
  }

  private func storedNumber(of key: NameKey) throws -> Int? {
    try keyQuery.firstInteger { bind in
      bind.text(key.text)
      bind.integer(Int(key.kind.rawValue))
    }
  }

  private mutating func number(of spelling: String, of key: Int, text: String) -> Int {
    let exact = ExactForm(key: key, spelling: ExactText(spelling))
    if let number = forms[exact] { return number }
    forms[exact] = nextForm
    newForms.append((nextForm, key, spelling, Self.folded(spelling, unless: text)))
    nextForm += 1
    return nextForm - 1
  }
}

/// A text as its bytes: composed and decomposed letters are equal as Swift strings, and not to SQLite.
private struct ExactText: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (one: Self, other: Self) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

private struct ExactKey: Hashable {
  let kind: EntityKind
  let text: ExactText
}

private struct ExactForm: Hashable {
  let key: Int
  let spelling: ExactText
}
