import Foundation
import Synchronization

/// Text for people on its way to a terminal: held back while it fits the screen, else shown by a pager.
struct Paging {
  private let command: PagerCommand
  /// Nil between two texts, as the window may change.
  private var fit: ScreenFit?
  private var held: [UInt8] = []
  private var pager: Pager?
  /// Told behind the text, which would push it off the screen.
  private var failure: String?

  /// Whether a pager could not be started: that was told, and the next text goes without one.
  private static let hasFailed = Atomic(false)

  /// Nil where standard output is no terminal, or nobody wants a pager.
  init?() {
    guard !Self.hasFailed.load(ordering: .relaxed), TerminalProbe.isTerminal(STDOUT_FILENO),
      Environment.value("TERM") != "dumb",
      let command = PagerCommand(
        kiosquePager: Environment.setValue("KIOSQUE_PAGER"), pager: Environment.setValue("PAGER")),
      TerminalProbe.size(STDOUT_FILENO) != nil
    else { return nil }
    self.command = command
  }

  /// - Throws: ``ClosedPipe`` where the pager has been left, and what `direct` throws.
  mutating func write(_ bytes: [UInt8], direct: ([UInt8]) throws -> Void) throws {
    if let pager { return try send(bytes, to: pager, direct) }
    if Self.hasFailed.load(ordering: .relaxed) { return try direct(bytes) }
    held += bytes
    var fit = fit ?? ScreenFit(TerminalProbe.size(STDOUT_FILENO))
    fit.add(String(decoding: bytes, as: UTF8.self))
    self.fit = fit
    guard fit.isOverfull else { return }
    defer { held = [] }
    do throws(Pager.StartError) {
      pager = try Pager(command)
    } catch {
      fail(error.reason)
    }
    if let pager { try send(held, to: pager, direct) } else { try direct(held) }
  }

  /// Shows what was held back, or waits until the pager is left; what follows is another text.
  mutating func finish(direct: ([UInt8]) throws -> Void) throws {
    defer {
      (fit, held, pager, failure) = (nil, [], nil, nil)
    }
    if let pager { try leave(pager, direct) } else { try direct(held) }
    if let failure { Messages.remark(failure) }
  }

  private mutating func send(_ bytes: [UInt8], to pager: Pager, _ direct: ([UInt8]) throws -> Void) throws {
    do {
      try bytes.withUnsafeBytes(pager.write)
    } catch let closed as ClosedPipe {
      // Whoever is told that nobody reads on does not finish the text.
      (self.pager, fit) = (nil, nil)
      // It may never have run: then its text goes the other way, and so does what follows.
      if try !leave(pager, direct) { throw closed }
    }
  }

  /// Returns whether the text had to be written directly, since there is no such pager.
  @discardableResult
  private mutating func leave(_ pager: Pager, _ direct: ([UInt8]) throws -> Void) throws -> Bool {
    guard let unread = pager.finish() else { return false }
    fail(nil)
    try direct(unread)
    return true
  }

  private mutating func fail(_ reason: String?) {
    Self.hasFailed.store(true, ordering: .relaxed)
    failure = TerminalWording.noPager(command.name, reason: reason, Environment.language)
  }
}

extension ScreenFit {
  /// A screen of that size; where it is not known, the smallest that people have.
  fileprivate init(_ size: winsize?) {
    self.init(width: size.map { Int($0.ws_col) } ?? 80, height: size.map { Int($0.ws_row) } ?? 24)
  }
}
