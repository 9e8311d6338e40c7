import Foundation

/// The lines of a file that people edit: those that say something, and all others as they are, byte for byte.
struct KeptLines<Entry> {
  private(set) var lines: [Line]
  private let parse: (Substring) -> Entry?

  struct Line {
    /// Without the line feed at its end.
    var bytes: Data
    /// Nil for comments and for what cannot be read.
    var entry: Entry?
  }

  /// - Parameter parse: reads a line, without its end; a comment and an empty line are not handed to it.
  init(_ bytes: Data, parse: @escaping (Substring) -> Entry?) {
    self.parse = parse
    var pieces = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    lines = pieces.map { Line(bytes: Data($0), entry: Self.entry(Data($0), parse)) }
  }

  private static func entry(_ bytes: Data, _ parse: (Substring) -> Entry?) -> Entry? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var line = text[...]
    if line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
    if line.utf8.last == UInt8(ascii: "\r") { line.unicodeScalars.removeLast() }
    return line.isEmpty || line.first == "#" ? nil : parse(line)
  }

  var entries: [Entry] { lines.compactMap(\.entry) }

  mutating func append(_ line: String) {
    let bytes = Data(line.utf8)
    lines.append(Line(bytes: bytes, entry: Self.entry(bytes, parse)))
  }

  /// Takes away the lines whose entry is meant; returns how many there were.
  mutating func remove(where isMeant: (Entry) -> Bool) -> Int {
    let before = lines.count
    lines.removeAll { $0.entry.map(isMeant) == true }
    return before - lines.count
  }

  /// The file, each line with its end.
  var bytes: Data {
    var bytes = Data()
    for line in lines {
      bytes.append(line.bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension FileBeside {
  /// Changes the lines of the file, which opens with `opening` where it is new; it is written only if they differ then.
  func change<Entry, Result>(
    opening: String, parse: @escaping (Substring) -> Entry?, _ body: (inout KeptLines<Entry>) throws -> Result
  ) throws -> Result {
    try alone {
      let old = try bytes()
      var kept = KeptLines(old.isEmpty ? Data(opening.utf8) : old, parse: parse)
      let before = kept.bytes
      let result = try body(&kept)
      let new = kept.bytes
      if new != before { try replace(by: new) }
      return result
    }
  }
}

extension Character {
  /// What is no part of a kept name: it would end it, or a terminal that shows the file would obey it.
  var isBlankOrControl: Bool {
    isWhitespace || unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
