import Corpus
import Entities
import Terminal

extension DotCommand {
  /// The archive's names, and the console itself.
  static let upkeep: [DotCommand] = [
    DotCommand(
      name: "merge", argument: Localized("FORM FORM", "FORME FORME"),
      summary: Localized("make two names one", "fait un de deux noms"),
      help: Localized(
        "The first becomes one with the second, which gives its name; as kiosque correct merge FORM into FORM. Quotation marks hold a name of several words together: .merge Zelenski \"Volodymyr Zelensky\".",
        "Le premier ne fait plus qu’un avec le second, qui donne son nom\u{A0}; comme kiosque correct merge FORME into FORME. Des guillemets tiennent ensemble un nom de plusieurs mots\u{A0}: .merge Zelenski \"Volodymyr Zelensky\"."
      ),
      completes: .entities
    ) { try $0.merge($1) },
    DotCommand(
      name: "timing", argument: Localized("[on|off]", "[oui|non]"),
      summary: Localized(
        "whether each line tells how long it took", "si chaque ligne dit le temps qu’elle a pris"),
      help: Localized(
        "The time of the whole line, reading and writing included; without a word, the other way round than now.",
        "Le temps de toute la ligne, lecture et écriture comprises\u{A0}; sans mot, l’inverse de maintenant."),
      completes: .words(.onOff)
    ) { try $0.timing($1.text) },
    DotCommand(
      name: "reload",
      summary: Localized("look whether the archive has changed", "regarde si l’archive a changé"),
      help: Localized(
        "The next line would notice by itself; this one says it now.",
        "La ligne suivante le remarquerait d’elle-même\u{A0}; ceci le dit tout de suite.")
    ) { console, _ in try console.reload() },
    DotCommand(
      name: "help", argument: Localized("[COMMAND]", "[COMMANDE]"),
      summary: Localized("this list, or more on a command", "cette liste, ou plus sur une commande"),
      help: Localized(
        "Any beginning of a command's name that no other has will do, here and everywhere.",
        "Tout début de nom qui n’est qu’à une commande suffit, ici et partout."),
      completes: .words(.command)
    ) { try $0.help($1.text) },
    DotCommand(
      name: "quit", summary: Localized("leave, as Ctrl-D does", "quitte, comme Ctrl-D"),
      help: Localized(
        "Nothing is lost: what is kept is written at once.",
        "Rien n’est perdu\u{A0}: ce qui est gardé est écrit aussitôt.")
    ) { console, _ in console.hasEnded = true },
  ]
}

extension Console {
  fileprivate func merge(_ given: DotArgument) throws {
    var words = given.quotedWords ?? []
    if words.count == 3, words[1].lowercased() == "into" { words.remove(at: 1) }
    guard words.count == 2, words.allSatisfy({ !$0.isEmpty }) else {
      return refuse(ConsoleWording.expects("merge", language))
    }
    try say(Correction.merge([words[0]], into: words[1]).add(to: session.archive))
  }

  fileprivate func timing(_ text: String) throws {
    if text.isEmpty {
      showsTiming.toggle()
    } else if let isOn = ConsoleWord.onOff.value(text) {
      showsTiming = isOn
    } else {
      return refuse(ConsoleWording.unknownWord(text, ConsoleWord.onOff.names(language), language))
    }
    if !showsTiming { try say(ConsoleWording.noTiming(language)) }
  }

  fileprivate func help(_ name: String) throws {
    if name.isEmpty { return try print(DotHelp.list(style)) }
    let name = name.hasPrefix(".") || name.hasPrefix("\\") ? String(name.dropFirst()) : name
    guard let command = DotCommand.named(name) else {
      let nearest = SpellingDistance.nearest(to: name.lowercased(), in: DotCommand.all.map(\.name))
      return refuse(ConsoleWording.unknownCommand(name, nearest: nearest, several: [], language))
    }
    try print(DotHelp.page(command, style))
  }
}

/// The help on commands, from their table.
enum DotHelp {
  /// A line a command.
  static func list(_ style: OutputStyle) -> String {
    let forms = DotCommand.all.map { $0.form(style.language) }
    // A long form must not push the summaries of all others to the right.
    let width = min(forms.map(CellWidth.of).max() ?? 0, 34)
    var text = ""
    for (form, command) in zip(forms, DotCommand.all) {
      let gap = String(repeating: " ", count: max(2, width - CellWidth.of(form) + 2))
      text += StyledText(form + gap + style.language(command.summary)).lines(style)
    }
    return text + StyledText(ConsoleWording.moreHelp(style.language)).lines(style)
  }

  /// What a command is for, in some sentences.
  static func page(_ command: DotCommand, _ style: OutputStyle) -> String {
    let form = command.form(style.language)
    let title = form + style.language(": ", "\u{A0}: ") + style.language(command.summary)
    return StyledText(title, .title, at: [0..<form.utf8.count]).lines(style)
      + StyledText(style.language(command.help)).lines(style)
  }
}
