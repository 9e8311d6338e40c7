import Corpus
import LineEditing

/// What is said of lines being typed and of the pager.
enum TerminalWording {
  static func cancelled(_ language: Language) -> String { language("cancelled", "interrompu") }

  static func historyProblem(_ problem: HistoryError, _ language: Language) -> String {
    switch problem {
    case .unreadable(let path, let reason):
      language(
        "the history \(path) cannot be read: \(reason); lines are kept only as long as the console runs",
        "l’historique \(path) ne peut être lu\u{A0}: \(reason)\u{A0}; les lignes ne sont gardées que le temps de la console"
      )
    case .unwritable(let path, let reason):
      language(
        "the history \(path) cannot be written: \(reason); lines are kept only as long as the console runs",
        "l’historique \(path) ne peut être écrit\u{A0}: \(reason)\u{A0}; les lignes ne sont gardées que le temps de la console"
      )
    }
  }

  /// - Parameter reason: the system's, where it has one.
  static func noPager(_ command: String, reason: String?, _ language: Language) -> String {
    let detail = reason.map { language(": \($0)", "\u{A0}: \($0)") } ?? ""
    return language(
      "the pager “\(command)” cannot be started\(detail); KIOSQUE_PAGER names another, cat for none",
      "le visualiseur «\u{A0}\(command)\u{A0}» ne peut être lancé\(detail)\u{A0}; KIOSQUE_PAGER en nomme un autre, cat pour aucun"
    )
  }
}
