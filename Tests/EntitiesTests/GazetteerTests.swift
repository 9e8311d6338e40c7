import Testing

@testable import Entities

/// What names are known as, whatever their spelling.
@Suite struct GazetteerTests {
  /// Cities: any spelling, the name shown, the country.
  @Test(arguments: [
    ("Alep", "Alep", "SY"), ("ALEP", "Alep", "SY"), ("Aleppo", "Alep", "SY"),
    ("Deir ez-Zor", "Deir Ezzor", "SY"), ("Deir al-Zor", "Deir Ezzor", "SY"),
    ("deir ezzor", "Deir Ezzor", "SY"),
    ("Rakka", "Raqqa", "SY"), ("Raqa", "Raqqa", "SY"), ("Idlib", "Idleb", "SY"), ("Rastan", "Rastan", "SY"),
    ("Kobani", "Kobané", "SY"), ("Damas", "Damas", "SY"), ("Homs", "Homs", "SY"), ("Hama", "Hama", "SY"),
    ("Mossoul", "Mossoul", "IQ"), ("Falloujah", "Falloujah", "IQ"), ("Bagdad", "Bagdad", "IQ"),
    ("Taëz", "Taëz", "YE"), ("Misrata", "Misrata", "LY"), ("Tripoli", "Tripoli", "LY"),
    ("Kidal", "Kidal", "ML"),
    ("El-Fasher", "El-Facher", "SD"), ("Goma", "Goma", "CD"), ("Mogadishu", "Mogadiscio", "SO"),
    ("Kyiv", "Kiev", "UA"), ("Kharkov", "Kharkiv", "UA"), ("Mariupol", "Marioupol", "UA"),
    ("Bakhmut", "Bakhmout", "UA"), ("Stepanakert", "Stepanakert", "AZ"), ("Grozny", "Grozny", "RU"),
    ("Gaza", "Gaza", "PS"), ("Jérusalem", "Jérusalem", "IL"), ("Hong-Kong", "Hong Kong", "HK"),
    ("London", "Londres", "GB"), ("Munich", "Munich", "DE"), ("Francfort", "Francfort", "DE"),
    ("Pékin", "Pékin", "CN"), ("Beijing", "Pékin", "CN"), ("Rio", "Rio de Janeiro", "BR"),
    ("Le Caire", "Le Caire", "EG"), ("Caire", "Le Caire", "EG"), ("New-York", "New York", "US"),
    ("Washington", "Washington", "US"), ("Saint-Petersbourg", "Saint-Pétersbourg", "RU"),
    ("Vienne", "Vienne", "AT"), ("Varsovie", "Varsovie", "PL"), ("Moscou", "Moscou", "RU"),
    ("Ankara", "Ankara", "TR"), ("Paris", "Paris", "FR"), ("Mans", "Le Mans", "FR"),
    ("Havre", "Le Havre", "FR"),
    ("St-Étienne", "Saint-Étienne", "FR"), ("St Tropez", "Saint-Tropez", "FR"),
    ("Ste-Geneviève-des-Bois", "Sainte-Geneviève-des-Bois", "FR"), ("Trèbes", "Trèbes", "FR"),
    ("Deauville", "Deauville", "FR"), ("Evry", "Évry-Courcouronnes", "FR"), ("Nice", "Nice", "FR"),
    ("Tours", "Tours", "FR"), ("Nancy", "Nancy", "FR"), ("Valence", "Valence", "FR"), ("Lens", "Lens", "FR"),
    ("Brive", "Brive-la-Gaillarde", "FR"), ("L'Haÿ-les-Roses", "L'Haÿ-les-Roses", "FR"),
    ("Pointe-à-Pitre", "Pointe-à-Pitre", "GP"), ("Fort-de-France", "Fort-de-France", "MQ"),
    ("Cayenne", "Cayenne", "GF"), ("Mamoudzou", "Mamoudzou", "YT"), ("Nouméa", "Nouméa", "NC"),
    ("Papeete", "Papeete", "PF"), ("Molenbeek-Saint-Jean", "Molenbeek", "BE"),
  ])
  func `a city goes by one name, whatever the spelling`(spelling: String, name: String, country: String) {
    let known = Gazetteer.shared.known(as: spelling)
    #expect(known.country < 0)
    guard known.city >= 0 else {
      Issue.record("no city: \(spelling)")
      return
    }
    let entry = Gazetteer.shared.entry(known.city)
    #expect(entry.list == .cities)
    #expect(entry.name == name)
    #expect(entry.detail == country)
    #expect(Gazetteer.shared.name(of: known.city) == name)
  }

  @Test(arguments: [
    ("Etats-Unis", "États-Unis", "US"), ("USA", "États-Unis", "US"), ("U.S.A.", "États-Unis", "US"),
    ("Grande-Bretagne", "Royaume-Uni", "GB"), ("Angleterre", "Angleterre", "GB-ENG"),
    ("Ecosse", "Écosse", "GB-SCT"), ("RDC", "République démocratique du Congo", "CD"),
    ("Zaïre", "République démocratique du Congo", "CD"), ("Myanmar", "Birmanie", "MM"),
    ("Centrafrique", "Centrafrique", "CF"), ("République centrafricaine", "Centrafrique", "CF"),
    ("Corée du Nord", "Corée du Nord", "KP"), ("Emirats", "Émirats arabes unis", "AE"),
    ("Tchéquie", "République tchèque", "CZ"), ("Côte d’Ivoire", "Côte d'Ivoire", "CI"),
    ("Palestine", "Palestine", "PS"), ("Kosovo", "Kosovo", "XK"), ("Taiwan", "Taïwan", "TW"),
    ("Vatican", "Vatican", "VA"), ("Monaco", "Monaco", "MC"), ("Luxembourg", "Luxembourg", "LU"),
    ("Singapour", "Singapour", "SG"), ("URSS", "URSS", "SU"), ("Hexagone", "France", "FR"),
    ("Syrie", "Syrie", "SY"), ("Turquie", "Turquie", "TR"), ("Géorgie", "Géorgie", "GE"),
  ])
  func `a country goes by one name, and is no city`(spelling: String, name: String, code: String) {
    let known = Gazetteer.shared.known(as: spelling)
    #expect(known.city < 0)
    guard known.country >= 0 else {
      Issue.record("no country: \(spelling)")
      return
    }
    let entry = Gazetteer.shared.entry(known.country)
    #expect(entry.list == .countries)
    #expect(entry.name == name)
    #expect(entry.detail == code)
  }

  @Test(arguments: [
    ("Var", "department"), ("Seine-Saint-Denis", "department"), ("Val d'Oise", "department"),
    ("Gironde", "department"), ("Mayenne", "department"), ("Ile-de-France", "region"), ("PACA", "region"),
    ("Bretagne", "region"), ("Normandie", "region"), ("Texas", "region"), ("Victoria", "region"),
    ("Californie", "region"), ("Bavière", "region"), ("Catalogne", "region"), ("Europe", "continent"),
    ("Guadeloupe", "island"), ("Réunion", "island"), ("Corse", "island"), ("Bali", "island"),
    ("Cisjordanie", "region"), ("Crimée", "region"), ("mer Noire", "sea"), ("Alpes", "mountain"),
    ("Manhattan", "district"), ("bande de Gaza", "region"),
  ])
  func `other places are neither cities nor countries`(spelling: String, kind: String) {
    let known = Gazetteer.shared.known(as: spelling)
    #expect(known.city < 0)
    #expect(known.country < 0)
    guard known.place >= 0 else {
      Issue.record("no place: \(spelling)")
      return
    }
    #expect(Gazetteer.shared.entry(known.place).detail == kind)
  }

  @Test func `a name may be of several lists, countries first`() {
    #expect(Gazetteer.shared.entries(named: "Vienne").map(\.list) == [.cities, .places])
    #expect(Gazetteer.shared.entries(named: "québec").map(\.list) == [.cities, .places])
    #expect(Gazetteer.shared.entries(named: "Niger").map(\.list).first == .countries)
  }

  @Test(arguments: ["", " ", "…", "xyzzy", "st", "ste", "st st st", "🎉", "\u{0}", "حمص", "de", "Le", "la"])
  func `nothing is known of what no list holds`(name: String) {
    #expect(!Gazetteer.shared.known(as: name).isPlace)
  }

  @Test func `bytes are looked up as they are folded`() {
    let folded = Array("saint etienne".utf8)
    let known = folded.withUnsafeBufferPointer { Gazetteer.shared.known(as: $0) }
    #expect(known == Gazetteer.shared.known(as: "SAINT-ÉTIENNE"))
    #expect(known.city >= 0)
  }
}
