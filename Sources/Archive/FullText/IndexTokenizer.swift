import FrenchAnalysis
import GRDB
import GRDBSQLite

/// The FTS5 tokenizer `kiosque`: the index analyzer, called with bytes (https://sqlite.org/fts5.html#custom_tokenizers).
///
/// Texts of articles are analysed. A query is made of terms that were analysed before, so it is passed
/// through where it begins with ``verbatimMark``: a stem's own stem may be another.
enum IndexTokenizer {
  static let name = "kiosque"

  /// U+001E: no text holds it, since controls are stripped from whatever is imported or typed.
  static let verbatimMark: UInt8 = 0x1E

  /// Registers the tokenizer for a connection.
  static func register(_ context: ConnectionContext, on api: UnsafePointer<fts5_api>) -> CInt {
    var tokenizer = fts5_tokenizer(
      xCreate: { userData, _, _, tokenizer in
        // The context outlives every table of its connection: nothing to own here.
        tokenizer?.pointee = userData.map(OpaquePointer.init)
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: { tokenizer, callbackContext, flags, text, length, callback in
        guard let tokenizer, let callback else { return SQLITE_MISUSE }
        guard let text, length > 0 else {
          Unmanaged<ConnectionContext>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
            .countEmptyText(flags)
          return SQLITE_OK
        }
        let bytes = UnsafeBufferPointer(
          start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(length))
        return Unmanaged<ConnectionContext>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
          .tokenize(bytes, flags: flags, callbackContext, callback)
      })
    let retained = Unmanaged.passRetained(context).toOpaque()
    return api.pointee.xCreateTokenizer(
      UnsafeMutablePointer(mutating: api), name, retained, &tokenizer,
      { Unmanaged<ConnectionContext>.fromOpaque($0!).release() })
  }
}

extension ConnectionContext {
  typealias TokenCallback =
    @convention(c) (UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt) -> CInt

  fileprivate func countEmptyText(_ flags: CInt) {
    if flags == FTS5_TOKENIZE_DOCUMENT, lexicon != nil { textLengths.append(0) }
  }

  fileprivate func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, flags: CInt, _ callbackContext: UnsafeMutableRawPointer?,
    _ callback: TokenCallback
  ) -> CInt {
    if bytes[0] == IndexTokenizer.verbatimMark, flags & FTS5_TOKENIZE_QUERY != 0 {
      return bytes.withMemoryRebound(to: CChar.self) {
        callback(callbackContext, 0, $0.baseAddress! + 1, CInt($0.count - 1), 0, CInt($0.count))
      }
    }
    let vocabulary = analyzer.vocabulary
    let counted = flags == FTS5_TOKENIZE_DOCUMENT ? lexicon : nil
    var status = SQLITE_OK
    var count: Int32 = 0
    analyzer.forEachBatch(in: bytes) { batch in
      // In a pass of its own: see Vocabulary.enter.
      counted?.count(batch, in: bytes)
      for token in batch {
        status = vocabulary.termBytes(of: token).withMemoryRebound(to: CChar.self) {
          callback(
            callbackContext, 0, $0.baseAddress, CInt($0.count), CInt(token.byteRange.lowerBound),
            CInt(token.byteRange.upperBound))
        }
        if status != SQLITE_OK { return false }
      }
      count += Int32(batch.count)
      return true
    }
    if counted != nil { textLengths.append(count) }
    return status
  }
}
