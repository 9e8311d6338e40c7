import Corpus
import Searching

extension JSONWriter {
  /// A suggestion by its kind; places in the query are in code points, end exclusive.
  mutating func suggestion(_ suggestion: Suggestion, _ offsets: inout ScalarOffsets) {
    object { json in
      switch suggestion {
      case .unknown(let word):
        json.field("kind", "unknown")
        json.word(word, &offsets)
      case .spelling(let word, let text, let articles):
        json.field("kind", "spelling")
        json.word(word, &offsets)
        json.field("text", text)
        json.field("articles", articles)
      case .form(let word, let text, let articles):
        json.field("kind", "form")
        json.word(word, &offsets)
        json.field("text", text)
        json.field("articles", articles)
      case .entity(let entity, let articles, let query):
        json.field("kind", "entity")
        json.field("facet", entity.kind.facet.rawValue)
        json.field("name", entity.name)
        json.field("articles", articles)
        json.field("query", query)
      case .without(let condition, let total):
        json.field("kind", "without")
        json.field("condition", SuggestionWording.condition(condition, .english))
        if case .part(_, let byteRange) = condition, !byteRange.isEmpty { json.place(byteRange, &offsets) }
        json.field("total", total)
      case .looser(let text, let total):
        json.field("kind", "looser")
        json.field("text", text)
        json.field("total", total)
      case .query(let text, let total):
        json.field("kind", "query")
        json.field("text", text)
        json.field("total", total)
      }
    }
  }

  private mutating func word(_ word: QueryWord, _ offsets: inout ScalarOffsets) {
    field("word", word.text)
    place(word.byteRange, &offsets)
  }

  private mutating func place(_ byteRange: Range<Int>, _ offsets: inout ScalarOffsets) {
    let range = offsets.range(ofBytes: byteRange)
    field("start", range.lowerBound)
    field("end", range.upperBound)
  }
}
