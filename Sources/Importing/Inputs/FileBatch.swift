import Dispatch
import Synchronization

/// Files of one article each that are read at the same time, on as many threads as were asked for.
struct FileBatch {
  struct Item: Sendable {
    let path: String
    /// In bytes.
    let size: Int
    let reader: any ArticleFileReader.Type
    /// How many times an article's text the file may have at most, markup and encoding included.
    let limitFactor: Int
  }

  private let options: ImportOptions
  private(set) var items: [Item] = []
  private(set) var sizeInBytes = 0

  /// A batch is read when it holds so many files, or so many bytes: their articles are held until all are read.
  private static let limitInFiles = 64
  private static let limitInBytes = 16 * 1024 * 1024

  init(options: ImportOptions) {
    self.options = options
  }

  var isFull: Bool { items.count >= Self.limitInFiles || sizeInBytes >= Self.limitInBytes }

  mutating func add(_ item: Item) {
    items.append(item)
    sizeInBytes += item.size
  }

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    sizeInBytes = 0
  }

  /// What became of each file, in their order.
  func read() -> [ImportEvent] {
    let events = Mutex([ImportEvent?](repeating: nil, count: items.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(options.jobs, items.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let event = read(items[index])
        events.withLock { $0[index] = event }
      }
    }
    return events.withLock { $0.compactMap(\.self) }
  }

  private func read(_ item: Item) -> ImportEvent {
    do throws(ImportIssue.Reason) {
      let limit = options.textLimitInBytes
      if item.size > item.limitFactor * limit { throw .tooLong(limitInBytes: limit) }
      let bytes = try ByteSource(path: item.path, chunkInBytes: options.chunkInBytes)
        .wholeContent(limitInBytes: limit, factor: item.limitFactor)
      return .article(
        try ArticleAssembly(options: options, path: item.path).article(in: bytes, reader: item.reader))
    } catch {
      return .issue(ImportIssue(path: item.path, reason: error))
    }
  }
}
