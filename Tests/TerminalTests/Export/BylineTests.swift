import Testing

@testable import Terminal

struct BylineTests {
  /// Persons as `family|given`, others as they are.
  private func read(_ byline: String) -> [String] {
    Byline(byline).contributors.map {
      switch $0 {
      case .person(let family, let given): "\(family)|\(given)"
      case .other(let name): name
      }
    }
  }

  @Test(
    "those who sign are told apart",
    arguments: [
      ("", []), (" , ; et ", []), ("Jeanne Rocher", ["Rocher|Jeanne"]),
      ("Jeanne Rocher, Paul Lemoine", ["Rocher|Jeanne", "Lemoine|Paul"]),
      ("Jeanne Rocher,Paul Lemoine et Luc Vidal", ["Rocher|Jeanne", "Lemoine|Paul", "Vidal|Luc"]),
      ("Jeanne Rocher avec AFP", ["Rocher|Jeanne", "AFP"]), ("Le Monde avec AFP", ["Le Monde", "AFP"]),
      ("AFP et Reuters", ["AFP", "Reuters"]), ("Service Économie et social", ["Service Économie et social"]),
      ("Service Politique et Société", ["Service Politique et Société"]),
      ("Bureau Asie et Paul Lemoine", ["Bureau Asie", "Lemoine|Paul"]),
      ("Par Jeanne Rocher", ["Rocher|Jeanne"]),
      ("Propos recueillis par Jeanne Rocher & Paul Lemoine", ["Rocher|Jeanne", "Lemoine|Paul"]),
      ("Paul Lemoine (à Berlin, Allemagne)", ["Lemoine|Paul"]), ("(AFP)", ["(AFP)"]),
      ("Paul :) ", ["Paul :)"]),
      ("Paul Lemoine, envoyé spécial à Kiev", ["Lemoine|Paul"]),
      ("envoyé spécial à Kiev", ["envoyé spécial à Kiev"]),
    ])
  func separation(byline: String, contributors: [String]) {
    #expect(read(byline) == contributors)
  }

  @Test(
    "a person is told by a first name, and the family's name keeps its particle",
    arguments: [
      ("Charles de Gaulle", "de Gaulle|Charles"), ("Jean d’Ormesson", "d’Ormesson|Jean"),
      ("Marine Le Pen", "Le Pen|Marine"), ("Jean-Pierre Dupont", "Dupont|Jean-Pierre"),
      ("Marie Claire Dupont", "Dupont|Marie Claire"), ("J.-P. Dupont", "Dupont|J.-P."),
      ("Gabriel García Márquez", "García Márquez|Gabriel"), ("Jean Pierre", "Pierre|Jean"),
      ("DUPONT Jean", "DUPONT|Jean"), ("Jean DUPONT", "DUPONT|Jean"),
      ("Dupont, Jean", "Dupont|Jean"), ("DE LA TOUR, Jean-Marc", "DE LA TOUR|Jean-Marc"),
      ("Service étranger", "Service étranger"), ("Bureau Asie", "Bureau Asie"), ("AFP", "AFP"),
      ("AFP Paris", "AFP Paris"), ("Paris Match", "Paris Match"), ("Charlie Hebdo", "Charlie Hebdo"),
      ("France Inter", "France Inter"), ("Europe 1", "Europe 1"),
      ("Jean de la rédaction", "Jean de la rédaction"),
      ("Marie", "Marie"), ("la rédaction", "la rédaction"), ("jean dupont", "jean dupont"),
    ])
  func names(byline: String, contributor: String) {
    #expect(read(byline) == [contributor])
  }

  @Test("semicolons part names that have commas")
  func semicolons() {
    #expect(read("Dupont, Jean ; Martin, Marie;AFP") == ["Dupont|Jean", "Martin|Marie", "AFP"])
  }
}
