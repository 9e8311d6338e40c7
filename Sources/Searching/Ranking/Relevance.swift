import Archive
import Foundation

/// BM25F: one term frequency over weighted fields, each normalised by its own length
/// (S. Robertson, H. Zaragoza, « The Probabilistic Relevance Framework: BM25 and Beyond », 2009).
struct Relevance {
  let parameters: RankingParameters
  /// What an occurrence adds to the term frequency: for each ordinal, a factor for each of the counts that a scan
  /// gives (title, lead, body, and once more for the body's opening).
  private let factors: [Float]

  /// - Complexity: linear in the archive, once a state of it.
  init(_ parameters: RankingParameters, _ snapshot: Snapshot) throws {
    self.parameters = parameters
    let count = try snapshot.column(.source).count
    var factors = [Float](repeating: 0, count: count * Snapshot.countsPerPhrase)
    let fields: [(DocValue, RankingParameters.Field)] = [
      (.titleLength, parameters.title), (.leadLength, parameters.lead), (.bodyLength, parameters.body),
    ]
    for (index, (column, field)) in fields.enumerated() {
      let lengths = try snapshot.column(column)
      // Absent articles and texts have length 0: they count neither in the sum nor in the number.
      var sum = 0
      var count = 0
      for length in lengths where length > 0 {
        sum += Int(length)
        count += 1
      }
      let slope = field.lengthNormalization * (count == 0 ? 1 : Float(count) / Float(max(1, sum)))
      let base = 1 - field.lengthNormalization
      factors.withUnsafeMutableBufferPointer { factors in
        var place = index
        for length in lengths {
          guard place < factors.count else { break }
          factors[place] = field.weight / (base + slope * Float(length))
          if column == .bodyLength { factors[place + 1] = factors[place] * parameters.openingBonus }
          place += Snapshot.countsPerPhrase
        }
      }
    }
    self.factors = factors
  }

  /// How much a term tells that so many articles hold; never negative.
  static func inverseDocumentFrequency(articles: Int, of total: Int) -> Float {
    logf(1 + (Float(max(0, total - articles)) + 0.5) / (Float(articles) + 0.5))
  }

  /// The weighted frequency of one of a scan's phrases in an article.
  ///
  /// - Precondition: the archive's columns hold the ordinal.
  @inline(__always)
  func frequency(_ ordinal: Int, _ counts: UnsafeBufferPointer<Int32>, ofPhrase phrase: Int) -> Float {
    let (factor, count) = (ordinal * Snapshot.countsPerPhrase, phrase * Snapshot.countsPerPhrase)
    return Float(counts[count]) * factors[factor] + Float(counts[count + 1]) * factors[factor + 1]
      + Float(counts[count + 2]) * factors[factor + 2] + Float(counts[count + 3]) * factors[factor + 3]
  }

  /// The share of one leaf in an article's score.
  @inline(__always)
  func score(frequency: Float, weight: Float) -> Float {
    Self.score(frequency: frequency, weight: weight, saturation: parameters.saturation)
  }

  /// - Parameter saturation: see ``RankingParameters/saturation``.
  @inline(__always)
  static func score(
    frequency: Float, weight: Float, saturation: Float = RankingParameters().saturation
  ) -> Float {
    weight * (saturation + 1) * frequency / (saturation + frequency)
  }
}
