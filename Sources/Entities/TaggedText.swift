package import Corpus

/// The names of one text with the entities that they stand for: what a person sees of recognition.
package struct TaggedText: Sendable {
  /// A mention where it stands, with what it names.
  package struct TaggedMention: Sendable, Equatable {
    /// UTF-8 offsets into the text.
    package var byteRange: Range<Int>
    package var kind: Mention.Kind
    /// Nil for a place that is no facet, and for what people hid.
    package var entity: Entity?
    package var facet: Facet? { entity?.kind.facet }
  }

  /// In the order of the text.
  package private(set) var mentions: [TaggedMention] = []
  /// In the order of their first mention, each once.
  package private(set) var entities: [Entity] = []

  /// Takes the names of a text for an archive of their own.
  package init(names: [RecognizedName], corrections: Corrections = Corrections()) {
    let records = NameRecord.records(of: names)
    self.init(names: names, map: EntityMap(records, corrections: corrections))
  }

  /// - Parameter map: of the records that ``NameRecord/records(of:)`` gives for the names.
  package init(names: [RecognizedName], map: EntityMap) {
    var record = 0
    var isListed = [Bool](repeating: false, count: map.entities.count)
    for name in names {
      var entity: Entity?
      if name.key != nil {
        if let number = map.entityOfRecord[record] {
          entity = map.entities[number]
          if !isListed[number] { entities.append(map.entities[number]) }
          isListed[number] = true
        }
        record += 1
      }
      mentions += name.mentions.map { TaggedMention(byteRange: $0, kind: name.kind, entity: entity) }
    }
    mentions.sort { $0.byteRange.lowerBound < $1.byteRange.lowerBound }
  }
}

extension NameRecord {
  /// What one article knows of its name keys: a record for each name that has one, in order.
  package static func records(of names: [RecognizedName]) -> [NameRecord] {
    names.compactMap { name in
      name.key.map { NameRecord(key: $0, articleCount: 1, forms: name.forms) }
    }
  }
}
