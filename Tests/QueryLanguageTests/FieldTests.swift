import QueryLanguage
import Testing

@Suite struct FieldTests {
  typealias Case = ParsingTests.Case

  @Test(arguments: [
    Case("titre:grève", "(title grève)"),
    Case("title: grève", "(title grève)"),
    Case("TITRE:\u{A0}grève*", "(title grève*)"),
    Case("chapeau:\"a b\" c", "(& (lead 'a b') c)"),
    Case("corps:«\u{A0}a b\u{A0}»", "(body 'a b')"),
    Case("texte:a body:b lead:c", "(& (body a) (body b) (lead c))"),
    Case("titre:=Orange", "(title (= Orange))"),
    Case("titre:(a OU b)", "(title (| a b))"),
    Case("titre:(a b) c", "(& (title (& a b)) c)"),
    Case("titre:((a))", "(title a)"),
    Case("titre:\"a b\"~3", "(title (~3 a b))"),
    Case("titre:280 000", "(title 280 000)"),
    Case("a OU titre:b c", "(| a (& (title b) c))"),
    Case("a|titre:b", "a|titre:b"),
  ])
  func wordsAreConfinedToAText(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("source:Courrier", "{source Courrier}"),
    Case("auteur:Martin author:Durand", "(& {author Martin} {author Durand})"),
    Case("acteur:\"Le Pen\" actor:« Le Pen »", "(& {actor Le Pen} {actor Le Pen})"),
    Case("ville:Alep CITY:alep", "(& {city Alep} {city alep})"),
    Case("pays: Syrie country:Liban", "(& {country Syrie} {country Liban})"),
    Case("ville:al*", "{city al*}"),
    Case("ville:\"deir e\"*", "{city deir e*}"),
    Case("acteur:=Macron acteur:=\"Le Pen\"", "(& {actor =Macron} {actor =Le Pen})"),
    Case("acteur:=Mac*", "{actor Mac*}"),
    Case("acteur:=OTAN pays:=ET", "(& {actor =OTAN} {country =ET})"),
    Case("ville:l’Isle-d’Abeau", "{city l’Isle-d’Abeau}"),
    Case("source:280 000 a", "(& {source 280 000} a)"),
    Case("ville:(Alep OU Homs)", "(| {city Alep} {city Homs})"),
    Case("ville:(Alep -Homs)", "(& {city Alep} (! {city Homs}))"),
    Case("ville:(al* OU =Homs OU \"Deir Ezzor\")", "(| {city al*} {city =Homs} {city Deir Ezzor})"),
    Case("ville:((a OU (b)) c)", "(& (| {city a} {city b}) {city c})"),
    Case("pays:OU a", "(& {country ou} a)"),
  ])
  func valuesAreDistributedOverAGroup(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("-ville:Alep", "(! {city Alep})"),
    Case("ville:-Alep", "(! {city Alep})"),
    Case("ville: -Alep", "(! {city Alep})"),
    Case("-ville:-Alep", "{city Alep}"),
    Case("SAUF ville:Alep a", "(& (! {city Alep}) a)"),
    Case("ville:SAUF Alep", "(& {city sauf} Alep)"),
    Case("ville: SAUF Alep", "(! {city Alep})"),
    Case("titre:-a", "(! (title a))"),
    Case("-titre:a", "(! (title a))"),
    Case("titre:-(a b)", "(! (title (& a b)))"),
    Case("titre:(a -b)", "(title (& a (! b)))"),
    Case("-date:2024", "(! {2024-01-01 2024-12-31})"),
    Case("ville:-=Alep", "(! {city =Alep})"),
  ])
  func aFieldAndAnExclusionStandInEitherOrder(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("titre:chapeau:x", "(lead x)"),
    Case("titre:(a chapeau:b)", "(title (& a (lead b)))"),
    Case("titre:(chapeau:b)", "(lead b)"),
    Case("ville:titre:x", "(title x)"),
    Case("titre:ville:x", "{city x}"),
    Case("titre:(ville:x)", "{city x}"),
    Case("titre:(a ville:x)", "(title (& a {city x}))"),
    Case(
      "ville:(Alep titre:(a b) pays:Syrie Homs)",
      "(& {city Alep} (title (& a b)) {country Syrie} {city Homs})"),
    Case("date:(2024 titre:2024)", "(& {2024-01-01 2024-12-31} (title 2024))"),
  ])
  func theInnermostFieldHolds(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("Entreprises : 72 %", "(& Entreprises 72)"),
    Case("Syrie : l'offensive", "(& Syrie l'offensive)"),
    Case("titre\u{A0}: a", "(& titre a)"),
    Case("Syrie: l'offensive", "(& Syrie: l'offensive)"),
    Case("16:30 12:x 20h:30", "(& 16:30 12:x 20h:30)"),
    Case("http://a.fr/b?c=d:e https://f.fr", "(& http://a.fr/b?c=d:e https://f.fr)"),
    Case("C:\\textes\\a.txt", "C:\\textes\\a.txt"),
    Case("a:b std::vector l’heure:x", "(& a:b std::vector l’heure:x)"),
    Case("Macron : « je pars ? »", "(& Macron 'je pars ?')"),
    Case("Grève : ce qu’il faut savoir !", "(& Grève ce qu’il faut savoir)"),
    Case("#titre:a deux-titre:b", "(& #titre:a deux-titre:b)"),
  ])
  func aColonElsewhereIsPunctuation(_ one: Case) { ParsingTests.expect(one) }

  @Test(arguments: [
    Case("date:2024", "{2024-01-01 2024-12-31}"),
    Case("date:2024-02", "{2024-02-01 2024-02-29}"),
    Case("date:2024-11-07", "{2024-11-07 2024-11-07}"),
    Case("date:07/11/2024", "{2024-11-07 2024-11-07}"),
    Case("date:7/1/2024", "{2024-01-07 2024-01-07}"),
    Case("date:11/2024", "{2024-11-01 2024-11-30}"),
    Case("date:2024-11..2024-12", "{2024-11-01 2024-12-31}"),
    Case("date:2023..06/2024", "{2023-01-01 2024-06-30}"),
    Case("date:2024..2024-06", "{2024-01-01 2024-06-30}"),
    Case("date:2023...2024", "{2023-01-01 2024-12-31}"),
    Case("date:..2024", "{_ 2024-12-31}"),
    Case("date:2024-11-07..", "{2024-11-07 _}"),
    Case("date:\"2024\" date:=2024 date:2024*", "(& \(y2024) \(y2024) \(y2024))"),
    Case("date: 2024", y2024),
    Case("date:(2024 OU 2020-02)", "(| \(y2024) {2020-02-01 2020-02-29})"),
    Case("before:2024", "{_ 2023-12-31}"),
    Case("avant:2024-03", "{_ 2024-02-29}"),
    Case("AVANT:01/03/2024", "{_ 2024-02-29}"),
    Case("after:2024", "{2025-01-01 _}"),
    Case("après:2024-12", "{2025-01-01 _}"),
    Case("apres:07/11/2024", "{2024-11-08 _}"),
    Case("apre\u{300}s:2024 APRÈS:2024", "(& {2025-01-01 _} {2025-01-01 _})"),
  ])
  func aDateIsAPeriodOrARange(_ one: Case) { ParsingTests.expect(one) }

  private static let y2024 = "{2024-01-01 2024-12-31}"

  @Test func theConditionsOfAQueryAreItsValuesAndDates() throws {
    let text = "a ville:Alep -(date:2024 OU pays:(Syrie OU -Liban)) titre:b"
    let tree = try #require(QueryParser.parse(text).tree)
    #expect(
      tree.conditions.map { text.slice(utf8: $0.range) } == ["ville:Alep", "date:2024", "Syrie", "Liban"])
    #expect(tree.conditions.map(\.polarity) == [.positive, .negative, .negative, .positive])
    #expect(tree.terms.map { text.slice(utf8: $0.range) } == ["a", "b"])
    #expect(tree.terms.map(\.text) == [nil, .title])
  }
}
