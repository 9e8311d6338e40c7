import Archive
import ArgumentParser

/// Where the archive lies.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive file.",
      "Le fichier de l’archive.", value: .path),
    completion: .file())
  var archive: String?

  /// - Throws: ``CommandError/noHome``.
  func path() throws -> String { try ArchiveLocation.path(named: archive) }

  /// - Throws: ``ArchiveError``.
  func open() throws -> Archive { try Archive(path: path(), cancellation: Interrupt.request) }
}

/// Which archive is meant.
enum ArchiveLocation {
  /// The file of `--archive`, else the environment's, else the one in the user's data folder.
  ///
  /// - Throws: ``CommandError/noHome``.
  static func path(named archive: String?) throws -> String {
    if let archive { return archive }
    if let path = Environment.value("KIOSQUE_ARCHIVE") { return path }
    // A relative path there is to be ignored (https://specifications.freedesktop.org/basedir-spec).
    if let data = Environment.value("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/kiosque/archive.kiosque"
    }
    guard let home = Environment.value("HOME") else { throw CommandError.noHome }
    return home + "/.local/share/kiosque/archive.kiosque"
  }
}
