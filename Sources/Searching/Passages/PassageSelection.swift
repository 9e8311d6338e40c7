import Corpus

/// Chooses the passages of a hit.
enum PassageSelection {
  /// The windows that score best, none of them overlapping a better one; equal ones in text order.
  static func best(_ windows: [PassageCutter.Window], limit: Int) -> [PassageCutter.Window] {
    let ordered = windows.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
    var chosen: [PassageCutter.Window] = []
    for window in ordered where chosen.count < limit {
      let overlaps = chosen.contains {
        $0.passage.field == window.passage.field && $0.passage.byteRange.overlaps(window.passage.byteRange)
      }
      if !overlaps { chosen.append(window) }
    }
    return chosen
  }
}
