/// JSON lines: a record a line. A broken line costs that line only.
enum JSONLinesReader: RecordFileReader {
  static func read(_ source: ByteSource, options: ImportOptions, emit: (ImportRecord) throws -> Void) throws {
    var lookup = FieldLookup(map: options.fields)
    var lines = LineSplitter(textLimitInBytes: options.textLimitInBytes)
    var isEmpty = true
    func take(_ line: LineSplitter.Line, _ number: Int) throws {
      let result: Result<ArticleDraft, ImportIssue.Reason>
      switch line {
      case .tooLong:
        result = .failure(.tooLong(limitInBytes: options.textLimitInBytes))
      case .bytes(let bytes):
        // A record separator (RFC 7464) may stand in front.
        guard bytes.contains(where: { !JSONText.isSpace($0) && $0 != 0x1E }) else { return }
        let record = bytes.first == 0x1E ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) : bytes
        result = Result { () throws(ImportIssue.Reason) in
          try JSONRecord.draft(of: JSONRecord.value(of: record), lookup: &lookup)
        }
      }
      isEmpty = false
      try emit(ImportRecord(number: number, result: result))
    }
    try source.forEachChunk { try lines.push($0, onLine: take) }
    try lines.finish(onLine: take)
    if isEmpty { throw ImportIssue.Reason.emptyFile }
  }
}
