import Entities

/// The names of one article that become facets, the most mentioned first.
struct ArticleNames: Sendable, Equatable {
  struct Name: Sendable, Equatable {
    var key: NameKey
    /// Each spelling once, with its number of mentions.
    var forms: [NameForm]
  }

  private(set) var names: [Name] = []

  /// Longer texts are no names; what FTS5 and people are spared.
  static let longestKeyInBytes = 255

  init() {}

  /// The names that have a key; equally frequent ones stay in the order of their first mention.
  ///
  /// - Parameter recognized: in the order of the first mention.
  init(_ recognized: [RecognizedName]) {
    let usable = recognized.filter { name in
      name.key.map { !$0.text.isEmpty && $0.text.utf8.count <= Self.longestKeyInBytes } ?? false
    }
    let counted = RecognizedName.joined(usable).filter { !$0.forms.isEmpty }.compactMap { name in
      name.key.map { (name: Name(key: $0, forms: name.forms), count: name.forms.reduce(0) { $0 + $1.count }) }
    }
    names = counted.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map { $0.element.name }
  }

  /// Names that were stored, in their order.
  init(stored: [Name]) { names = stored }
}
