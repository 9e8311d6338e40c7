package import Archive
package import Corpus

/// An article as another one with the same texts names it.
package struct Reprint: Sendable, Equatable {
  /// What people cite it by.
  package var handle: String
  package var source: String
  package var date: Day?

  package init(handle: String, source: String, date: Day?) {
    self.handle = handle
    self.source = source
    self.date = date
  }

  /// Whether it was printed before another; the undated come last.
  package static func isEarlier(_ one: Reprint, _ other: Reprint) -> Bool {
    guard let first = one.date, let second = other.date else { return one.date != nil && other.date == nil }
    return first < second
  }
}

extension Snapshot {
  /// An article by what columns hold of it; nil where there is none of that ordinal.
  ///
  /// - Throws: ``ArchiveError``.
  /// - Complexity: a look-up of its handle, once the columns have been read.
  package func reprint(ordinal: Int) throws -> Reprint? {
    guard let handle = try handle(ordinal: ordinal) else { return nil }
    let day = try column(.day)[ordinal]
    return Reprint(
      handle: handle, source: try sources()[column(.source)[ordinal]] ?? "",
      date: day == DocValues.undated ? nil : Day(number: day))
  }
}
