/// A reader of files that hold any number of records.
protocol RecordFileReader: SendableMetatype {
  /// Hands on every record of the source in its order; each ends as a draft or as the reason why it is none.
  ///
  /// Throws what `emit` throws, or the reason why the rest of the source cannot be read.
  static func read(_ source: ByteSource, options: ImportOptions, emit: (ImportRecord) throws -> Void) throws
}

/// What became of one record.
struct ImportRecord {
  /// The record's or line's number in the file, from 1; nil where the record is the whole file.
  var number: Int?
  var result: Result<ArticleDraft, ImportIssue.Reason>
  var share: ArticleAssembly.Share = .oneOfSeveral
}
