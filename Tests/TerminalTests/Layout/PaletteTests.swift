import Foundation
import Terminal
import Testing

struct PaletteTests {
  /// The sixteen colours as xterm has them: 30 to 37, then 90 to 97.
  private static let colors: [Int: [Double]] = [
    31: [205, 0, 0], 32: [0, 205, 0], 33: [205, 205, 0], 34: [0, 0, 238], 35: [205, 0, 205],
    36: [0, 205, 205],
    93: [255, 255, 0],
  ]

  /// The luminance of the Web Content Accessibility Guidelines 2.
  private func luminance(_ color: [Double]) -> Double {
    zip([0.2126, 0.7152, 0.0722], color).reduce(0) { sum, part in
      let value = part.1 / 255
      return sum + part.0 * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }

  @Test(
    "colours are legible on their background",
    arguments: [(Palette.dark, [0.0]), (.light, [1.0]), (.either, [0.0, 1.0])])
  func contrast(palette: Palette, backgrounds: [Double]) throws {
    for role in [TextRole.match, .bar, .label] {
      let text = StyledText("x", role).rendered(with: OutputStyle(width: nil, palette: palette))
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      for color in numbers.filter({ $0 >= 30 }) {
        let own = luminance(try #require(Self.colors[color]))
        for other in backgrounds {
          #expect((max(own, other) + 0.05) / (min(own, other) + 0.05) >= 4, "\(role) in \(color)")
        }
      }
    }
  }
}
