import Testing

@testable import Corpus

struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2024, 12, 7, 20_064), (1, 1, 1, -719_162),
  ])
  func aDateHasItsDayNumber(year: Int, month: Int, day: Int, number: Int) throws {
    #expect(Day(year: year, month: month, day: day)?.number == Int32(number))
    #expect(try #require(Day(year: year, month: month, day: day)).calendarDate == (year, month, day))
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 0, 1), (2024, 1, 0), (0, 1, 1),
  ])
  func noSuchDateIsNil(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfFourCenturiesGoesThereAndBack() throws {
    for number in Int32(-30_000)...Int32(117_000) {
      let (year, month, day) = Day(number: number).calendarDate
      #expect(Day(year: year, month: month, day: day) == Day(number: number))
    }
  }

  @Test func descriptionIsISO8601() {
    #expect(Day(number: 20_064).description == "2024-12-07")
    #expect(Day(year: 987, month: 7, day: 3)?.description == "0987-07-03")
  }
}
