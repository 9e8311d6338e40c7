import Terminal
import Testing

struct QuantityTests {
  @Test(
    "digits stand in groups of three",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (11213, "11,213"), (-1_234_567, "-1,234,567")])
  func count(value: Int, text: String) {
    #expect(Quantity.count(value) == text)
  }
}
