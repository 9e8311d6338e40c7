import Testing

@testable import Corpus

struct CalendarUnitTests {
  @Test(
    "a day lies in the period that its date names",
    arguments: [
      (2024, 2, 29, "2024-02-29", "2024-02", "2024"), (2023, 12, 31, "2023-12-31", "2023-12", "2023"),
      (1970, 1, 1, "1970-01-01", "1970-01", "1970"), (1631, 5, 30, "1631-05-30", "1631-05", "1631"),
      (987, 7, 3, "0987-07-03", "0987-07", "0987"), (1, 1, 1, "0001-01-01", "0001-01", "0001"),
      (9999, 12, 31, "9999-12-31", "9999-12", "9999"),
    ])
  func names(year: Int, month: Int, day: Int, ofDay: String, ofMonth: String, ofYear: String) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    for (unit, name) in [(CalendarUnit.day, ofDay), (.month, ofMonth), (.year, ofYear)] {
      #expect(unit.name(ofNumber: unit.number(of: day)) == name)
    }
  }

  @Test("periods that follow each other have numbers that do, and hold as many days as the calendar says")
  func lengths() throws {
    for unit in CalendarUnit.allCases {
      var lengths: [Int: Int] = [:]
      for number in -1_000 as Int32..<30_000 {
        lengths[unit.number(of: Day(number: number)), default: 0] += 1
      }
      let numbers = lengths.keys.sorted()
      #expect(numbers == Array(numbers[0]...numbers[numbers.count - 1]))
      // The first and the last may be cut.
      for number in numbers.dropFirst().dropLast() {
        let period = try #require(CalendarPeriod(unit.name(ofNumber: number)))
        #expect(lengths[number] == Int(period.last.number - period.first.number) + 1)
      }
    }
  }
}
