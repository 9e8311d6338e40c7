import Corpus
import Foundation
import Importing
import QueryLanguage
import Testing

@testable import Searching
@testable import Terminal

/// Everything of the catalogue: errors and remarks case by case, and what reports say.
struct WordingTests {
  private static let errors =
    ArchiveErrorCase.said + ArchiveProblemCase.said + CorrectionReasonCase.said + SearchErrorCase.said
    + SearchRemarkCase.said + QueryNoteCase.said + ImportReasonCase.said + FieldMapErrorCase.said

  @Test("errors and remarks read in both languages as recorded")
  func errorsAndRemarks() throws { try Self.compare(Self.errors, with: "wording-errors") }

  @Test("what reports say reads in both languages as recorded")
  func reports() throws { try Self.compare(Self.reports, with: "wording-reports") }

  @Test("every case has samples of its own")
  func cases() {
    #expect(ArchiveErrorCase.misplaced.isEmpty && ArchiveProblemCase.misplaced.isEmpty)
    #expect(CorrectionReasonCase.misplaced.isEmpty && SearchErrorCase.misplaced.isEmpty)
    #expect(SearchRemarkCase.misplaced.isEmpty && QueryNoteCase.misplaced.isEmpty)
    #expect(ImportReasonCase.misplaced.isEmpty && FieldMapErrorCase.misplaced.isEmpty)
  }

  @Test("an error has words in either language, and other ones")
  func difference() {
    for sample in Self.errors {
      #expect(!sample.english.isEmpty && !sample.french.isEmpty, "\(sample.name)")
      #expect(sample.english != sample.french, "\(sample.name)")
    }
  }

  @Test("French has its own marks and spaces")
  func typography() {
    for sample in Self.errors + Self.reports {
      // These show a query's own signs.
      if sample.name.hasSuffix("unreadableDate") || sample.name == "syntax" { continue }
      #expect(sample.frenchFlaw == nil, "\(sample.name): \(sample.frenchFlaw ?? "")")
    }
  }

  @Test("nouns have four forms, and none of them has a digit or a space at its ends")
  func nouns() {
    for noun in Noun.allCases {
      for language in Language.allCases {
        for count in [0, 1, 2] {
          let form = noun.form(for: count, in: language)
          #expect(!form.isEmpty && form == form.trimmingCharacters(in: .whitespaces), "\(noun)")
        }
      }
      #expect(noun.form(for: 0, in: .english) == noun.form(for: 2, in: .english))
      #expect(noun.form(for: 0, in: .french) == noun.form(for: 1, in: .french))
    }
  }

  private static func compare(_ samples: [SaidSample], with name: String) throws {
    try Golden.compare(samples.map(\.lines).joined(), with: name)
  }
}
