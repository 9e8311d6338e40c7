import Corpus
import Searching

/// A hit for people: title and origin, passages, whom and what it names, who else printed it.
struct HitText {
  private let hit: Hit
  private let style: OutputStyle
  /// The rank in its column, and the cells of it.
  private let margin: String
  private let indent: String

  /// - Parameter rankWidth: the cells of the longest rank of the page.
  init(_ hit: Hit, rankWidth: Int, _ style: OutputStyle) {
    self.hit = hit
    self.style = style
    let rank = String(hit.rank)
    margin = " " + String(repeating: " ", count: rankWidth - rank.utf8.count) + rank + "  "
    indent = String(repeating: " ", count: margin.utf8.count + 2)
  }

  var text: String {
    var output = heading
    for passage in hit.passages {
      // An ellipsis is no line of its own.
      let space = style.width == nil ? " " : "\u{A0}"
      output += Self.excerpt(passage, of: hit.article, space).lines(style, indent: indent)
    }
    output += names
    if let explanation = hit.explanation { output += ScoreTable(explanation).text(indent: indent, style) }
    output += reprints
    return output
  }

  /// The title on the left, where it comes from on the right, or beneath where there is no room.
  private var heading: String {
    let title = ArticleTitle.text(hit.article, highlights: hit.titleHighlights, style.language)
    let origin = StyledText(ArticleOrigin.text(hit.article, handle: hit.handle, style.language), .origin)
    guard let width = style.width else {
      return margin + (title + " · " + origin).rendered(with: style) + "\n"
    }
    let space = width - margin.utf8.count
    let hanging = String(repeating: " ", count: margin.utf8.count)
    var lines = title.wrapped(toWidth: space)
    if let last = lines.popLast() {
      let gap = space - last.cells - origin.cells
      if gap >= 2 {
        lines.append(last + String(repeating: " ", count: gap) + origin)
      } else {
        lines += [last] + origin.wrapped(toWidth: space)
      }
    }
    return lines.enumerated().map { index, line in
      (index == 0 ? margin : hanging) + line.rendered(with: style) + "\n"
    }.joined()
  }

  /// A passage with « … » where its text goes on.
  ///
  /// - Parameter space: between text and ellipsis.
  static func excerpt(_ passage: Passage, of article: Article, _ space: String = " ") -> StyledText {
    let length = article.text(of: passage.field).utf8.count
    return StyledText(passage.byteRange.lowerBound > 0 ? "…" + space : "")
      + StyledText(passage.text, .match, at: passage.highlights)
      + (passage.byteRange.upperBound < length ? space + "…" : "")
  }

  /// Of a hit, as many actors and as many cities are told at most.
  private static let shownNames = 3

  /// `actors A, B, C   cities D, E` where there is room for it, else a line each; nothing where there is none.
  private var names: String {
    let parts = [Facet.actor, .city].compactMap { facet -> StyledText? in
      let names = hit.names[facet].prefix(Self.shownNames)
      guard !names.isEmpty else { return nil }
      return StyledText(FacetWording.names(facet, style.language), .label) + " "
        + names.joined(separator: ", ")
    }
    guard let first = parts.first else { return "" }
    let line = parts.dropFirst().reduce(first) { $0 + "   " + $1 }
    if let width = style.width, line.cells > width - indent.utf8.count {
      return parts.map { $0.lines(style, indent: indent) }.joined()
    }
    return line.lines(style, indent: indent)
  }

  /// Who printed it first, and how many did again.
  private var reprints: String {
    guard !hit.duplicates.isEmpty else { return "" }
    let own = Reprint(handle: hit.handle, source: hit.article.source, date: hit.article.date)
    let first = hit.duplicates.reduce(own) { Reprint.isEarlier($1, $0) ? $1 : $0 }
    return StyledText(
      [first.source, ReprintWording.count(hit.duplicates.count, style.language)].filter { !$0.isEmpty }
        .joined(separator: " · "), .origin
    ).lines(style, indent: indent)
  }
}
