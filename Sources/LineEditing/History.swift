/// The lines typed before, oldest first.
package struct History {
  package private(set) var entries: [String] = []
  private let file: HistoryFile?
  /// What went wrong with the file first; from then on it is left alone.
  package private(set) var problem: HistoryError?

  /// - Parameter file: where they are kept; nil for no longer than the editor lives.
  package init(file: HistoryFile?) {
    self.file = file
    do throws(HistoryError) {
      for entry in try file?.load() ?? [] where entry != entries.last { entries.append(entry) }
    } catch {
      problem = error
    }
  }

  /// Keeps a line, but none that is empty, begins with a space or is the same as the one before.
  ///
  /// - Returns: whether it was kept.
  package mutating func add(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first, first != " ", line.contains(where: { !$0.isWhitespace }),
      line != entries.last, !line.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == 0 })
    else { return false }
    entries.append(line)
    guard let file, problem == nil else { return true }
    do throws(HistoryError) {
      try file.append(line)
    } catch {
      problem = error
    }
    return true
  }
}
