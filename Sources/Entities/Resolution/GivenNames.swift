import FrenchAnalysis
import IndexData

/// Which given names are women's, as far as one may tell.
enum GivenNames {
  /// How bearers of a folded given name are addressed: `.feminine` where the list has it, else `.masculine`.
  static func civility(_ name: UnsafeBufferPointer<UInt8>) -> Civility {
    feminine.number(of: name) >= 0 ? .feminine : .masculine
  }

  /// Never changed once it is read: threads may share it.
  private nonisolated(unsafe) static let feminine: ByteInterner = {
    let names = ByteInterner()
    for name in WordList(kiosque_feminine_names).entries { _ = name.withUnsafeBufferPointer(names.intern) }
    return names
  }()
}
