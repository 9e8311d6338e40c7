import Corpus
import QueryLanguage
import Terminal

extension ReferenceSection {
  /// What the help of a command holds besides its options.
  static func sections(of verb: String) -> [ReferenceSection] {
    switch verb {
    case "search": [queryLanguage]
    case "console": [consoleCommands(inFull: false)]
    default: []
    }
  }

  /// What the manual holds besides commands.
  static var manual: [ReferenceSection] {
    [queryLanguage, consoleCommands(inFull: true), environment, files, exitStatus, examples]
  }

  /// What can be written in a query.
  static var queryLanguage: ReferenceSection {
    ReferenceSection(
      Environment.language("Queries", "Requêtes"),
      QuerySyntax.help.map { syntax in
        let isField = QuerySyntax.fields.contains(syntax)
        return Row(
          syntax.spellings(in: Environment.language).map { isField ? $0 + ":" : $0 }.joined(separator: ", "),
          Environment.language(syntax.meaning) + Environment.language(", e.g. ", ", p. ex. ")
            + syntax.example)
      })
  }

  /// What a line of the console that begins with a period does.
  ///
  /// - Parameter inFull: with what `.help` says of each.
  static func consoleCommands(inFull: Bool) -> ReferenceSection {
    ReferenceSection(
      Environment.language("Commands of the console", "Commandes de la console"),
      DotCommand.all.map { command in
        let help = inFull ? ". " + Environment.language(command.help) : ""
        return Row(command.form(Environment.language), Environment.language(command.summary) + help)
      })
  }

  static var environment: ReferenceSection {
    ReferenceSection(
      Environment.language("Environment", "Environnement"),
      [
        Row(
          "KIOSQUE_ARCHIVE",
          Environment.language("The archive where --archive is not given.", "L’archive, sans --archive.")),
        Row(
          "KIOSQUE_PAGER, PAGER",
          Environment.language(
            "What shows a text longer than the screen: the first that is set, else less; cat or nothing for none.",
            "Ce qui montre un texte plus long que l’écran : la première définie, sinon less ; cat ou rien pour aucun."
          )),
        Row(
          "KIOSQUE_BACKGROUND, COLORFGBG",
          Environment.language(
            "Whether the terminal is light or dark, for colours.",
            "Si le terminal est clair (light) ou sombre (dark), pour les couleurs.")),
        Row(
          "NO_COLOR, TERM=dumb",
          Environment.language("No colours, unless --color=always.", "Pas de couleurs, sauf --color=always.")),
        Row(
          "LC_ALL, LC_MESSAGES, LANG",
          Environment.language(
            "The first that is set decides: French where it begins with fr, else English.",
            "La première définie décide : français si elle commence par fr, sinon anglais.")),
        Row(
          "XDG_DATA_HOME, XDG_STATE_HOME",
          Environment.language(
            "Where the archive and the console’s history lie; ~/.local/share and ~/.local/state if not set.",
            "Où sont l’archive et l’historique de la console ; à défaut ~/.local/share et ~/.local/state.")),
      ])
  }

  static var files: ReferenceSection {
    ReferenceSection(
      Environment.language("Files", "Fichiers"),
      [
        Row(
          "~/.local/share/kiosque/archive.kiosque",
          Environment.language("The archive, one file.", "L’archive, un seul fichier.")),
        Row(
          "archive.kiosque.corrections",
          Environment.language(
            "Corrections of names, applied again at every import and rebuild.",
            "Corrections des noms, appliquées de nouveau à chaque import et rebuild.")),
        Row(
          "archive.kiosque.saved, archive.kiosque.tags",
          Environment.language(
            "Searches saved and articles tagged in the console; plain text, untouched by a rebuild.",
            "Recherches gardées et articles étiquetés dans la console ; du texte, qu’un rebuild laisse intact."
          )
        ),
        Row(
          "~/.local/state/kiosque/history",
          Environment.language("Lines typed in the console.", "Lignes tapées dans la console.")),
      ])
  }

  static var exitStatus: ReferenceSection {
    ReferenceSection(
      Environment.language("Exit status", "Code de sortie"),
      [
        Row("0", Environment.language("Something was found or done.", "Quelque chose a été trouvé ou fait.")),
        Row("1", Environment.language("Nothing was found.", "Rien n’a été trouvé.")),
        Row("2", Environment.language("An error.", "Une erreur.")),
        Row("130", Environment.language("Ended by Ctrl-C.", "Interrompu par Ctrl-C.")),
      ])
  }

  static var examples: ReferenceSection {
    ReferenceSection(
      Environment.language("Examples", "Exemples"),
      [
        Row(
          "kiosque import ~/presse/2024 --source \"Le Courrier\"",
          Environment.language(
            "Adds a folder of exported articles.", "Ajoute un dossier d’articles exportés.")),
        Row(
          "kiosque search grève --city marseille --from 2016",
          Environment.language(
            "Articles with the word that name the city, from 2016 on.",
            "Les articles avec ce mot qui nomment la ville, depuis 2016.")),
        Row(
          "kiosque search '\"ministre de la guerre\" -ville:Paris date:1914..1918'",
          Environment.language(
            "A phrase, an exclusion, a range of dates.", "Une expression, une exclusion, une période.")),
        Row(
          "kiosque export retraites --to csv > retraites.csv",
          Environment.language("All hits for a spreadsheet.", "Tous les résultats pour un tableur.")),
      ])
  }
}
