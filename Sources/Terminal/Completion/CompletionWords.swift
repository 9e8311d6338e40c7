import Corpus
import Entities
import Foundation
import QueryLanguage

/// Finds what a part of a line may become.
struct CompletionWords<Source: CompletionSource> {
  let source: Source
  let language: Language
  /// The scalar behind the cursor.
  let follower: Unicode.Scalar?

  // MARK: - Commands

  func completion(of command: CommandLine) -> Completion {
    guard let argument = command.argument else {
      let candidates = source.commands.map {
        Completion.Candidate(
          "." + $0.name, insertion: $0.name + ($0.argument == .nothing ? "" : " "))
      }
      return chosen(
        candidates, typed: command.name, from: command.nameStart, key: { String($0.text.dropFirst()) },
        endsWithSpace: false)
    }
    let name = command.name.lowercased().filter { $0 != "!" }
    let named = source.commands.filter { $0.name == name }
    let meant = named.isEmpty ? source.commands.filter { $0.name.hasPrefix(name) } : named
    guard meant.count == 1 else { return Completion(range: argument.start..<argument.start) }
    return complete(meant[0].argument, argument.text, from: argument.start)
  }

  private func complete(_ kind: CompletionArgument, _ text: String, from start: Int) -> Completion {
    switch kind {
    case .nothing: return Completion(range: start + text.utf8.count..<start + text.utf8.count)
    case .query: return query(text, from: start)
    case .conditions: return query(text, from: start, isCondition: true)
    case .savedSearch:
      let mark = text.hasPrefix("-") ? 1 : 0
      return list(source.savedSearches(), typed: String(text.dropFirst(mark)), from: start + mark)
    case .entity:
      if case .value = QueryPlace(text).kind { return query(text, from: start) }
      return entity(text, from: start, isQuoted: false)
    case .entities:
      let word = LastArgument(text)
      return entity(word.text, from: start + word.start, isQuoted: true, isOpen: word.isOpen)
    case .words(let kind):
      let word = LastArgument(text)
      return self.word(kind, word.text, from: start + word.start)
    case .formatAndFile:
      guard !text.contains(" ") else { return Completion(range: start..<start) }
      return word(.exportFormat, text, from: start)
    case .hit(let then):
      guard let space = text.firstIndex(of: " ") else {
        let count = min(source.hitCount, Self.shownLimit)
        return list(count > 0 ? (1...count).map(String.init) : [], typed: text, from: start)
      }
      let rest = text[text.index(after: space)...]
      let word = LastArgument(String(rest))
      guard let then else { return Completion(range: start..<start) }
      return self.word(then, word.text, from: start + text[...space].utf8.count + word.start)
    }
  }

  private func word(_ kind: CompletionArgument.Word, _ typed: String, from start: Int) -> Completion {
    switch kind {
    case .tag:
      let mark = typed.hasPrefix("-") ? 1 : 0
      return chosen(
        source.tags().map { Completion.Candidate($0.word, count: $0.articles) },
        typed: String(typed.dropFirst(mark)), from: start + mark, key: \.text)
    case .command:
      let mark = typed.hasPrefix(".") ? 1 : 0
      return list(source.commands.map(\.name), typed: String(typed.dropFirst(mark)), from: start + mark)
    default: return list(source.words(kind, language), typed: typed, from: start)
    }
  }

  private func list(_ words: [String], typed: String, from start: Int) -> Completion {
    chosen(words.map { Completion.Candidate($0) }, typed: typed, from: start, key: \.text)
  }

  private func entity(
    _ typed: String, from start: Int, isQuoted: Bool, isOpen: Bool = false
  ) -> Completion {
    var found: [(name: String, count: Int)] = []
    var total = 0
    for field in [ValueField.actor, .city, .country] {
      let values = source.values(of: field, beginning: typed)
      found += values.values
      total += values.total
    }
    found.sort { $0.count > $1.count }
    let shown = found.prefix(Self.shownLimit)
    return completion(
      shown.map { value in
        let isOneWord = !value.name.contains(where: \.isWhitespace)
        return Completion.Candidate(
          value.name, count: value.count,
          insertion: isQuoted && (!isOneWord || isOpen) ? "\"\(value.name)\"" : value.name)
      },
      further: total - shown.count, typed: typed,
      range: start - (isOpen ? 1 : 0)..<start + typed.utf8.count, opening: isOpen ? "\"" : "")
  }

  private static var shownLimit: Int { 100 }

  // MARK: - Queries

  /// - Parameter isCondition: whether values and dates alone are wanted: then their fields are offered where nothing is
  ///   begun.
  func query(_ text: String, from start: Int, isCondition: Bool = false) -> Completion {
    let place = QueryPlace(text)
    let nothing = Completion(range: start + text.utf8.count..<start + text.utf8.count)
    switch place.kind {
    case .elsewhere: return nothing
    case .word(let typed):
      if typed.isEmpty, !isCondition { return nothing }
      let folded = NameFolding.folded(typed)
      let candidates = FieldSpelling.table(language).compactMap { spellings in
        spellings.first { !(isCondition && $0.isText) && NameFolding.folded($0.text).hasPrefix(folded) }
      }.map { Completion.Candidate($0.text + ":") }
      return chosen(
        candidates, typed: typed, from: start + place.start, key: \.text, endsWithSpace: false)
    case .value(let field, let typed, let opening):
      let values = source.values(of: field, beginning: typed)
      let candidates = values.values.compactMap { value in
        field.written(value.name).map { written in
          let insertion = opening.isEmpty || written != value.name ? written : "\"\(written)\""
          return Completion.Candidate(value.name, count: value.count, insertion: insertion)
        }
      }
      return completion(
        candidates, further: values.total - values.values.count, typed: typed,
        range: start + place.start..<start + text.utf8.count, opening: opening)
    }
  }

  // MARK: - What is inserted

  /// The candidates whose key begins with what was typed, case and accents ignored.
  private func chosen(
    _ candidates: [Completion.Candidate], typed: String, from start: Int,
    key: (Completion.Candidate) -> String, endsWithSpace: Bool = true
  ) -> Completion {
    let wanted = Self.comparable(typed)
    return completion(
      candidates.filter { Self.comparable(key($0)).hasPrefix(wanted) }, further: 0, typed: typed,
      range: start..<start + typed.utf8.count, opening: "", key: key, endsWithSpace: endsWithSpace)
  }

  private func completion(
    _ candidates: [Completion.Candidate], further: Int, typed: String, range: Range<Int>, opening: String,
    key: (Completion.Candidate) -> String = \.text, endsWithSpace: Bool = true
  ) -> Completion {
    var completion = Completion(range: range, candidates: candidates, further: further)
    // A mark that stands behind the cursor already is the one that closes what is inserted.
    if candidates.count == 1, further == 0 {
      let closes = !opening.isEmpty && follower.map { "\"”»".unicodeScalars.contains($0) } == true
      if closes { completion.range = range.lowerBound..<range.upperBound + UTF8.width(follower ?? "\"") }
      completion.insertion =
        candidates[0].insertion + (endsWithSpace && follower == nil ? " " : "")
    } else if further == 0, let common = Self.common(candidates.map(key)) {
      let isLonger = Self.comparable(common).hasPrefix(Self.comparable(typed)) && common.count >= typed.count
      let needsQuotes =
        opening.isEmpty && common.contains(" ") && candidates.contains { $0.insertion != key($0) }
      if isLonger, common != typed { completion.insertion = (needsQuotes ? "\"" : opening) + common }
    }
    return completion
  }

  /// What all of them begin with, case and accents ignored, as the first writes it; nil where that is nothing.
  private static func common(_ texts: [String]) -> String? {
    guard let first = texts.first, texts.count > 1 else { return nil }
    var length = first.count
    let letters = first.map { comparable(String($0)) }
    for text in texts.dropFirst() {
      let shared = zip(letters, text).prefix { $0 == comparable(String($1)) }.count
      length = min(length, shared)
    }
    return length == 0 ? nil : String(first.prefix(length))
  }

  /// A text without case and accents, character by character.
  private static func comparable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
          $0.properties.canonicalCombiningClass == .notReordered
        }))
  }
}

/// The last of several words, the others apart by spaces; one in quotation marks may hold spaces.
private struct LastArgument {
  var text: String
  var start: Int
  /// Whether it stands behind a quotation mark that nothing closes yet.
  var isOpen: Bool

  init(_ line: String) {
    var start = line.startIndex
    var isOpen = false
    for index in line.indices {
      if line[index] == "\"" {
        isOpen.toggle()
        start = line.index(after: index)
      } else if !isOpen, line[index].isWhitespace {
        start = line.index(after: index)
      }
    }
    text = String(line[start...])
    self.start = line[..<start].utf8.count
    self.isOpen = isOpen
  }
}
