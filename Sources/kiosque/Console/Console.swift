import Archive
import Corpus
import Foundation
import Searching
import Terminal

/// What the console remembers between lines, and what a line does.
final class Console {
  let session: SearchSession
  private(set) var style: OutputStyle
  private let currentStyle: () -> OutputStyle
  private let output: Output
  private let isInteractive: Bool
  var query: ConsoleQuery
  /// The last search with the page that was shown; nil before the first.
  private(set) var report: SearchReport?
  /// By their numbers, the handles of the hits that were shown: what is opened is what was seen, whatever others
  /// have written since.
  private var shownHandles: [Int: String] = [:]
  /// What ``report`` answers: where a line fails, pages and numbers go on from there.
  private var settled: ConsoleQuery
  /// Of the archive, when it last answered.
  private var seen: (generation: Int, articles: Int)?
  /// Whether this line's answer began with a change of the archive.
  private var hasToldChange = false
  var showsTiming = false
  var hasEnded = false

  var language: Language { style.language }

  /// - Parameters:
  ///   - style: asked for each line, as the window may change between two of them.
  ///   - isInteractive: whether a person has typed the lines, so that they stand on the screen.
  ///   - pages: whether each answer that is longer than the screen is one for a pager.
  init(
    _ session: SearchSession, style: @escaping () -> OutputStyle, isInteractive: Bool = false,
    pages: Bool = false
  ) {
    self.isInteractive = isInteractive
    self.session = session
    self.style = style()
    currentStyle = style
    query = ConsoleQuery(in: self.style.language)
    settled = query
    output = Output(pages: pages)
  }

  /// Takes the style that answers are to have from now on.
  func takeStyle() { style = currentStyle() }

  func welcome() throws {
    try print(
      ConsoleWording.welcome(version: Version.current, articles: try session.articleCount(), language))
  }

  /// What stands in front of the line that was typed last.
  private(set) var prompt = ""

  /// What is to stand in front of the next line, as wide as the window is now.
  func nextPrompt() -> String {
    takeStyle()
    prompt = ConsolePrompt.text(query.conditions, width: style.width)
    return prompt
  }

  func endLine() throws { try print("\n") }

  func print(_ text: String) throws {
    try output.write(text)
    try output.flush()
  }

  /// A sentence in a line of its own.
  func say(_ text: String) throws { try print(StyledText(text).lines(style)) }

  /// A sentence on what was not done, where errors go.
  func refuse(_ text: String) { Messages.tell(text) }

  /// Runs a line: a command where it begins with a period or a backslash, else a query. What goes wrong is
  /// told, and the console goes on.
  func run(_ line: String) throws {
    let margin = String(line.prefix { $0 == " " })
    let line = line.trimmingCharacters(in: .whitespaces)
    guard let first = line.first else { return }
    let start = ContinuousClock.now
    takeStyle()
    settled = query
    do {
      hasToldChange = try tellChange()
      if first == "." || first == "\\" {
        try runCommand(String(line.dropFirst()))
      } else {
        // What was said of the archive stands beneath the typed line already.
        let text = QueryText(
          line, at: isInteractive && !hasToldChange ? .prompt(prompt + margin) : .arguments)
        try text.remark(isStrict: false)
        query.type(text)
        try search(tellingRemarks: true)
      }
      try remember()
    } catch {
      query = settled
      guard let error = error as? any KiosqueError else { throw error }
      Messages.error(error)
    }
    if showsTiming {
      try say(Quantity.milliseconds((ContinuousClock.now - start) / .milliseconds(1), language))
    }
  }

  private func runCommand(_ line: String) throws {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let typed = parts.first ?? "help"
    let isForced = typed.hasSuffix("!")
    let name = isForced ? String(typed.dropLast()) : typed
    guard let command = DotCommand.named(name), command.takesForce || !isForced else {
      let nearest = SpellingDistance.nearest(to: name.lowercased(), in: DotCommand.all.map(\.name))
      let several = DotCommand.all.map(\.name).filter { !name.isEmpty && $0.hasPrefix(name.lowercased()) }
      return refuse(ConsoleWording.unknownCommand(typed, nearest: nearest, several: several, language))
    }
    let argument = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    try command.run(self, DotArgument(text: argument, isForced: isForced))
  }

  // MARK: - Searching

  /// Runs the current query, and shows the page that it asks for.
  ///
  /// - Parameter tellingRemarks: on the values of the typed line, where it is new.
  func search(tellingRemarks: Bool = false) throws {
    let composed = query.composed
    var report = try session.report(query.request, query: composed.text)
    report.conditions = query.shownConditions
    if query.offset == 0 { shownHandles = [:] }
    for hit in report.result.hits { shownHandles[hit.rank] = hit.handle }
    self.report = report
    settled = query
    try print(report.text(style))
    if tellingRemarks { try tellRemarks() }
  }

  /// Tells what was found out of the values that the typed line asks for; those of filters were told with them.
  private func tellRemarks() throws {
    if query.filters.isEmpty {
      try query.typed.tell(report?.result.remarks ?? [], isStrict: false)
    } else if let typed = query.typed.parsed {
      try query.typed.tell(session.remarks(on: SearchRequest(query: typed)), isStrict: false)
    }
  }

  /// The handle of an article by the number of a hit, on whatever page, or by what people cite it by; nil and told
  /// where there is none.
  func handle(of name: String) throws -> String? {
    let number = Int(name) ?? 0
    if let handle = shownHandles[number] { return handle }
    if number > 0, let total = report?.result.total, number <= total {
      var request = query.request
      (request.offset, request.limit, request.passages) = (number - 1, 1, 0)
      if let hit = try session.report(request, query: "").result.hits.first {
        shownHandles[number] = hit.handle
        return hit.handle
      }
    }
    if name.count >= ArticleLookup.shortestHandle,
      let sheet = try ArticleLookup(session.archive).sheet(id: name)
    {
      return sheet.handle
    }
    try say(ConsoleWording.noHit(name, of: report?.result.total ?? 0, language))
    return nil
  }

  /// Forgets the last search; hits that were shown keep their numbers.
  func forgetSearch() { report = nil }

  // MARK: - The archive

  /// Says that others have changed the archive since it last answered; returns whether they have.
  private func tellChange() throws -> Bool {
    let now = try state()
    defer { seen = now }
    guard let seen, seen.generation != now.generation else { return false }
    try say(ConsoleWording.changed(to: now.articles, from: seen.articles, language))
    return true
  }

  /// Says that nothing has changed where no change was just told.
  func reload() throws {
    if !hasToldChange { try say(ConsoleWording.unchanged(try state().articles, language)) }
  }

  /// Takes the archive's state as known, as after what the console wrote itself.
  private func remember() throws {
    if let seen, try session.archive.read({ $0.generation }) != seen.generation { self.seen = try state() }
  }

  private func state() throws -> (generation: Int, articles: Int) {
    let generation = try session.archive.read { $0.generation }
    if let seen, seen.generation == generation { return seen }
    return (generation, try session.articleCount())
  }
}
