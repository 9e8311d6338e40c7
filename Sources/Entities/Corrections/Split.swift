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
}
