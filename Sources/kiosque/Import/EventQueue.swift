import Corpus
import Foundation
import Importing

/// Hands what is read from one thread to the one that writes, and holds the reader back when it is ahead.
///
/// `@unchecked Sendable`: every field is guarded by `condition`.
final class EventQueue: @unchecked Sendable {
  /// The writer takes nothing more.
  struct Closed: Error {}

  private let condition = NSCondition()
  private var events: [ImportEvent] = []
  private var bytes = 0
  private var isFinished = false
  private var isClosed = false

  /// The reader waits when so many events wait, or so many bytes of text; one event always has room.
  private static let limitInEvents = 512
  private static let limitInBytes = 8 * 1024 * 1024

  /// Half of either is worth waking the writer for: handing events over one by one, each with two changes
  /// of thread, costs a twentieth of an import.
  private var isWorthTaking: Bool {
    events.count >= Self.limitInEvents / 2 || bytes >= Self.limitInBytes / 2 || isFinished
  }

  /// Adds an event, once there is room.
  ///
  /// - Throws: ``Closed``.
  func push(_ event: ImportEvent) throws(Closed) {
    condition.lock()
    defer { condition.unlock() }
    while !isClosed, events.count >= Self.limitInEvents || bytes >= Self.limitInBytes { condition.wait() }
    if isClosed { throw Closed() }
    events.append(event)
    if case .article(let article) = event {
      bytes += article.title.utf8.count + article.lead.utf8.count + article.body.utf8.count
    }
    if isWorthTaking { condition.signal() }
  }

  /// Nothing more will be pushed.
  func finish() {
    condition.lock()
    isFinished = true
    condition.signal()
    condition.unlock()
  }

  /// Nothing more will be taken: the reader's next push ends it.
  func close() {
    condition.lock()
    isClosed = true
    (events, bytes) = ([], 0)
    condition.signal()
    condition.unlock()
  }

  /// All that waits, in order; empty after a while without anything, nil at the end.
  func take() -> [ImportEvent]? {
    condition.lock()
    defer { condition.unlock() }
    if !isWorthTaking { _ = condition.wait(until: Date(timeIntervalSinceNow: 0.2)) }
    if events.isEmpty { return isFinished ? nil : [] }
    defer { (events, bytes) = ([], 0) }
    condition.signal()
    return events
  }
}
