import Foundation

/// How much more, or less, a value occurs in one set of articles than in another: the log-likelihood ratio G² with
/// the sign of the difference.
///
/// T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19 (1),
/// 1993: twice the sum of O ln(O / E) over the four cells of a table, articles with the value and without it in
/// either set. P. Rayson and R. Garside, Comparing Corpora using Frequency Profiling, 2000, order a comparison by it;
/// they leave the cells without the value out, which words allow, as none is a great share of a text; a city may be
/// in most of the articles. Beyond 3.84 a difference would be chance once in twenty times, were the sets drawn apart
/// from each other and nothing else compared; sets that share articles make it an order, not a test.
enum Keyness {
  /// - Parameters:
  ///   - count: the articles of the first set that have the value, of `total`.
  ///   - otherCount: those of the second, of `otherTotal`.
  /// - Returns: 0 where the shares are equal or a set is empty; positive where the first has more.
  static func of(_ count: Int, in total: Int, against otherCount: Int, in otherTotal: Int) -> Double {
    guard total > 0, otherTotal > 0 else { return 0 }
    let sum = Double(total) + Double(otherTotal)
    let having = Double(count) + Double(otherCount)
    func cell(_ observed: Int, _ row: Double, _ column: Int) -> Double {
      // As O goes to 0, so does O ln O.
      observed == 0 ? 0 : Double(observed) * log(Double(observed) * sum / (row * Double(column)))
    }
    let likelihood =
      2
      * (cell(count, having, total) + cell(otherCount, having, otherTotal)
        + cell(total - count, sum - having, total)
        + cell(otherTotal - otherCount, sum - having, otherTotal))
    let difference = Double(count) / Double(total) - Double(otherCount) / Double(otherTotal)
    if difference == 0 { return 0 }
    // Rounding may leave less than nothing.
    return difference > 0 ? max(0, likelihood) : -max(0, likelihood)
  }
}
