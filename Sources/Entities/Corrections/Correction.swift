package import Corpus

/// What a person corrected.
package enum Correction: Equatable, Sendable {
  /// The entities that the forms name become one with the one that `target` names.
  case merge([String], into: String)
  /// The entity goes by another name, and is one with whoever of its kind goes by it already.
  case rename(String, to: String)
  /// The entity is no value of a facet, or of any.
  case hide(String, as: Facet?)
  /// In these articles (keys or handles) the form names another than elsewhere.
  case split(String, articles: [String], name: String)
}

extension Correction {
  /// Reads a correction from the arguments of a command: a form or a name is one argument, keywords are theirs.
  ///
  /// Where one form or name is expected, several arguments are its words. Nil where no correction is written so.
  package init?(arguments: [String]) {
    self.init(words: arguments.map { CorrectionWord(text: $0, isQuoted: false) })
  }

  /// Reads a correction from a line of the corrections file; nil where no correction is written so.
  package init?(line: String) {
    guard let words = CorrectionWord.words(of: line) else { return nil }
    self.init(words: words)
  }

  private init?(words: [CorrectionWord]) {
    guard let verb = words.first, !verb.isQuoted else { return nil }
    let rest = words.dropFirst()
    switch verb.text {
    case "merge":
      guard let into = rest.firstIndex(where: { $0.isKeyword("into") }) else { return nil }
      let forms = rest[..<into].map { $0.name }
      let target = Self.name(rest[(into + 1)...])
      guard !forms.isEmpty, forms.allSatisfy({ !$0.isEmpty }), let target else { return nil }
      self = .merge(forms, into: target)
    case "rename":
      guard let to = rest.firstIndex(where: { $0.isKeyword("to") }), let form = Self.name(rest[..<to]),
        let name = Self.name(rest[(to + 1)...])
      else { return nil }
      self = .rename(form, to: name)
    case "hide":
      let parts = rest.lastIndex { $0.isKeyword("as") }
      guard let form = Self.name(rest[..<(parts ?? rest.endIndex)]) else { return nil }
      guard let parts else {
        self = .hide(form, as: nil)
        return
      }
      guard rest.endIndex == parts + 2, let facet = Facet(named: rest[parts + 1].text) else { return nil }
      self = .hide(form, as: facet)
    case "split":
      guard let start = rest.firstIndex(where: { $0.isKeyword("in") }), let form = Self.name(rest[..<start]),
        let end = rest[start...].firstIndex(where: { $0.isKeyword("as") }),
        let name = Self.name(rest[(end + 1)...])
      else { return nil }
      let articles = rest[(start + 1)..<end].map { $0.name }
      guard !articles.isEmpty, articles.allSatisfy({ !$0.isEmpty }) else { return nil }
      self = .split(form, articles: articles, name: name)
    default: return nil
    }
  }

  /// Several words are one name; nil where there is none.
  private static func name(_ words: ArraySlice<CorrectionWord>) -> String? {
    let name = words.map { $0.name }.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

extension Correction: CustomStringConvertible {
  /// The line of the corrections file that says so; reading it gives the correction again, with the white
  /// space of its names normalised.
  package var description: String {
    func quoted(_ name: String) -> String { CorrectionWord.quoted(name) }
    func listed(_ names: [String]) -> String { names.map(quoted).joined(separator: " ") }
    return switch self {
    case .merge(let forms, let target): "merge \(listed(forms)) into \(quoted(target))"
    case .rename(let form, let name): "rename \(quoted(form)) to \(quoted(name))"
    case .hide(let form, nil): "hide \(quoted(form))"
    case .hide(let form, let facet?): "hide \(quoted(form)) as \(facet.rawValue)"
    case .split(let form, let articles, let name):
      "split \(quoted(form)) in \(listed(articles)) as \(quoted(name))"
    }
  }
}

extension Facet {
  /// A facet by its English or French name, in any case.
  fileprivate init?(named name: String) {
    switch name.lowercased() {
    case "actor", "acteur": self = .actor
    case "city", "ville": self = .city
    case "country", "pays": self = .country
    default: return nil
    }
  }
}
