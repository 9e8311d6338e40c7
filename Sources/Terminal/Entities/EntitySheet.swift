import Corpus
import Entities
package import Searching

/// What an archive knows of an entity, ready to be shown.
package struct EntitySheet {
  private let profile: EntityProfile

  package init(_ profile: EntityProfile) { self.profile = profile }

  /// The entity for people: a line on it, then its forms, its company and its years.
  package func text(_ style: OutputStyle) -> String {
    let name = profile.entity.name
    let heading = StyledText(
      name + " · " + EntityWording.summary(profile, style.language), .title, at: [0..<name.utf8.count])
    var list = LabelledList()
    list.add(
      EntityWording.forms(style.language),
      profile.forms.prefix(Self.shownForms).map { EntityWording.form($0.spelling, $0.count, style.language) })
    for counts in profile.neighbours {
      list.add(
        EntityWording.beside(counts.field, style.language),
        counts.values.map { FacetWording.item($0, style.language) })
    }
    list.add(
      FacetWording.names(.year, style.language),
      profile.years.values.map { FacetWording.item($0, style.language) })
    return heading.lines(style) + list.text(indent: "   ", style)
  }

  private static let shownForms = 10

  /// The entity as `kiosque-entity-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-entity-1")
      json.field("name", profile.entity.name)
      json.field("kind", "\(profile.entity.kind)")
      json.field("facet", profile.entity.kind.facet.rawValue)
      json.field("articles", profile.articles)
      json.field("since", optional: profile.since?.description)
      json.field("until", optional: profile.until?.description)
      json.field("forms", eachOf: profile.forms) { json, form in
        json.object {
          $0.field("name", form.spelling)
          $0.field("count", form.count)
        }
      }
      json.name("facets")
      json.object { json in
        for counts in profile.neighbours { json.facet(counts) }
        json.facet(profile.years)
      }
    }
    return json.bytes
  }
}
