/// A correction that acts on articles: in these, a form names another than elsewhere.
package struct Split: Sendable, Equatable {
  /// The line of the corrections file, from 1.
  package var line: Int
  /// That line.
  package var text: String
  package var form: String
  /// Keys or handles of articles, as written.
  package var articles: [String]
  /// The name of the entity in these articles.
  package var name: String

  /// Whether one of its articles is this: by its key, or by its handle or the first 4 characters of it or more.
  package func names(articleKey: String, handle: String) -> Bool {
    articles.contains { written in
      guard written != articleKey else { return true }
      let written = written.lowercased()
      return written.utf8.count >= 4 && handle.lowercased().hasPrefix(written)
    }
  }

  /// Gives every name of an article that has the form (as its key or in its text) the key of the split's name.
  ///
  /// Returns whether there was one. Names that then share a key become one.
  @discardableResult
  package func apply(to names: inout [RecognizedName]) -> Bool {
    let form = NameFolding.folded(form)
    let name = NameFolding.folded(name)
    guard !form.isEmpty, !name.isEmpty else { return false }
    var found = false
    for index in names.indices {
      guard let key = names[index].key else { continue }
      if key.text == form || names[index].forms.contains(where: { NameFolding.folded($0.spelling) == form }) {
        names[index].key = NameKey(kind: key.kind, text: name)
        found = true
      }
    }
    if found { names = RecognizedName.joined(names) }
    return found
  }
}

extension Corrections {
  /// The corrections that act on articles, in order.
  package var splits: [Split] {
    lines.compactMap { line in
      guard case .split(let form, let articles, let name) = line.correction else { return nil }
      return Split(line: line.number, text: line.text, form: form, articles: articles, name: name)
    }
  }

  /// An article's names with the splits applied that name the article.
  package func splitting(
    _ names: [RecognizedName], articleKey: String, handle: String
  ) -> [RecognizedName] {
    var names = names
    for split in splits where split.names(articleKey: articleKey, handle: handle) { split.apply(to: &names) }
    return names
  }
}
