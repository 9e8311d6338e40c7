import Corpus
import Searching

extension ExplanationReport {
  /// The explanation as `kiosque-explain-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-explain-1")
      json.field("query", query)
      json.field("id", explanation.handle)
      json.field("title", explanation.article.title)
      json.field("hit", explanation.rank != nil)
      json.name("rank")
      if let rank = explanation.rank { json.integer(rank) } else { json.null() }
      json.field("total", explanation.total)
      json.field("relaxed", explanation.isRelaxed)
      json.field("folded_under", optional: explanation.foldedUnder)
      json.name("condition")
      if let condition = explanation.condition { json.condition(condition) } else { json.null() }
      json.field("filters", eachOf: explanation.filters) { json, filter in
        json.object {
          $0.field("filter", SuggestionWording.condition(filter.condition, .english))
          $0.field("holds", filter.holds)
        }
      }
      json.name("score")
      if let score = explanation.score { json.explanation(score) } else { json.null() }
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func condition(_ condition: ExplainedCondition) {
    object { json in
      json.field("kind", condition.shape.rawValue)
      json.field("text", condition.text)
      json.field("outcome", condition.outcome.rawValue)
      if !condition.matches.isEmpty {
        json.name("matches")
        json.object { json in
          for count in condition.matches { json.field(count.field.rawValue, count.count) }
        }
      }
      if let nearMiss = condition.nearMiss { json.field("near_miss", nearMiss.rawValue) }
      if !condition.parts.isEmpty { json.field("parts", eachOf: condition.parts) { $0.condition($1) } }
    }
  }

  /// A score with its shares.
  mutating func explanation(_ explanation: ScoreExplanation) {
    object { json in
      json.field("total", explanation.score)
      json.field("shares", eachOf: explanation.shares) { json, share in
        json.object { json in
          json.field("term", share.written)
          json.field("score", share.score)
          json.field("weight", share.weight)
          json.field("articles", share.articles)
          json.field("title", share.title)
          json.field("lead", share.lead)
          json.field("body", share.body)
          json.field("opening", share.opening)
          json.field("frequency", share.frequency)
        }
      }
    }
  }
}
