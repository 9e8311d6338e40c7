/// What the argument of a command completes to.
package enum CompletionArgument: Sendable, Hashable {
  case nothing
  /// The number of a hit, and behind it what `then` says.
  case hit(then: Word?)
  /// Words of one kind, one behind the other.
  case words(Word)
  /// A format, behind it the name of a file, which the shell's user knows.
  case formatAndFile
  /// Values and dates in the query language.
  case conditions
  /// A query.
  case query
  /// The name of an actor, city or country, with or without its field.
  case entity
  /// Names of actors, cities and countries, in quotation marks where they are several words.
  case entities
  /// The name of a saved search, to its end.
  case savedSearch

  /// Kinds of words that are a short list.
  package enum Word: Sendable, Hashable {
    case tag
    case command
    case countedField
    /// What filters are on.
    case filterField
    case unit
    case concordanceOrder
    case order
    case onOff
    case citationFormat
    case exportFormat
  }
}

/// A command as completion knows it.
package struct CompletableCommand: Sendable, Equatable {
  /// Without the period.
  package var name: String
  package var argument: CompletionArgument

  package init(name: String, argument: CompletionArgument) {
    self.name = name
    self.argument = argument
  }
}
