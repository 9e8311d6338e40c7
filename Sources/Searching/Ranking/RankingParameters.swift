/// The constants of ranking, in one place.
///
/// Chosen with `tools/evaluate-ranking` on the even half of 1,000 known items among 11,992 news articles; the figures
/// are MRR@10 on that half, of the alternative and then of what was chosen, the other constants being as here or nearly.
/// Differences below .003 may be chance.
package struct RankingParameters: Sendable, Equatable, Codable {
  /// What an occurrence in a field counts, and how much the field's length counts against it (0 to 1).
  package struct Field: Sendable, Equatable, Codable {
    package var weight: Float
    package var lengthNormalization: Float
  }

  /// Leads as queries: weight 4 .8461, 8 .8499; three rare words: 4 .4057, 8 .4018. Normalised by .2, no difference.
  package var title = Field(weight: 8, lengthNormalization: 0.4)
  /// Titles as queries: weight 2 .8587, 3 .8649, 4 .8646.
  package var lead = Field(weight: 4, lengthNormalization: 0.4)
  /// Normalised by .7, .8 or .9: no difference on long queries; .9 loses .003 on three rare words.
  package var body = Field(weight: 1, lengthNormalization: 0.8)
  /// How soon repetition stops to count (k1). Titles: 0.9 .8646, 1.2 .8707, 1.5 .8696; three rare words: 1.5 .3929, 1.2 .4061.
  package var saturation: Float = 1.2
  /// How many words open a body, and how much more each of them counts (1: twice as much): news says first what it
  /// is about. Without it: titles .8507, with it .8684; leads .8465 and .8499. 100 words instead of 60: titles .8628.
  package var openingLength = 60
  package var openingBonus: Float = 1

  package init() {}
}
