import Archive
import Searching
import Terminal

/// A command of the console: a line that begins with a period.
struct DotCommand: Sendable {
  let name: String
  /// What is to be given with it, as the help shows it.
  var argument = ""
  let summary: String
  let run: @Sendable (_ console: Console, _ argument: String) throws -> Void

  /// The one table of them.
  static let all: [DotCommand] = [
    DotCommand(name: "open", argument: "N", summary: "show the article of a hit, or of an id") {
      try $0.open($1)
    },
    DotCommand(name: "next", summary: "the next hits") { console, _ in try console.turn(by: 1) },
    DotCommand(name: "prev", summary: "the hits before") { console, _ in try console.turn(by: -1) },
    DotCommand(name: "facets", summary: "the hits counted by actor, city, country, source and year") {
      console, _ in try console.facets()
    },
    DotCommand(name: "stats", summary: "what the archive holds") { console, _ in
      try console.print(ArchiveFigures(console.session.archive.statistics()).text(in: console.style.language))
    },
    DotCommand(name: "help", summary: "this list") { console, _ in try console.help() },
    DotCommand(name: "quit", summary: "leave, as Ctrl-D does") { console, _ in console.hasEnded = true },
  ]

  /// The command of that name, or the only one that begins so.
  static func named(_ name: String) -> DotCommand? {
    if let exact = all.first(where: { $0.name == name.lowercased() }) { return exact }
    let candidates = all.filter { $0.name.hasPrefix(name.lowercased()) }
    return candidates.count == 1 ? candidates[0] : nil
  }
}

extension Console {
  fileprivate func help() throws {
    let names = DotCommand.all.map { "." + $0.name + ($0.argument.isEmpty ? "" : " " + $0.argument) }
    let width = names.map(\.count).max() ?? 0
    for (name, command) in zip(names, DotCommand.all) {
      try print(" \(name)\(String(repeating: " ", count: width - name.count + 2))\(command.summary)\n")
    }
  }

  /// Shows the page before or after the one shown.
  fileprivate func turn(by pages: Int) throws {
    guard let last else { return try print(" " + ConsoleWording.noSearch(style.language)) }
    var request = last.request
    let offset = request.offset + pages * request.limit
    guard offset < last.report.result.total else {
      return try print(" " + ConsoleWording.noFurtherHits(style.language))
    }
    guard offset >= 0 else { return try print(" " + ConsoleWording.noPreviousHits(style.language)) }
    request.offset = offset
    try search(request, query: last.report.query)
  }

  /// Counts the hits of the last search.
  fileprivate func facets() throws {
    guard let last else { return try print(" " + ConsoleWording.noSearch(style.language)) }
    var request = last.request
    (request.limit, request.passages) = (0, 0)
    request.countedFields = SearchRequest.shownFacets
    try print(session.report(request, query: last.report.query).facetLines(style))
  }

  fileprivate func open(_ name: String) throws {
    let hit = last?.report.result.hits.first { String($0.rank) == name }
    guard hit != nil || name.count >= 4,
      let sheet = try ArticleLookup(session.archive).sheet(id: hit?.handle ?? name)
    else { return try print(" " + ConsoleWording.noHit(name, style.language)) }
    try print(sheet.text(style))
  }
}
