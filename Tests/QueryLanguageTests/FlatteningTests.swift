import QueryLanguage
import Testing

@Suite struct FlatteningTests {
  private static let a = QueryParser.parse("a").tree ?? .all([])
  private static let b = QueryParser.parse("b").tree ?? .all([])

  private static let alep = ValueCondition(field: .city, text: "Alep").map(Query.value) ?? .all([])

  @Test(
    arguments: [
      (.all([]), nil),
      (.any([.all([]), .any([])]), nil),
      (.not(.all([])), nil),
      (.all([a]), "a"),
      (.any([.all([a]), .all([])]), "a"),
      (.all([b, .all([a, .all([b])])]), "(& b a b)"),
      (.any([.any([a, b]), a]), "(| a b a)"),
      (.all([.any([.all([a, b])]), a]), "(& a b a)"),
      (.not(.not(a)), "a"),
      (.not(.all([.not(.any([a, b]))])), "(| a b)"),
      (.all([a, .not(.not(.all([b, a])))]), "(& a b a)"),
      (.exact(.all([])), nil),
      (.exact(.exact(a)), "(= a)"),
      (.exact(.all([a, .not(b)])), "(& (= a) (! (= b)))"),
      (.exact(.within(.title, .near([a, b], distance: 3))), "(title (~3 (= a) (= b)))"),
      (.exact(alep), "{city Alep}"),
      (.within(.title, .any([])), nil),
      (.within(.title, .within(.lead, a)), "(lead a)"),
      (.within(.title, .not(a)), "(! (title a))"),
      (.within(.title, .not(.within(.lead, a))), "(! (lead a))"),
      (.within(.title, .all([alep])), "{city Alep}"),
      (.within(.title, .any([alep, a])), "(title (| {city Alep} a))"),
      (.near([], distance: 3), nil),
      (.near([a], distance: 3), "a"),
      (.near([a, .all([])], distance: 3), "a"),
      (.near([a, .all([b])], distance: -3), "(~0 a b)"),
      (.near([a, .any([b, .any([a])])], distance: 3000), "(~1000 a (| b a))"),
      (.near([.within(.body, a), .within(.body, b)], distance: 3), "(body (~3 a b))"),
      (.near([a, .within(.body, b)], distance: 3), "(& a (body b))"),
      (.near([a, .all([b, .all([a, b])]), a, b], distance: 3), "(& a b a b (~3 a b))"),
      (.all([a, .near([a, .not(b)], distance: 3)]), "(& a a (! b))"),
    ] as [(Query, String?)])
  func listsAreMergedAndWhatIsEmptyIsDropped(_ tree: Query, _ flat: String?) {
    #expect(tree.flattened()?.notation == flat)
  }
}
