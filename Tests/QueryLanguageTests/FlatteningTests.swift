import QueryLanguage
import Testing

@Suite struct FlatteningTests {
  private static let a = QueryParser.parse("a").tree ?? .all([])
  private static let b = QueryParser.parse("b").tree ?? .all([])

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
    ] as [(Query, String?)])
  func listsAreMergedAndWhatIsEmptyIsDropped(_ tree: Query, _ flat: String?) {
    #expect(tree.flattened()?.notation == flat)
  }
}
