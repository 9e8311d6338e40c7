import Corpus
import Foundation
import Terminal

extension CommandError {
  func message(in language: Language) -> String {
    switch self {
    case .unknownCommand(let name, let nearest):
      unknownCommand(name, nearest, language)
    case .emptyRange(let from, let to):
      language(
        "--from \(from) lies after --to \(to): exchange them",
        "--from \(from) vient après --to \(to) : échangez-les")
    case .emptyName(let option):
      language(
        "\(option) takes a name: put one behind it", "\(option) attend un nom : écrivez-le à sa suite")
    case .noCorrection:
      language(
        "that is no correction; they read\n  \(Wording.correctionForms(language))",
        "ce n’est pas une correction ; elles s’écrivent\n  \(Wording.correctionForms(language))")
    case .idleCorrection(let reason):
      reason.message(in: language)
    case .wordsAndQueries:
      language(
        "--queries FILE takes the place of words: give one of them",
        "--queries FICHIER tient lieu de mots : donnez l’un ou l’autre")
    case .unreadable(let path, let reason):
      language(
        "\(path) cannot be read: \(reason)", "\(path) est illisible : \(language.told(bySystem: reason))")
    case .tooLong(let path, let limit):
      language(
        "\(path) is longer than the limit of \(LimitWording.size(limit, language))",
        "\(path) dépasse la limite de \(LimitWording.size(limit, language))")
    case .unwritable(let reason):
      language(
        "the output cannot be written: \(reason)",
        "la sortie ne peut être écrite : \(language.told(bySystem: reason))")
    case .unwritableLog(let path, let reason):
      language(
        "the log \(path) cannot be written: \(reason)",
        "le journal \(path) ne peut être écrit : \(language.told(bySystem: reason))")
    case .logIsRead(let path):
      language(
        "--log \(path) is the file that --queries reads: name another",
        "--log \(path) est le fichier que lit --queries : nommez-en un autre")
    case .wrongLogLine(let line, let problem):
      Wording.atLine(line, problem.message(in: language), language)
    case .notesInStrictMode(let count):
      notesInStrictMode(count, language)
    case .shortHandle(let text, let shortest):
      language(
        "\(language.quoted(text)) is too short for an article's id: give \(shortest) characters or more",
        "\(language.quoted(text)) est trop court pour un identifiant d’article : donnez au moins \(shortest) caractères"
      )
    case .ambiguousHandle(let text, let candidates):
      ambiguousHandle(text, candidates.map { $0.line(in: language) }, language)
    case .unsound(let problems, let path):
      language(
        "\(path): \(Quantity.count(problems, .problem, language)): run kiosque rebuild",
        "\(path) : \(Quantity.count(problems, .problem, language)) : lancez kiosque rebuild")
    case .noHome:
      language(
        "where the archive lies is unknown, as HOME is not set: name it with --archive",
        "on ne sait où est l’archive, car HOME n’est pas défini : nommez-la avec --archive")
    }
  }

  private func unknownCommand(_ name: String, _ nearest: String?, _ language: Language) -> String {
    let name = language.quoted(name)
    guard let nearest else {
      return language(
        "no command \(name): kiosque help lists them", "pas de commande \(name) : kiosque help les énumère")
    }
    return language(
      "no command \(name): did you mean \(nearest)?",
      "pas de commande \(name) : vouliez-vous dire \(nearest) ?")
  }

  private func notesInStrictMode(_ count: Int, _ language: Language) -> String {
    language(
      count == 1
        ? "the query has a remark, and --strict allows none"
        : "the query has \(Quantity.count(count, language)) remarks, and --strict allows none",
      count == 1
        ? "la requête appelle une remarque, et --strict n’en admet aucune"
        : "la requête appelle \(Quantity.count(count, language)) remarques, et --strict n’en admet aucune")
  }

  private func ambiguousHandle(_ text: String, _ candidates: [String], _ language: Language) -> String {
    let list = candidates.map { "\n  \($0)" }.joined()
    return language(
      "several articles begin with \(language.quoted(text)): give more of the id\(list)",
      "plusieurs articles commencent par \(language.quoted(text)) : donnez davantage de l’identifiant\(list)")
  }
}
