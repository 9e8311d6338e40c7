import Archive
import FrenchAnalysis

/// Whether the archive holds the words of a query, each looked up once.
struct WordLookup {
  private let snapshot: Snapshot
  private var terms: [String: Bool] = [:]
  private var forms: [String: Bool] = [:]

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  mutating func holds(_ word: WantedWord) throws -> Bool {
    let analyzer = snapshot.analyzer
    switch word.form {
    case .inflected:
      let term = analyzer.termText(of: word.token)
      if let known = terms[term] { return known }
      let known = try snapshot.lexiconEntry(ofTerm: term).articles > 0
      terms[term] = known
      return known
    case .folded:
      let form = analyzer.formText(of: word.token)
      if let known = forms[form] { return known }
      let known = try snapshot.lexiconEntry(ofForm: form).articles > 0
      forms[form] = known
      return known
    case .written:
      let form = Array(word.word.text.utf8).withUnsafeBufferPointer { WrittenForm($0) }
      return try snapshot.lexiconEntry(ofForm: analyzer.formText(of: word.token)).spellings
        .contains { Array($0.text.utf8).withUnsafeBufferPointer(form.matches) }
    case .prefix:
      return try !snapshot.forms(withPrefix: analyzer.formText(of: word.token)).isEmpty
    }
  }
}
