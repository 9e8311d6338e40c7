import Corpus

extension UsageError {
  /// What is wrong, where, and how it is to be.
  func message(in language: Language) -> String {
    switch self {
    case .unknownOption(let option, let command, nearest: let nearest?):
      language(
        "\(command) has no option \(option): did you mean \(nearest)?",
        "\(command) n’a pas d’option \(option) : vouliez-vous dire \(nearest) ?")
    case .unknownOption(let option, let command, nearest: nil):
      language(
        "\(command) has no option \(option): \(command) --help lists them",
        "\(command) n’a pas d’option \(option) : \(command) --help les énumère")
    case .missingValue(let option, let value):
      language(
        "\(option) takes a value: \(option) <\(value)>", "\(option) attend une valeur : \(option) <\(value)>")
    case .wrongValue(let value, let option, let choices):
      choices.isEmpty
        ? language("\(option) does not take “\(value)”", "\(option) n’admet pas « \(value) »")
        : language(
          "\(option) does not take “\(value)”: give \(Self.list(choices, "or"))",
          "\(option) n’admet pas « \(value) » : donnez \(Self.list(choices, "ou"))")
    case .wrongArgument(let value, let name, let choices):
      language(
        "<\(name)> is not “\(value)”: give \(Self.list(choices, "or"))",
        "<\(name)> n’est pas « \(value) » : donnez \(Self.list(choices, "ou"))")
    case .noNumber(let value, let option):
      language(
        "\(option) takes a whole number, not “\(value)”",
        "\(option) attend un nombre entier, non « \(value) »")
    case .noDate(let value, let option):
      language(
        "\(option) takes a date such as 2024, 2024-12 or 2024-12-07, not “\(value)”",
        "\(option) attend une date telle que 2024, 2024-12 ou 2024-12-07, non « \(value) »")
    case .flagWithValue(let option):
      language("\(option) takes no value", "\(option) n’attend pas de valeur")
    case .missingArgument(let name, let usage):
      language("<\(name)> is missing: \(usage)", "<\(name)> manque : \(usage)")
    case .missingOption(let option, let choices, let usage):
      choices.isEmpty
        ? language("\(option) is missing: \(usage)", "\(option) manque : \(usage)")
        : language(
          "\(option) is missing, one of \(choices.joined(separator: ", ")): \(usage)",
          "\(option) manque, parmi \(choices.joined(separator: ", ")) : \(usage)")
    case .surplusArgument(let argument, let usage):
      language("“\(argument)” is one argument too many: \(usage)", "« \(argument) » est de trop : \(usage)")
    case .outOfRange(let option, let value, let range):
      range.upperBound == .max
        ? language(
          "\(option) takes a number from \(range.lowerBound) on, not \(value)",
          "\(option) attend un nombre à partir de \(range.lowerBound), non \(value)")
        : language(
          "\(option) takes a number from \(range.lowerBound) to \(range.upperBound), not \(value)",
          "\(option) attend un nombre de \(range.lowerBound) à \(range.upperBound), non \(value)")
    case .exclusive(let one, let other):
      language(
        "\(one) and \(other) exclude each other: give one of them",
        "\(one) et \(other) s’excluent : donnez l’un des deux")
    case .needs(let option, let other):
      language("\(option) belongs to \(other)", "\(option) va avec \(other)")
    case .noWords:
      language(
        "a concordance is one of words: give the words of a query",
        "une concordance porte sur des mots : donnez ceux d’une requête")
    }
  }

  private static func list(_ choices: [String], _ conjunction: String) -> String {
    guard choices.count > 1 else { return choices.joined() }
    return choices.dropLast().joined(separator: ", ") + " \(conjunction) " + choices[choices.count - 1]
  }
}
