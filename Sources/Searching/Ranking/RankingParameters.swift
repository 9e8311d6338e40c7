/// The constants of ranking, in one place; `tools/evaluate-ranking` measures them.
package struct RankingParameters: Sendable, Equatable, Codable {
  /// What an occurrence in a field counts, and how much the field's length counts against it (0 to 1).
  package struct Field: Sendable, Equatable, Codable {
    package var weight: Float
    package var lengthNormalization: Float
  }

  package var title = Field(weight: 4, lengthNormalization: 0.4)
  package var lead = Field(weight: 4, lengthNormalization: 0.4)
  package var body = Field(weight: 1, lengthNormalization: 0.8)
  /// How soon repetition stops to count (k1).
  package var saturation: Float = 1.2

  package init() {}
}
