package import Corpus

/// What the output can show.
package struct OutputStyle: Equatable, Sendable {
  /// The cells of a line, nil where the output is no terminal: then nothing is wrapped.
  package var width: Int?
  package var palette: Palette
  /// Whether titles and addresses lead to what they name (OSC 8).
  package var showsLinks: Bool
  package var language: Language

  package init(
    width: Int?, palette: Palette = .none, showsLinks: Bool = false, language: Language = .english
  ) {
    self.width = width
    self.palette = palette
    self.showsLinks = showsLinks
    self.language = language
  }

  /// A file or a pipe.
  package static let plain = OutputStyle(width: nil)
}
