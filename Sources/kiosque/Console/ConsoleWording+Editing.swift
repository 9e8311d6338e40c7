import Corpus
import LineEditing

/// What the console says of the lines that are typed.
extension ConsoleWording {
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
}
