import Corpus
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Names are looked up at every query: a table gone through there would cost more than the query.
@Suite struct LookUpPlanTests {
  @Test func lookUpsOfNamesGoThroughNoTable() throws {
    let scratch = try ScratchArchive()
    try scratch.addNamed([
      .sample("a", body: "Ville1 VILLE1 Mtraoré"), .sample("b", body: "Mtraore Parti-3 PARTI 3 Pays2"),
    ])
    try scratch.archive.read { snapshot throws in
      var statements: Set<String> = []
      snapshot.db.trace { event in
        if case .statement(let statement) = event { statements.insert(statement.sql) }
      }
      for name in ["Ville1", "mtraore", "parti 3", "UE"] {
        for candidate in try snapshot.entities(named: name) {
          _ = try snapshot.forms(ofEntity: candidate.entity.id)
          _ = try snapshot.ordinals(ofEntity: candidate.entity.id)
        }
      }
      for ordinal in 1...2 {
        for entity in try snapshot.entities(ordinal: ordinal) { _ = try snapshot.entity(id: entity.id) }
        _ = try snapshot.names(ordinal: ordinal)
      }
      snapshot.db.trace()
      #expect(statements.count >= 8)
      for statement in statements where statement.hasPrefix("SELECT") {
        // Nothing is bound: a plan does not ask.
        let plan = try Row.fetchAll(snapshot.db, sql: "EXPLAIN QUERY PLAN " + unbound(statement))
        for step in try plan.map({ try $0.decode(String.self, forColumn: "detail") }) {
          #expect(!step.hasPrefix("SCAN") || step.contains("VIRTUAL TABLE"), "\(step): \(statement)")
        }
      }
    }
  }

  private func unbound(_ sql: String) -> String {
    sql.replacing("?1", with: "'x'").replacing("?", with: "'x'")
  }
}
