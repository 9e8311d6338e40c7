import FrenchAnalysis
import QueryLanguage

/// A word that articles must hold, as a query asks for it.
struct WantedWord {
  enum Form {
    /// Any inflection will do.
    case inflected
    /// Inside quotation marks: this one, folded.
    case folded
    /// This one, accents included.
    case written
    /// Any word that begins so.
    case prefix
  }

  var word: QueryWord
  var form: Form
  /// As the index sees it.
  var token: FrenchAnalysis.Token
  /// Whether it stands alone: no row of several words, such as a phrase.
  var isAlone: Bool
  var isStopWord: Bool
}

extension Query {
  /// The query with some of the words that it asks for replaced; what it excludes stays.
  ///
  /// - Parameter replacement: is asked for each word in the order of the text: nil keeps it, an empty text leaves
  ///   it out, and several words become a phrase.
  /// - Returns: nil where nothing is left.
  func replacingWords(
    _ analyzer: Analyzer, form: WantedWord.Form = .inflected, _ replacement: (WantedWord) -> String?
  ) -> Query? {
    func replacing(_ parts: [Query]) -> [Query] {
      parts.compactMap { $0.replacingWords(analyzer, form: form, replacement) }
    }
    switch self {
    case .not, .value, .date: return self
    case .word(let word):
      let text = word.text.replacingWords(analyzer, form, word.range, replacement)
      return text.map { $0.isEmpty ? nil : Self.words($0) } ?? self
    case .prefix(let word):
      let text = word.text.replacingWords(analyzer, .prefix, word.range, replacement)
      return text.map { Word($0).map(Query.prefix) } ?? self
    case .phrase(let phrase):
      let form = form == .inflected ? .folded : form
      let text = phrase.text.replacingWords(analyzer, form, phrase.range, replacement)
      return text.map { Phrase($0).map(Query.phrase) } ?? self
    case .exact(let part):
      return part.replacingWords(analyzer, form: .written, replacement).map(Query.exact)
    case .within(let field, let part):
      return part.replacingWords(analyzer, form: form, replacement).map { .within(field, $0) }
    case .near(let parts, let distance): return .near(replacing(parts), distance: distance)
    case .all(let parts): return .all(replacing(parts))
    case .any(let parts): return .any(replacing(parts))
    }
  }

  /// The words that articles must hold, in the order of the text; stop words only where there are no others.
  func wantedWords(_ analyzer: Analyzer) -> [WantedWord] {
    var words: [WantedWord] = []
    _ = replacingWords(analyzer) {
      words.append($0)
      return nil
    }
    let telling = words.filter { !$0.isStopWord || $0.form != .inflected }
    return telling.isEmpty ? words : telling
  }

  private static func words(_ text: String) -> Query? {
    Word(text).map(Query.word) ?? Phrase(text).map(Query.phrase)
  }
}

extension String {
  /// Nil where every word is kept.
  fileprivate func replacingWords(
    _ analyzer: Analyzer, _ form: WantedWord.Form, _ range: Range<Int>,
    _ replacement: (WantedWord) -> String?
  ) -> String? {
    let bytes = Array(utf8)
    let tokens = analyzer.tokens(in: self)
    var output: [UInt8] = []
    var position = 0
    var isChanged = false
    // A word stands in the query as it is; quotation marks, and operators read as words, may not.
    let isVerbatim = range.count == bytes.count + (form == .prefix ? 1 : 0)
    for (index, token) in tokens.enumerated() {
      let place = token.byteRange
      let isPrefix = form == .prefix && index == tokens.count - 1
      let wanted = WantedWord(
        word: QueryWord(
          text: String(decoding: bytes[place], as: UTF8.self),
          byteRange: isVerbatim
            ? range.lowerBound + place.lowerBound..<range.lowerBound + place.upperBound : range),
        form: form == .prefix && !isPrefix ? .inflected : form, token: token, isAlone: tokens.count == 1,
        isStopWord: StopWords.french.contains(analyzer.vocabulary.form(token.form)))
      guard let text = replacement(wanted) else { continue }
      isChanged = true
      output += bytes[position..<place.lowerBound] + Array(text.utf8)
      position = place.upperBound
    }
    return isChanged ? String(decoding: output + bytes[position...], as: UTF8.self) : nil
  }
}
