import Corpus
import Terminal
import Testing

struct QuantityTests {
  @Test(
    "digits stand in groups of three",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (11213, "11,213"), (-1_234_567, "-1,234,567")])
  func count(value: Int, text: String) {
    #expect(Quantity.count(value, .english) == text)
  }

  @Test(
    "small durations have a decimal",
    arguments: [
      (0.04, "0.0 ms"), (1.84, "1.8 ms"), (9.96, "10 ms"), (1234.5, "1,235 ms"), (.infinity, "? ms"),
    ])
  func milliseconds(value: Double, text: String) {
    #expect(Quantity.milliseconds(value, .english) == text)
  }

  @Test(
    "waiting is told in the largest units",
    arguments: [(3.2, "4 s"), (60, "1 min 00 s"), (125, "2 min 05 s"), (4200, "1 h 10 min"), (.nan, "long")])
  func waiting(seconds: Double, text: String) {
    #expect(Quantity.waiting(seconds: seconds, .english) == text)
  }

  @Test(
    "sizes are in thousands",
    arguments: [
      (1, "1 byte"), (999, "999 bytes"), (1500, "1.5 kB"), (64_151_552, "64 MB"),
      (3_000_000_000_000, "3.0 TB"),
    ])
  func bytes(value: Int, text: String) {
    #expect(Quantity.bytes(value, .english) == text)
  }

  @Test("a day is written out")
  func day() {
    #expect(Day(year: 2024, month: 12, day: 7).map { Quantity.day($0, .english) } == "7 Dec 2024")
  }
}
