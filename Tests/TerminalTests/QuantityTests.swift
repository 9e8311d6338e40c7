import Corpus
import Terminal
import Testing

struct QuantityTests {
  @Test(
    "digits stand in groups of three",
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1000, "1,000", "1 000"), (11213, "11,213", "11 213"),
      (-1_234_567, "-1,234,567", "-1 234 567"),
    ])
  func count(value: Int, english: String, french: String) {
    #expect(Quantity.count(value, .english) == english)
    #expect(Quantity.count(value, .french) == french.replacing(" ", with: "\u{202F}"))
  }

  @Test(
    "a noun follows its number: in French none is singular",
    arguments: [
      (0, Noun.article, "0 articles", "0 article"), (1, .city, "1 city", "1 ville"),
      (2, .city, "2 cities", "2 villes"), (2, .country, "2 countries", "2 pays"),
      (1512, .undatedHit, "1,512 undated hits", "1\u{202F}512 résultats sans date"),
      (0, .match, "0 matches", "0 occurrence"),
    ])
  func noun(value: Int, noun: Noun, english: String, french: String) {
    #expect(Quantity.count(value, noun, .english) == english)
    #expect(Quantity.count(value, noun, .french) == french)
  }

  @Test(
    "small durations have a decimal",
    arguments: [
      (0.04, "0.0 ms", "0,0 ms"), (1.84, "1.8 ms", "1,8 ms"), (9.96, "10 ms", "10 ms"),
      (1234.5, "1,235 ms", "1\u{202F}235 ms"), (.infinity, "? ms", "? ms"),
    ])
  func milliseconds(value: Double, english: String, french: String) {
    #expect(Quantity.milliseconds(value, .english) == english)
    #expect(Quantity.milliseconds(value, .french) == french.replacing(" ", with: "\u{A0}"))
  }

  @Test(
    "waiting is told in the largest units",
    arguments: [
      (3.2, "4 s", "4 s"), (60, "1 min 00 s", "1 min 00 s"), (125, "2 min 05 s", "2 min 05 s"),
      (4200, "1 h 10 min", "1 h 10 min"), (.nan, "long", "longtemps"),
    ])
  func waiting(seconds: Double, english: String, french: String) {
    #expect(Quantity.waiting(seconds: seconds, .english) == english)
    #expect(Quantity.waiting(seconds: seconds, .french) == french.replacing(" ", with: "\u{A0}"))
  }

  @Test(
    "sizes are in thousands",
    arguments: [
      (1, "1 byte", "1 octet"), (999, "999 bytes", "999 octets"), (1500, "1.5 kB", "1,5\u{A0}ko"),
      (64_151_552, "64 MB", "64\u{A0}Mo"), (3_000_000_000_000, "3.0 TB", "3,0\u{A0}To"),
    ])
  func bytes(value: Int, english: String, french: String) {
    #expect(Quantity.bytes(value, .english) == english)
    #expect(Quantity.bytes(value, .french) == french)
  }

  @Test(
    "shares are per cent",
    arguments: [
      (0.109, "10.9%", "10,9\u{A0}%"), (0, "0.0%", "0,0\u{A0}%"),
      (12, "1,200.0%", "1\u{202F}200,0\u{A0}%"),
    ])
  func percent(share: Double, english: String, french: String) {
    #expect(Quantity.percent(tenthsOf: share, .english) == english)
    #expect(Quantity.percent(tenthsOf: share, .french) == french)
  }

  @Test("a progress has no decimals")
  func wholePercent() {
    #expect(Quantity.percent(81, .english) == "81%" && Quantity.percent(81, .french) == "81\u{A0}%")
  }

  @Test(
    "a day is written out",
    arguments: [
      (2024, 12, 7, "7 Dec 2024", "7 déc. 2024"), (2024, 5, 1, "1 May 2024", "1er mai 2024"),
      (987, 8, 31, "31 Aug 987", "31 août 987"), (2016, 2, 29, "29 Feb 2016", "29 févr. 2016"),
    ])
  func day(year: Int, month: Int, dayOfMonth: Int, english: String, french: String) throws {
    let day = try #require(Day(year: year, month: month, day: dayOfMonth))
    #expect(Quantity.day(day, .english) == english)
    #expect(Quantity.day(day, .french) == french)
  }

  @Test("a stretch of days has both ends, one day is itself")
  func days() throws {
    let first = try #require(Day(year: 2024, month: 12, day: 1))
    let last = try #require(Day(year: 2025, month: 1, day: 9))
    #expect(Quantity.days(from: first, to: last, .english) == "1 Dec 2024 to 9 Jan 2025")
    #expect(Quantity.days(from: first, to: last, .french) == "du 1er déc. 2024 au 9 janv. 2025")
    #expect(Quantity.days(from: first, to: first, .french) == "1er déc. 2024")
  }
}
