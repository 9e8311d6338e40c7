import Foundation

/// Few articles with names that any recognition finds, imported by the real program.
enum NamedSandbox {
  static let lines = [
    #"{"id":"un","date":"2016-01-01","text":"Emmanuel Macron est à Paris avec Angela Merkel."}"#,
    #"{"id":"deux","date":"2017-01-01","text":"Emmanuel Macron reçoit Angela Merkel à Paris. On attend Emmanuel Macron."}"#,
    #"{"id":"trois","date":"2018-01-01","text":"Angela Merkel s’est rendue à Lyon puis à Marseille."}"#,
    #"{"id":"quatre","date":"2019-01-01","text":"Emmanuel Macron visitera Lyon, loin de la France."}"#,
    #"{"id":"cinq","date":"2019-01-02","text":"Emmanuel Macron visitera Lyon, loin de la France."}"#,
  ]

  static func make() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(archive.get(), to: Sandbox.archiveName)
    return sandbox
  }

  /// Imported once; tests take copies of it.
  private static let archive = Result { () throws -> Data in
    let sandbox = try Sandbox()
    try sandbox.write(lines.joined(separator: "\n"), to: "presse.jsonl")
    let outcome = try sandbox.run("import", "presse.jsonl")
    guard outcome.status == 0 else { throw SampleArchive.Failure(messages: outcome.messages) }
    return try Data(contentsOf: URL(fileURLWithPath: sandbox.archivePath))
  }
}

extension Sandbox {
  /// The values that `facets` counts, as `name count`.
  func counts(by field: String, _ arguments: String...) throws -> [String] {
    let json = try run(["facets", "--by", field, "--json"] + arguments).json
    let values = (json["facets"] as? [String: Any])?[field] as? [[String: Any]] ?? []
    return values.map { "\($0["name"] as? String ?? "?") \($0["count"] as? Int ?? 0)" }
  }

  /// How many hits a search has.
  func total(_ arguments: String...) throws -> Int? {
    try run(["search", "--json"] + arguments).json["total"] as? Int
  }
}
