package import Corpus

/// Which entity each name key stands for, over a whole archive: a function of the records, the gazetteer and
/// people's corrections only, whatever order articles came in.
package struct EntityMap: Sendable {
  /// Numbered in the order of their first record.
  package private(set) var entities: [Entity] = []
  /// By index of the records given: the index of its entity, nil where people hid it.
  package private(set) var entityOfRecord: [Int?] = []
  /// Corrections that did not apply, and why: by line.
  package private(set) var problems: [CorrectionProblem] = []

  /// Joins records and applies corrections in order.
  ///
  /// Complexity: near-linear in the records and their forms; sorting is the most of it.
  package init(_ records: [NameRecord], corrections: Corrections = Corrections()) {
    self.init(records, corrections: corrections, gazetteer: .shared)
  }

  package init(_ records: [NameRecord], corrections: Corrections = Corrections(), gazetteer: Gazetteer) {
    var joining = NameJoining(records, gazetteer)
    joining.join()
    var drafts = EntityDrafts(joining)
    if !corrections.lines.isEmpty {
      var replay = CorrectionReplay(drafts)
      replay.apply(corrections)
      drafts = replay.drafts
      problems = replay.problems
    }
    problems = (problems + corrections.unreadable).sorted { $0.line < $1.line }
    (entities, entityOfRecord) = drafts.finished()
  }
}
