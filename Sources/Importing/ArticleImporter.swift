package import Corpus

/// How an import reads its inputs.
package struct ImportOptions: Sendable, Equatable {
  /// What the person calls the source of everything imported.
  package var source: String?
  /// The format of every file; nil where each tells by its name or content.
  package var format: ImportFormat?
  package var fields: FieldMap
  /// How many files are read at the same time, at least 1.
  package var jobs: Int
  /// What an article's text may have at most: title, lead and body together, in UTF-8. Tests set less.
  var textLimitInBytes = 16 * 1024 * 1024
  /// How much of a file is read at once.
  var chunkInBytes = 1024 * 1024

  package init(
    source: String? = nil, format: ImportFormat? = nil, fields: FieldMap = FieldMap(), jobs: Int = 1
  ) {
    self.source = source
    self.format = format
    self.fields = fields
    self.jobs = jobs
  }
}

/// What an import tells while it runs.
package enum ImportEvent: Sendable, Equatable {
  case article(Article)
  case issue(ImportIssue)
  /// `totalBytes` is nil where an input has no size, such as a pipe.
  case progress(bytesRead: Int, totalBytes: Int?)
}

/// Reads files, folders and standard input into articles.
///
/// Each record ends as exactly one article or one issue, in the order of the inputs. Memory is bounded: by the longest
/// record allowed, and by a batch of files.
package struct ArticleImporter {
  private let options: ImportOptions
  private var bytesRead = 0
  private var totalBytes: Int?

  package init(options: ImportOptions) {
    self.options = options
  }

  /// Reads everything that `inputs` name; `-` is `standardInput`, which stays open. Throws only what `onEvent` does.
  package mutating func run(
    _ inputs: [String], standardInput: Int32 = 0, onEvent: (ImportEvent) throws -> Void
  ) throws {
    let takesAll = options.format != nil
    var walk = InputWalk { takesAll || ImportFormat.named(byExtensionOf: $0) != nil }
    let files = walk.files(inputs)
    bytesRead = 0
    totalBytes = files.reduce(0 as Int?) { total, file in
      total.flatMap { total in file.size.map { total + $0 } }
    }
    var batch = FileBatch(options: options)
    for file in files {
      switch file {
      case .issue(let issue):
        try flush(&batch, onEvent)
        try onEvent(.issue(issue))
      case .file(let path, let size):
        let format = options.format ?? ImportFormat.named(byExtensionOf: path)
        if size != nil, case .article(let reader, let factor)? = format?.row.reading {
          batch.add(
            FileBatch.Item(
              path: path, size: size ?? 0, reader: reader, limitFactor: factor))
          if batch.isFull { try flush(&batch, onEvent) }
        } else {
          try flush(&batch, onEvent)
          try readOne(path, standardInput: standardInput, onEvent)
        }
      }
    }
    try flush(&batch, onEvent)
  }

  private mutating func flush(_ batch: inout FileBatch, _ onEvent: (ImportEvent) throws -> Void) throws {
    guard !batch.items.isEmpty else { return }
    let events = batch.read()
    bytesRead += batch.sizeInBytes
    batch.removeAll()
    for event in events { try onEvent(event) }
    try onEvent(.progress(bytesRead: bytesRead, totalBytes: totalBytes))
  }

  /// Reads a file of records, or one that only its content can tell about.
  private mutating func readOne(
    _ path: String, standardInput: Int32, _ onEvent: (ImportEvent) throws -> Void
  ) throws {
    let before = bytesRead
    do {
      let source =
        path == InputPath.standardInput
        ? ByteSource(descriptor: standardInput, chunkInBytes: options.chunkInBytes)
        : try ByteSource(path: path, chunkInBytes: options.chunkInBytes)
      defer { bytesRead = before + source.bytesRead }
      let assembly = ArticleAssembly(options: options, path: path)
      switch try format(of: source, path: path).row.reading {
      case .article(let reader, let factor):
        let bytes = try source.wholeContent(limitInBytes: options.textLimitInBytes, factor: factor)
        let article = try assembly.article(in: bytes, reader: reader)
        try onEvent(.article(article))
      case .records(let reader):
        var reported = source.bytesRead
        try reader.read(source, options: options) { record in
          try onEvent(assembly.event(of: record))
          if source.bytesRead != reported {
            reported = source.bytesRead
            try onEvent(.progress(bytesRead: before + reported, totalBytes: totalBytes))
          }
        }
      }
    } catch let reason as ImportIssue.Reason {
      try onEvent(.issue(ImportIssue(path: path, reason: reason)))
    }
    try onEvent(.progress(bytesRead: bytesRead, totalBytes: totalBytes))
  }

  /// The format of an opened file: what was asked for, what the name or else the content says.
  private func format(of source: ByteSource, path: String) throws(ImportIssue.Reason) -> ImportFormat {
    let beginning = try source.beginning()
    guard !beginning.isEmpty else { throw .emptyFile }
    if let format = options.format { return format }
    if let offset = TextCheck.firstForeignByte(in: beginning) { throw .notText(byteOffset: offset) }
    let certain = ImportFormat.certain(of: beginning)
    if let named = ImportFormat.named(byExtensionOf: path) {
      // Lines of JSON are often called .json.
      return named == .json && certain == .jsonl ? .jsonl : named
    }
    if let certain { return certain }
    // Standard input and files without an extension are text; `report.docx` would not be.
    let name = path.split(separator: "/").last ?? ""
    if path == InputPath.standardInput || !name.contains(".") { return .text }
    throw .unknownFormat
  }
}
