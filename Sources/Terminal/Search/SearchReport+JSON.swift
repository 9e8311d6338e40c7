import Corpus
import Searching

extension SearchReport {
  /// The report as `kiosque-search-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-search-1")
      json.field("query", query)
      json.field("total", result.total)
      json.field("articles", result.articles)
      json.field("relaxed", result.isRelaxed)
      var offsets = ScalarOffsets(query)
      json.field("suggestions", eachOf: result.suggestions) { $0.suggestion($1, &offsets) }
      json.field("took_ms", milliseconds)
      json.field("hits", eachOf: result.hits) { $0.hit($1) }
      if !result.facets.isEmpty {
        json.name("facets")
        json.object { json in for counts in result.facets { json.facet(counts) } }
      }
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func hit(_ hit: Hit) {
    let article = hit.article
    object { json in
      json.field("rank", hit.rank)
      json.field("id", hit.handle)
      json.field("key", article.key.value)
      json.field("score", hit.score)
      json.articleFields(article, hit.names)
      json.field("duplicates", hit.duplicates.map(\.handle))
      if let explanation = hit.explanation {
        json.name("explanation")
        json.explanation(explanation)
      }
      var offsets = FieldOffsets(article)
      json.field("passages", eachOf: hit.passages) { $0.passage($1, &offsets) }
    }
  }

  private mutating func passage(_ passage: Passage, _ offsets: inout FieldOffsets) {
    object { json in
      let range = offsets.range(passage.byteRange, in: passage.field)
      json.field("field", passage.field.rawValue)
      json.field("start", range.lowerBound)
      json.field("end", range.upperBound)
      json.field("text", passage.text)
      var inPassage = ScalarOffsets(passage.text)
      json.field("highlights", eachOf: passage.highlights) { json, highlight in
        let range = inPassage.range(ofBytes: highlight)
        json.object {
          $0.field("start", range.lowerBound)
          $0.field("end", range.upperBound)
        }
      }
    }
  }
}

/// Offsets in code points of an article's texts, each prepared when a passage needs it.
private struct FieldOffsets {
  private let article: Article
  private var prepared: [Passage.Field: ScalarOffsets] = [:]

  init(_ article: Article) { self.article = article }

  mutating func range(_ bytes: Range<Int>, in field: Passage.Field) -> Range<Int> {
    var offsets = prepared[field] ?? ScalarOffsets(text(of: field))
    defer { prepared[field] = offsets }
    return offsets.range(ofBytes: bytes)
  }

  private func text(of field: Passage.Field) -> String {
    switch field {
    case .title: article.title
    case .lead: article.lead
    case .body: article.body
    }
  }
}
