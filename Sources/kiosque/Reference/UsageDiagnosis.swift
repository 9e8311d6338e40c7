import Corpus
import Foundation
import Terminal

/// Finds what is wrong with arguments that the argument parser has refused, which it says in English alone and
/// without proposals.
struct UsageDiagnosis {
  private let command: CommandReference
  private var arguments: ArraySlice<String>
  private var given: Set<String> = []
  private var places = 0

  /// The first thing that is wrong; nil where the parser knows better.
  ///
  /// - Parameter arguments: as the parser got them, the command first.
  static func problem(in arguments: [String], of program: CommandReference) -> UsageError? {
    guard let name = arguments.first else { return nil }
    // Without a command there are options of the program alone.
    let command = program.command(named: name)
    var diagnosis = UsageDiagnosis(
      command: command ?? program, arguments: command == nil ? arguments[...] : arguments.dropFirst())
    return diagnosis.problem()
  }

  /// Those that the help names, and those that every command takes without naming them.
  private lazy var options: [CommandReference.Option] =
    command.options
    + CommandReference.kiosque.commonOptions.filter { common in
      !command.options.contains { $0.names == common.names }
    }

  private init(command: CommandReference, arguments: ArraySlice<String>) {
    self.command = command
    self.arguments = arguments
  }

  private mutating func problem() -> UsageError? {
    while let argument = arguments.popFirst() {
      if argument == "--" {
        for argument in arguments { if let problem = place(argument) { return problem } }
        break
      }
      let isOption = argument.hasPrefix("-") && argument != "-"
      if let problem = isOption ? option(argument) : place(argument) { return problem }
    }
    let usage = command.usage(in: Environment.language)
    if let option = command.options.first(where: { $0.isRequired && given.isDisjoint(with: $0.names) }) {
      return .missingOption(option.usage, choices: option.choices, usage: usage)
    }
    let required = command.arguments.filter(\.isRequired)
    return required.count > places ? .missingArgument(required[places].name, usage: usage) : nil
  }

  private mutating func place(_ argument: String) -> UsageError? {
    defer { places += 1 }
    guard places < command.arguments.count else {
      guard command.arguments.last?.isRepeating != true else { return nil }
      return .surplusArgument(argument, usage: command.usage(in: Environment.language))
    }
    let expected = command.arguments[places]
    guard !expected.choices.isEmpty, !expected.choices.contains(argument) else { return nil }
    return .wrongArgument(argument, name: expected.name, choices: expected.choices)
  }

  private mutating func option(_ argument: String) -> UsageError? {
    let name = String(argument.prefix { $0 != "=" })
    guard let option = options.first(where: { $0.names.contains(name) }) else {
      return .unknownOption(name, command: command.name, nearest: command.nearestOption(to: name))
    }
    given.formUnion(option.names)
    guard let value = option.value else {
      return argument.contains("=") ? .flagWithValue(option: name) : nil
    }
    let text: String
    if argument.contains("=") {
      text = String(argument.dropFirst(name.count + 1))
    } else if let next = arguments.first, next != "--" {
      text = next
      arguments.removeFirst()
    } else {
      return .missingValue(option: name, value: value)
    }
    return problem(with: text, of: option, named: name)
  }

  private func problem(
    with text: String, of option: CommandReference.Option, named name: String
  ) -> UsageError? {
    switch option.value {
    case Environment.language(.count): return Int(text) == nil ? .noNumber(text, option: name) : nil
    case Environment.language(.date): return CalendarPeriod(text) == nil ? .noDate(text, option: name) : nil
    default:
      guard !option.choices.isEmpty, !option.choices.contains(text) else { return nil }
      return .wrongValue(text, option: name, choices: option.choices)
    }
  }
}
