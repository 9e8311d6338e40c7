import Corpus
import Searching
import Terminal

/// Words that commands take, with what they mean: both languages are understood everywhere.
struct ConsoleWords<Value: Sendable>: Sendable {
  let rows: [(name: Localized, value: Value)]

  func value(_ text: String) -> Value? {
    let text = text.lowercased()
    let exact = rows.first { $0.name.english == text || $0.name.french == text }
    if let exact { return exact.value }
    let near = rows.filter { $0.name.english.hasPrefix(text) || $0.name.french.hasPrefix(text) }
    return near.count == 1 && !text.isEmpty ? near[0].value : nil
  }

  func names(_ language: Language) -> [String] { rows.map { language($0.name) } }
}

/// The lists of them.
enum ConsoleWord {
  static let orders = ConsoleWords<SearchRequest.Order>(rows: [
    (Localized("relevance", "pertinence"), .relevance), (Localized("newest", "récents"), .newest),
    (Localized("oldest", "anciens"), .oldest),
  ])

  static let units = ConsoleWords<CalendarUnit>(rows: [
    (Localized("day", "jour"), .day), (Localized("month", "mois"), .month),
    (Localized("year", "année"), .year),
  ])

  static let shares = ConsoleWords<Bool>(rows: [(Localized("relative", "relatif"), true)])

  static let concordanceOrders = ConsoleWords<ConcordanceOrder>(rows: [
    (Localized("left", "gauche"), .left), (Localized("right", "droite"), .right),
    (Localized("date", "date"), .date),
  ])

  static let countedFields = ConsoleWords<CountedField>(rows: [
    (Localized("actor", "acteur"), .actor), (Localized("city", "ville"), .city),
    (Localized("country", "pays"), .country), (Localized("source", "source"), .source),
    (Localized("author", "auteur"), .author), (Localized("year", "année"), .year),
  ])

  static let onOff = ConsoleWords<Bool>(rows: [
    (Localized("on", "oui"), true), (Localized("off", "non"), false),
  ])

  static let exportFormats = ExportFormat.allCases.map(\.rawValue)
}
