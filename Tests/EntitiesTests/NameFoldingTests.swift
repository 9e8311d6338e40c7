import Testing

@testable import Entities

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("Saint-Étienne", "saint etienne"), ("SAINT ETIENNE", "saint etienne"), ("Val-d’Oise", "val d oise"),
    ("L'Oréal", "l oreal"), ("O.N.U.", "onu"), ("Canal+", "canal plus"), ("Canal +", "canal plus"),
    ("  Marks & Spencer ", "marks et spencer"), ("C8", "c8"), ("(HTS)", "hts"), ("", ""), ("…", ""),
    ("« Le Monde »", "le monde"), ("al-Assad", "al assad"),
  ])
  func `names fold to words joined by single spaces`(name: String, folded: String) {
    #expect(NameFolding.folded(name) == folded)
    #expect(NameFolding.folded(folded) == folded)
  }
}
