/// How a command was called otherwise than it is to be, as data; the wording is in UsageError+Message.swift.
enum UsageError: KiosqueError, Equatable {
  case unknownOption(String, command: String, nearest: String?)
  case missingValue(option: String, value: String)
  /// A value that is none of those that the option takes; empty where they are no list.
  case wrongValue(String, option: String, choices: [String])
  case wrongArgument(String, name: String, choices: [String])
  case noNumber(String, option: String)
  case noDate(String, option: String)
  case flagWithValue(option: String)
  case missingArgument(String, usage: String)
  /// - Parameter choices: the only values there are; empty where there are others.
  case missingOption(String, choices: [String], usage: String)
  case surplusArgument(String, usage: String)

  case outOfRange(option: String, Int, ClosedRange<Int>)
  /// Both were given.
  case exclusive(String, String)
  /// The first makes sense with the second alone.
  case needs(String, String)
  /// A concordance of nothing.
  case noWords
}

extension UsageError {
  /// - Throws: ``outOfRange(option:_:_:)`` where there is a value that lies outside.
  static func check(_ value: Int?, of option: String, in range: ClosedRange<Int>) throws {
    if let value, !range.contains(value) { throw UsageError.outOfRange(option: option, value, range) }
  }
}
