/// What a part of a text is; how that looks is the palette's to say.
package enum TextRole: Hashable, Sendable {
  /// What was searched for.
  case match
  case title
  /// The name of an actor, a city or a country.
  case entity
  /// Where something comes from: source, date, id.
  case origin
  /// What names the values beside it.
  case label
  case bar
  /// Leads to an address, where the terminal follows links.
  case link(url: String)
}
