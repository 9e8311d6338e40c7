import Corpus

extension TagReport {
  /// The names as `kiosque-tag-1`, one line without its end.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "kiosque-tag-1")
      json.name("id")
      switch id {
      case .text(let text): json.string(text)
      case .number(let number): json.number(written: number)
      case nil: json.null()
      }
      var offsets = ScalarOffsets(text)
      json.field("mentions", eachOf: mentions) { json, mention in
        let range = offsets.range(ofBytes: mention.byteRange)
        json.object {
          $0.field("start", range.lowerBound)
          $0.field("end", range.upperBound)
          $0.field("text", written(mention))
          $0.field("kind", "\(mention.kind)")
          $0.field("entity", name(of: mention))
          $0.field("facet", optional: mention.facet?.rawValue)
        }
      }
      json.field("actors", names[.actor] ?? [])
      json.field("cities", names[.city] ?? [])
      json.field("countries", names[.country] ?? [])
    }
    return json.bytes
  }
}
