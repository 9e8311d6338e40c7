import Corpus
import Entities
import Foundation

/// Finds the names of articles on threads of its own, in the order in which articles are added.
///
/// Articles are handed in as soon as they are known to be new; whoever needs the names of one and has to wait
/// helps meanwhile. So the texts can be analysed for the index at the same time, and no thread is idle while
/// there is work. What is found does not depend on who found it. The thread that asks counts as one of the
/// jobs: each has a recogniser of its own, which learns the words of the language anew.
///
/// `@unchecked Sendable`: every field that changes is guarded by `condition`; only the
/// thread that made the queue adds, asks and closes.
final class TaggingQueue: @unchecked Sendable {
  /// An article whose names are being looked for.
  ///
  /// `@unchecked Sendable`: `state` is guarded by the queue's `condition`, and only the queue touches it.
  final class Job: @unchecked Sendable {
    fileprivate enum State {
      case pending(Article, identity: [UInt8])
      case running
      case done(ArticleNames)
      case cancelled
    }

    fileprivate var state: State

    fileprivate init(_ state: State) { self.state = state }
  }

  private let condition = NSCondition()
  private var jobs: [Job] = []
  /// The first of ``jobs`` that may be pending.
  private var next = 0
  private var isClosed = false
  private var workerCount = 0

  private let corrections: Corrections
  private let makeFinder: NameRecognition.MakeFinder
  private let workerLimit: Int
  /// What the thread that waits helps with.
  private var own: NameRecognition?

  /// - Parameters:
  ///   - jobs: how many threads, with the one that asks; the others start with the first article.
  ///   - corrections: whose splits apply to the names found.
  init(jobs: Int, corrections: Corrections, makeFinder: @escaping NameRecognition.MakeFinder) {
    workerLimit = max(0, jobs - 1)
    self.corrections = corrections
    self.makeFinder = makeFinder
  }

  /// Has the names of an article looked for.
  func add(_ article: Article, identity: [UInt8]) -> Job {
    let job = Job(.pending(article, identity: identity))
    condition.lock()
    defer { condition.unlock() }
    jobs.append(job)
    if workerCount < workerLimit { startWorker() }
    condition.broadcast()
    return job
  }

  /// The names of an article; helps with others while a worker is at it.
  func names(of job: Job) -> ArticleNames {
    condition.lock()
    while true {
      switch job.state {
      case .pending: run(job)
      case .running:
        if let other = takeNext() { run(other) } else { condition.wait() }
      case .done(let names):
        condition.unlock()
        return names
      case .cancelled:
        condition.unlock()
        return ArticleNames()
      }
    }
  }

  /// Nobody will ask for the names of this article.
  func cancel(_ job: Job) {
    condition.lock()
    defer { condition.unlock() }
    if case .pending = job.state { job.state = .cancelled }
  }

  /// Forgets the jobs that are done or that nobody waits for any more.
  func forgetAll() {
    condition.lock()
    defer { condition.unlock() }
    for job in jobs[next...] {
      if case .pending = job.state { job.state = .cancelled }
    }
    (jobs, next) = ([], 0)
  }

  /// Ends the threads, each after the article that it is at, and waits for them.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    while workerCount > 0 { condition.wait() }
    condition.unlock()
  }

  // MARK: - Work; all with the lock held

  /// The first pending job, marked as running by ``run(_:)`` only.
  private func takeNext() -> Job? {
    while next < jobs.count {
      if case .pending = jobs[next].state { return jobs[next] }
      next += 1
    }
    return nil
  }

  /// Finds the names of a pending job on the caller's thread, the lock given back meanwhile.
  private func run(_ job: Job) {
    var recognition = own ?? NameRecognition(makeFinder, corrections: corrections)
    own = nil
    run(job, &recognition)
    own = recognition
  }

  private func run(_ job: Job, _ recognition: inout NameRecognition) {
    guard case .pending(let article, let identity) = job.state else { return }
    job.state = .running
    condition.unlock()
    let names = recognition.names(of: article, handle: ArticleHandle.text(of: identity))
    condition.lock()
    job.state = .done(names)
    condition.broadcast()
  }

  private func startWorker() {
    workerCount += 1
    let thread = Thread { [self] in
      var recognition = NameRecognition(makeFinder, corrections: corrections)
      condition.lock()
      while !isClosed {
        if let job = takeNext() { run(job, &recognition) } else { condition.wait() }
      }
      workerCount -= 1
      condition.broadcast()
      condition.unlock()
    }
    thread.name = "tagger"
    // As much as the main thread has.
    thread.stackSize = 8 * 1024 * 1024
    thread.start()
  }
}
