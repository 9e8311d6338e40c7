import QueryLanguage
import Testing

@Suite struct NearnessTests {
  typealias Case = ParsingTests.Case

  @Test(arguments: [
    Case("retraites PRÈS/8 grève", "(~8 retraites grève)"),
    Case("a NEAR b", "(~10 a b)"),
    Case("a PRES/0 b", "(~0 a b)"),
    Case("a PRE\u{300}S/1000 b", "(~1000 a b)"),
    Case("a PRÈS/8 b PRÈS/8 c", "(~8 a b c)"),
    Case("a PRÈS b NEAR c PRES/10 d", "(~10 a b c d)"),
    Case("a PRÈS/8 b PRÈS/3 c", "(& (~8 a b) (~3 b c))"),
    Case("a PRÈS/8 b PRÈS/8 c PRÈS/3 d", "(& (~8 a b c) (~3 c d))"),
    Case("a b PRÈS c d", "(& a (~10 b c) d)"),
    Case("a OU b PRÈS c", "(| a (~10 b c))"),
    Case("a ET b PRÈS c", "(& a (~10 b c))"),
    Case("-(a PRÈS b)", "(! (~10 a b))"),
    Case("a SAUF (b PRÈS c)", "(& a (! (~10 b c)))"),
    Case("manif* PRÈS \"a b\" PRÈS =Orange", "(~10 manif* 'a b' (= Orange))"),
    Case("a PRÈS (b OU c* OU =d)", "(~10 a (| b c* (= d)))"),
    Case("(a) PRÈS ((b OU (c OU d)))", "(~10 a (| b c d))"),
    Case("titre:(a PRÈS b)", "(title (~10 a b))"),
    Case("titre:a PRÈS titre:b", "(title (~10 a b))"),
    Case("titre:a PRÈS/2 title:(b OU c) PRÈS/2 TITRE:d", "(title (~2 a (| b c) d))"),
    Case("a près/8 b", "(& a près/8 b)"),
    Case("a NEAR/x b NEAR/ c", "(& a NEAR/x b NEAR/ c)"),
  ])
  func wordsBesideNearMustBeNear(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("\"retraites grève\"~8", "(~8 retraites grève)"),
    Case("«\u{A0}a b c\u{A0}»~3 d", "(& (~3 a b c) d)"),
    Case("“a b”~", "(~10 a b)"),
    Case("\"a b\"~0", "(~0 a b)"),
    Case("-\"a b\"~2", "(! (~2 a b))"),
    Case("=\"A b\"~2", "(~2 (= A) (= b))"),
    Case("\"manif* -b =c OU (d «e»\"~2", "(~2 manif* b (= c) ou d e)"),
    Case("\"280 000 titre:a vile:b\"~2", "(~2 280 000 titre a vile b)"),
    Case("\"a b\"~2\"c d\"~3", "(& (~2 a b) (~3 c d))"),
    Case("\"a b\" ~8", "(& 'a b' ~8)"),
    Case("a~8", "a~8"),
  ])
  func aPhraseWithATildeIsOfWordsNearEachOther(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("=pêche", "(= pêche)"),
    Case("=manif*", "(= manif*)"),
    Case("=\"Le Monde\"", "(= 'Le Monde')"),
    Case("=« Le Monde »", "(= 'Le Monde')"),
    Case("-=Orange", "(! (= Orange))"),
    Case("SAUF =Orange", "(! (= Orange))"),
    Case("==a", "(= a)"),
    Case("=280 000", "(= 280 000)"),
    Case("=OU =NEAR/3", "(& (= 'OU') (= 'NEAR/3'))"),
    Case("=l’avion", "(= l’avion)"),
    Case("a = b =", "(& a b)"),
    Case("a=b 1+1=2", "(& a=b 1+1=2)"),
    Case("(=a)=b", "(& (= a) (= b))"),
    Case("=? = -= =*", ""),
  ])
  func anEqualsSignAsksForTheVeryForm(_ one: Case) { ParsingTests.expect(one) }

  @Test func theWordsOfALoosePhraseHavePlaces() throws {
    let text = "à =« été\u{A0}-ça  d'où* »~4 x"
    let terms = try #require(QueryParser.parse(text).tree).terms
    #expect(terms.map { text.slice(utf8: $0.range) } == ["à", "été", "ça", "d'où*", "x"])
  }
}
