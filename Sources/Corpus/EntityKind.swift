/// What an entity of the index is; other places have none.
package enum EntityKind: UInt8, Sendable, CaseIterable {
  case person = 0x70
  case organisation = 0x6F
  case city = 0x63
  case country = 0x6E

  /// The letter that stands for it in the index: p, o, c, n.
  package var letter: Unicode.Scalar { Unicode.Scalar(rawValue) }

  package var facet: Facet {
    switch self {
    case .person, .organisation: .actor
    case .city: .city
    case .country: .country
    }
  }
}

/// What articles can be filtered and counted by.
package enum Facet: String, Sendable, CaseIterable {
  /// Persons and organisations.
  case actor
  case city
  case country
}
