import Corpus

/// The cases of something that people are told, without their data, each with samples of it.
///
/// A case that is new in the sources fails to compile in `init(_:)`; the case that it needs here fails to compile in
/// `samples`, and its words are missing from the golden file until they are recorded.
protocol WordedCase: CaseIterable, Hashable {
  associatedtype Worded
  init(_ worded: Worded)
  var samples: [Worded] { get }
  static func message(_ worded: Worded, in language: Language) -> String
}

/// What a sample says in either language.
struct SaidSample {
  let name: String
  let english: String
  let french: String

  init(_ name: String, _ message: (Language) -> String) {
    self.name = name
    (english, french) = (message(.english), message(.french))
  }

  /// Its lines in a golden file.
  var lines: String {
    let texts = [english, french].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let indented = texts.map { $0.joined(separator: "\n    ") }
    return "\(name)\n  en  \(indented[0])\n  fr  \(indented[1])\n"
  }

  /// What is wrong with its French; nil where nothing is.
  var frenchFlaw: String? {
    let marks = [
      " :", " ;", " ?", " !", " »", "« ", "'", "\u{A0}\u{A0}", " ,", "..", "“", "”", "\u{2014}",
    ]
    let flaw = marks.first { french.contains($0) }
    return flaw.map { "“\($0)” in \(french)" }
  }
}

extension WordedCase {
  /// Every case's samples, in the order of the cases.
  static var said: [SaidSample] {
    allCases.flatMap { one in
      one.samples.map { sample in
        SaidSample("\(Self.self).\(one)".replacing("Case.", with: ".")) { message(sample, in: $0) }
      }
    }
  }

  /// Cases whose samples are of another one.
  static var misplaced: [Self] {
    allCases.filter { one in one.samples.isEmpty || !one.samples.allSatisfy { Self($0) == one } }
  }
}
