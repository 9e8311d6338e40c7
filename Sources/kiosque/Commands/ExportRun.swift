import Archive
import Searching
import Terminal

/// An export on its way to an output, an article in memory at a time.
struct ExportRun {
  private var exporter: any ArticleExporter
  private let output: Output
  private(set) var count = 0

  init(_ exporter: any ArticleExporter, to output: Output) {
    self.exporter = exporter
    self.output = output
  }

  mutating func open() throws { try write { $0.open(&$1) } }

  mutating func close() throws {
    try write { $0.close(&$1) }
    try output.flush()
  }

  /// Every article of one state of the archive.
  mutating func write(_ archive: Archive) throws {
    try archive.read { snapshot in
      try snapshot.forEachArticle { stored in
        try write(stored, EntityNames(snapshot.entities(ordinal: stored.ordinal)))
      }
    }
  }

  /// The hits; a name that no article has is told.
  mutating func write(_ request: SearchRequest, _ session: SearchSession) throws {
    _ = try session.answer(request, orNothing: ()) { try $0.forEachHit(of: request) { try write($0, $1) } }
  }

  private mutating func write(_ stored: StoredArticle, _ names: EntityNames) throws {
    try write { $0.append(ExportedArticle(stored.article, handle: stored.handle, names: names), to: &$1) }
    count += 1
  }

  private mutating func write(_ append: (inout any ArticleExporter, inout [UInt8]) -> Void) throws {
    var bytes: [UInt8] = []
    append(&exporter, &bytes)
    try output.write(bytes)
  }
}
