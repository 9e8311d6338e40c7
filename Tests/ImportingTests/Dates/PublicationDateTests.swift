import Corpus
import Testing

@testable import Importing

struct PublicationDateTests {
  @Test(arguments: [
    ("2024-12-07", "2024-12-07"),
    ("2024-12-07T23:59:59-05:00", "2024-12-07"),
    ("2024-12-07T00:10:00.123Z", "2024-12-07"),
    ("2024-12-07 10:15", "2024-12-07"),
    ("2024/12/7", "2024-12-07"),
    ("2024.12.07", "2024-12-07"),
    ("20241207", "2024-12-07"),
    ("20241207T101500+0100", "2024-12-07"),
    ("20241207101500", "2024-12-07"),
    ("mardi 26 mai 2020 à 07h20", "2020-05-26"),
    ("Publié le mar. 26 mai 2020 à 07h20, mis à jour le 27 mai 2020", "2020-05-26"),
    ("1er sept. 2024", "2024-09-01"),
    ("1 sept. 2024", "2024-09-01"),
    ("1ᵉʳ SEPTEMBRE 2024", "2024-09-01"),
    ("le 1 er septembre 2024", "2024-09-01"),
    ("6 août 2024", "2024-08-06"),
    ("6 aou\u{302}t 2024", "2024-08-06"),
    ("6 AOUT 2024", "2024-08-06"),
    ("6 avril 2024", "2024-04-06"),
    ("6 avr. 2024", "2024-04-06"),
    ("5 janv. 2012", "2012-01-05"),
    ("29 févr. 2012", "2012-02-29"),
    ("14 juil. 1989", "1989-07-14"),
    ("14\u{A0}juillet\u{202F}1989", "1989-07-14"),
    ("25 déc. 2019", "2019-12-25"),
    ("06/12/2024", "2024-12-06"),
    ("06/12/2024 à 10:15", "2024-12-06"),
    ("6.12.2024", "2024-12-06"),
    ("06-12-2024", "2024-12-06"),
    ("Sat, 07 Dec 2024 10:15:00 +0100", "2024-12-07"),
    ("7 Dec 24 10:15:00 GMT", "2024-12-07"),
    ("Fri, 31 Dec 99 23:59 EST", "1999-12-31"),
    ("Sat Dec  7 10:15:00 2024", "2024-12-07"),
    ("Sat Dec 07 10:15:00 CET 2024", "2024-12-07"),
    ("December 7, 2024", "2024-12-07"),
    ("Dec. 7th, 2024", "2024-12-07"),
    ("07-Dec-2024", "2024-12-07"),
    ("Le Monde, no. 24 875, samedi 7 décembre 2024, p. 12", "2024-12-07"),
  ])
  func aDateIsReadAsWritten(text: String, day: String) {
    #expect(PublicationDate.day(in: text)?.description == day)
  }

  @Test(arguments: [
    "", "hier", "2024", "2024-12", "décembre 2024", "6 août", "31 février 2024", "2023-02-29", "12/31/2024",
    "06/12/24", "2024-W49", "1733526000", "1733526000000", "07h20", "10:15:00", "2024-12-071", "99999999",
    "99999999999999999999999", "12024-12-07", "30/02/2024, corrigé le 01/03/2024", "2024-13-01T00:00:00Z",
  ])
  func whatNamesNoDayIsNil(text: String) {
    #expect(PublicationDate.day(in: text) == nil)
  }

  @Test(arguments: [
    ("2024-12-07-titre.md", "2024-12-07"),
    ("dossier/2023-01-01/20241207_x.txt", "2024-12-07"),
    ("lemonde_20241207.html", "2024-12-07"),
    ("20241207T101500.txt", "2024-12-07"),
    ("depeche 2024_12_07.txt", "2024-12-07"),
    ("26-05-2020.txt", "2020-05-26"),
    ("homs-6-décembre-2024.txt", "2024-12-06"),
  ])
  func aFileNameGivesItsDate(name: String, day: String) {
    #expect(PublicationDate.day(inFileName: name)?.description == day)
  }

  @Test(arguments: [
    "homs.txt", "06-12-2024.txt", "2024-12-07_2024-12-10.txt", "IMG20241207abc.txt", "12345678.txt",
    "2024-12.md",
    "article-00010203.txt", "", "/",
  ])
  func anAmbiguousFileNameGivesNone(name: String) {
    #expect(PublicationDate.day(inFileName: name) == nil)
  }

  @Test func everyDayIsReadInEveryWriting() throws {
    let months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre",
      "décembre",
    ]
    for number in stride(from: Int32(-20_000), to: 40_000, by: 13) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.calendarDate
      for text in [
        day.description, "\(dayOfMonth) \(months[month - 1]) \(year)", "\(dayOfMonth)/\(month)/\(year)",
        day.description.filter { $0 != "-" },
      ] {
        #expect(PublicationDate.day(in: text) == day, "\(text)")
      }
    }
  }
}
