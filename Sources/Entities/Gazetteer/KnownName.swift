/// What the gazetteer knows a folded form as: an entry's number for each list, -1 where the list lacks it.
///
/// A form can be several at once: « vienne » is a city and a département, « grenade » may be a country and
/// a club. Whoever asks decides by context; where nothing tells, a country goes before a city, a city before
/// another place.
package struct KnownName: Sendable, Equatable {
  package internal(set) var country: Int32 = -1
  package internal(set) var city: Int32 = -1
  package internal(set) var place: Int32 = -1
  package internal(set) var organisation: Int32 = -1
  package internal(set) var person: Int32 = -1
  package internal(set) var isFirstName = false
  /// parti, ministère: begins an organisation's name.
  package internal(set) var isOrganisationHead = false

  /// Known as nothing.
  package static let nothing = KnownName()

  /// Whether it is a city, a country or another place.
  package var isPlace: Bool { country >= 0 || city >= 0 || place >= 0 }

  subscript(list: GazetteerList) -> Int32 {
    get {
      switch list {
      case .countries: country
      case .cities: city
      case .places: place
      case .organisations: organisation
      case .people: person
      }
    }
    set {
      switch list {
      case .countries: country = newValue
      case .cities: city = newValue
      case .places: place = newValue
      case .organisations: organisation = newValue
      case .people: person = newValue
      }
    }
  }
}
