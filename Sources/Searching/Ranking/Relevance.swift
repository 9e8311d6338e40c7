import Archive
import Foundation

/// BM25F: one term frequency over weighted fields, each normalised by its own length
/// (S. Robertson, H. Zaragoza, « The Probabilistic Relevance Framework: BM25 and Beyond », 2009).
enum Relevance {
  /// How soon repetition stops to count.
  static let saturation: Float = 1.2

  /// A field's weight, and how much its length counts against it.
  struct Field {
    let length: DocValue
    let weight: Float
    let lengthNormalization: Float
  }

  /// In the order of the index's columns. Weights and constants are those that reach the best MRR on known
  /// items with two fields; see `tools/evaluate`.
  static let fields = [
    Field(length: .titleLength, weight: 4, lengthNormalization: 0.4),
    Field(length: .leadLength, weight: 4, lengthNormalization: 0.4),
    Field(length: .bodyLength, weight: 1, lengthNormalization: 0.8),
  ]

  /// How much a term tells that so many articles hold; never negative.
  static func inverseDocumentFrequency(articles: Int, of total: Int) -> Float {
    logf(1 + (Float(max(0, total - articles)) + 0.5) / (Float(articles) + 0.5))
  }

  /// What an occurrence in each field adds to the term frequency: for each ordinal, one factor a field.
  ///
  /// - Complexity: linear in the archive, once a state of it.
  static func fieldFactors(_ snapshot: Snapshot) throws -> [Float] {
    let sources = try snapshot.column(.source)
    var factors = [Float](repeating: 0, count: sources.count * fields.count)
    for (index, field) in fields.enumerated() {
      let lengths = try snapshot.column(field.length)
      var sum = 0
      var count = 0
      for ordinal in lengths.indices where sources[ordinal] != 0 && lengths[ordinal] > 0 {
        sum += Int(lengths[ordinal])
        count += 1
      }
      let average = count == 0 ? 1 : Float(sum) / Float(count)
      for ordinal in lengths.indices {
        let relativeLength = Float(lengths[ordinal]) / average
        factors[ordinal * fields.count + index] =
          field.weight / (1 - field.lengthNormalization + field.lengthNormalization * relativeLength)
      }
    }
    return factors
  }

  /// The share of one leaf in an article's score.
  @inline(__always)
  static func score(frequency: Float, weight: Float) -> Float {
    weight * (saturation + 1) * frequency / (saturation + frequency)
  }
}
