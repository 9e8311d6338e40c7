import IndexData

/// The name lists under `index/gazetteer/`: adding one is a row here and a file there.
package enum GazetteerList: UInt8, Sendable, CaseIterable {
  case countries
  case cities
  case places
  case organisations
  case people

  /// The embedded file: a line an entry, columns separated by tabs, `#` opens a comment line.
  var data: UnsafeBufferPointer<UInt8> {
    let data =
      switch self {
      case .countries: kiosque_countries
      case .cities: kiosque_cities
      case .places: kiosque_other_places
      case .organisations: kiosque_organisations
      case .people: kiosque_people
      }
    return UnsafeBufferPointer(start: data.bytes, count: data.count)
  }

  /// How many columns a line has: the first is the name, the last its other forms, separated by `|`.
  package var columnCount: Int {
    switch self {
    case .cities: 4
    case .countries, .places, .organisations: 3
    case .people: 2
    }
  }
}
