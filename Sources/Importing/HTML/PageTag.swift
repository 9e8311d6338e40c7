/// The elements that reading an article tells apart; every other one is `other`.
enum PageTag: String, Sendable, CaseIterable {
  case text = "#text"
  case other = "#other"
  case html, head, body, title, meta, link, script, style, noscript, template
  case article, main, section, header, footer, nav, aside, div, form, figure, figcaption
  case h1, h2, h3, h4, h5, h6, p, blockquote, pre, ul, ol, li, dl, dt, dd, table, tr, td, th, br, hr
  case a, b, strong, em, i, u, s, small, span, font, sup, sub, abbr, acronym, cite, q, time, mark, code
  case del, ins, big, tt, dfn, kbd, label, wbr, data, img, bdi, bdo
  case svg, iframe, object, embed, audio, video, canvas, button, select, option, textarea, input, dialog

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The tag of a lower-case element name.
  init(named name: String) {
    self = PageTag.byName[name] ?? .other
  }

  /// Whether text before and after it belongs to one line.
  var isInline: Bool {
    switch self {
    case .text, .a, .b, .strong, .em, .i, .u, .s, .small, .span, .font, .sup, .sub, .abbr, .acronym, .cite,
      .q, .time, .mark, .code, .del, .ins, .big, .tt, .dfn, .kbd, .label, .wbr, .data, .img, .bdi, .bdo:
      true
    default: false
    }
  }

  /// Whether what it holds is never read as text.
  var isUnseen: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .svg, .iframe, .object, .embed, .audio, .video,
      .canvas, .button, .select, .option, .textarea, .input:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}

/// The attributes that are kept; the others are dropped while parsing.
enum PageAttribute: String, Sendable, CaseIterable {
  case `class`, id, itemprop, itemtype, itemscope, property, name, content, datetime, rel, href, role
  case style, hidden, type, lang
  case ariaHidden = "aria-hidden"

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The attribute of a lower-case name, or nil where it is not kept.
  init?(named name: String) {
    guard let attribute = PageAttribute.byName[name] else { return nil }
    self = attribute
  }
}
