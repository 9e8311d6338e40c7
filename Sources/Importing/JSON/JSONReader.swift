/// JSON: an array of records, one record, or an object that holds one array of records; several such values in a row
/// are read one after the other. Memory is bounded by the longest record, whatever the file's size.
enum JSONReader: RecordFileReader {
  static func read(_ source: ByteSource, options: ImportOptions, emit: (ImportRecord) throws -> Void) throws {
    var document = JSONDocument(options: options)
    try source.forEachChunk { try document.push($0, emit: emit) }
    try document.finish(emit: emit)
  }
}

/// The state of reading one JSON file.
private struct JSONDocument {
  typealias Emit = (ImportRecord) throws -> Void

  private enum Place {
    case betweenValues
    case array(JSONElementSplitter)
    /// A value outside of an array; `list` takes its bytes too once it proved to be a wrapper too long to hold.
    case value(JSONElementSplitter, list: JSONElementSplitter?)
  }

  private var place = Place.betweenValues
  private var lookup: FieldLookup
  private let limitInBytes: Int
  private var count = 0
  private var isEmpty = true
  /// A record outside of an array: whether it is the only one shows at the next one, or at the end.
  private var held: ImportRecord?

  init(options: ImportOptions) {
    lookup = FieldLookup(map: options.fields)
    limitInBytes = options.textLimitInBytes
  }

  mutating func push(_ chunk: UnsafeRawBufferPointer, emit: Emit) throws {
    var rest = chunk
    while !rest.isEmpty {
      let consumed: Int
      switch place {
      case .betweenValues:
        consumed = beginValue(rest)
      case .array(let elements):
        consumed = try elements.push(rest) { try take($0, emit) }
        if elements.isFinished { place = .betweenValues }
      case .value(let value, let list):
        var overflow: [UInt8]?
        value.onOverLimit = { overflow = Array($0) }
        consumed = try value.push(rest) { element in
          if overflow == nil, list == nil { try takeValue(element, emit) }
        }
        value.onOverLimit = nil
        if let overflow {
          place = .value(value, list: try beginList(overflow, emit))
        } else if let list, !list.isFinished {
          _ = try list.push(UnsafeRawBufferPointer(rebasing: rest[..<consumed])) { try take($0, emit) }
        }
        if value.isFinished { place = .betweenValues }
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[consumed...])
    }
  }

  mutating func finish(emit: Emit) throws {
    switch place {
    case .betweenValues:
      break
    case .array(let elements):
      var isCut = false
      try elements.finish { element in
        if case .cutShort = element { isCut = true }
        try take(element, emit)
      }
      // Between two elements nothing is lost but the certainty that these were all.
      if !isCut { try emitFailure(.malformed(.json, .endsInArray), emit) }
    case .value(let value, let list):
      if let list {
        try list.finish { try take($0, emit) }
      } else {
        try value.finish { try takeValue($0, emit) }
      }
    }
    if var only = held {
      if count == 1 {
        only.share = .wholeFile
        only.number = nil
      }
      try emit(only)
    }
    if isEmpty { throw ImportIssue.Reason.emptyFile }
    if count == 0 { throw ImportIssue.Reason.noArticle }
  }

  /// Looks at what begins; returns how many bytes that took.
  private mutating func beginValue(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard
      let start = bytes.firstIndex(where: { !JSONText.isSpace($0) && $0 != UInt8(ascii: ",") && $0 != 0x1E })
    else { return bytes.count }
    isEmpty = false
    if bytes[start] == UInt8(ascii: "[") {
      place = .array(JSONElementSplitter(.array, textLimitInBytes: limitInBytes))
      return start + 1
    }
    place = .value(JSONElementSplitter(.value, textLimitInBytes: limitInBytes), list: nil)
    return start
  }

  /// An element of an array.
  private mutating func take(_ element: JSONElementSplitter.Element, _ emit: Emit) throws {
    switch element {
    case .tooLong: try emitFailure(.tooLong(limitInBytes: limitInBytes), emit)
    case .cutShort:
      try emitFailure(.malformed(.json, .endsInRecord), emit)
    case .bytes(let bytes):
      let result = Result { () throws(ImportIssue.Reason) in
        try JSONRecord.draft(of: JSONRecord.value(of: bytes), lookup: &lookup)
      }
      try emitNext(result, emit)
    }
  }

  /// A value outside of an array: a record, or an object around the records.
  private mutating func takeValue(_ element: JSONElementSplitter.Element, _ emit: Emit) throws {
    guard case .bytes(let bytes) = element else { return try take(element, emit) }
    let value: Any
    do throws(ImportIssue.Reason) {
      value = try JSONRecord.value(of: bytes)
    } catch {
      return try emitFailure(error, emit)
    }
    if let list = JSONWrapper.list(in: value, lookup: &lookup) {
      for record in list {
        try emitNext(
          Result { () throws(ImportIssue.Reason) in try JSONRecord.draft(of: record, lookup: &lookup) }, emit)
      }
      return
    }
    let result = Result { () throws(ImportIssue.Reason) in try JSONRecord.draft(of: value, lookup: &lookup) }
    try releaseHeld(emit)
    count += 1
    held = ImportRecord(number: count, result: result)
  }

  /// A value outgrew what may be held: where a list of records is in it, its elements are read from here on.
  private mutating func beginList(_ bytes: [UInt8], _ emit: Emit) throws -> JSONElementSplitter {
    guard let start = bytes.withUnsafeBytes({ JSONWrapper.offsetOfList(in: $0, lookup: &lookup) }) else {
      try emitFailure(.tooLong(limitInBytes: limitInBytes), emit)
      // Nothing more of this value is read, as if its list were over.
      let nothing = JSONElementSplitter(.array, textLimitInBytes: limitInBytes)
      _ = try [UInt8(ascii: "]")].withUnsafeBytes { try nothing.push($0) { _ in } }
      return nothing
    }
    let list = JSONElementSplitter(.array, textLimitInBytes: limitInBytes)
    _ = try bytes[start...].withUnsafeBytes { try list.push($0) { try take($0, emit) } }
    return list
  }

  private mutating func releaseHeld(_ emit: Emit) throws {
    guard let record = held else { return }
    held = nil
    try emit(record)
  }

  private mutating func emitNext(_ result: Result<ArticleDraft, ImportIssue.Reason>, _ emit: Emit) throws {
    try releaseHeld(emit)
    count += 1
    try emit(ImportRecord(number: count, result: result))
  }

  private mutating func emitFailure(_ reason: ImportIssue.Reason, _ emit: Emit) throws {
    try emitNext(.failure(reason), emit)
  }
}
