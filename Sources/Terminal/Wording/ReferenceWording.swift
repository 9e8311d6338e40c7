import Corpus

/// What stands in the help and in the manual besides what commands say of themselves.
enum ReferenceWording {
  static func command(_ language: Language) -> String { language("command", "commande") }
  static func options(_ language: Language) -> String { language("options", "options") }

  // MARK: - Headings

  static func usage(_ language: Language) -> String { language("Usage", "Usage") }
  /// What manual pages call the same.
  static func synopsis(_ language: Language) -> String { language("Synopsis", "Synopsis") }
  static func argumentList(_ language: Language) -> String { language("Arguments", "Arguments") }
  static func optionList(_ language: Language) -> String { language("Options", "Options") }
  static func sharedOptions(_ language: Language) -> String {
    language("Shared options", "Options communes")
  }
  static func commandList(_ language: Language) -> String { language("Commands", "Commandes") }
  static func name(_ language: Language) -> String { language("Name", "Nom") }
  static func description(_ language: Language) -> String { language("Description", "Description") }
  static func manual(_ language: Language) -> String {
    language("Kiosque Manual", "Manuel de Kiosque")
  }

  // MARK: - Remarks

  static func aliases(_ names: [String], _ language: Language) -> String {
    language("Also \(names.joined(separator: ", ")).", "Aussi \(names.joined(separator: ", ")).")
  }

  /// Which options a command takes besides its own.
  static func taken(_ options: [String], _ language: Language) -> String {
    let list = options.joined(separator: ", ")
    return language("Shared options: \(list).", "Options communes\u{A0}: \(list).")
  }

  /// What is said behind an option's abstract of its values; empty where there is nothing to say.
  static func values(_ option: CommandReference.Option, _ language: Language) -> String {
    var parts: [String] = []
    if !option.choices.isEmpty { parts.append(option.choices.joined(separator: ", ")) }
    if let standard = option.standard {
      parts.append(language("default \(standard)", "\(standard) par défaut"))
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: language("; ", " ; "))))"
  }

  static func furtherHelp(_ program: String, _ language: Language) -> String {
    language(
      "\(program) help COMMAND tells more about a command.",
      "\(program) help COMMANDE en dit plus sur une commande.")
  }
}
