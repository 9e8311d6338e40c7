import Corpus
import Entities
import Searching

/// What is said of an entity.
enum EntityWording {
  static func summary(_ profile: EntityProfile) -> String {
    var parts = ["\(profile.entity.kind)", Quantity.count(profile.articles, "article")]
    if let since = profile.since, let until = profile.until {
      parts.append(
        since == until ? Quantity.day(since) : "\(Quantity.day(since)) to \(Quantity.day(until))")
    }
    return parts.joined(separator: " · ")
  }

  static let forms = "forms"

  /// Over those whom the same articles name.
  static func beside(_ field: CountedField) -> String {
    field == .actor ? "with" : FacetWording.names(field)
  }
}
