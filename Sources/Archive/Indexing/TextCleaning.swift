import Corpus

extension Article {
  /// The article as it is stored: controls stripped from every field, line ends as line feeds.
  ///
  /// C0 controls would forge index tokens (see `Facets.mark`); only tab and line feed are text.
  ///
  /// - Parameter shapes: of title, lead and body.
  func cleaned(_ shapes: ArticleShapes) -> Article {
    var article = self
    article.title = cleanedText(title, shapes.title)
    article.lead = cleanedText(lead, shapes.lead)
    article.body = cleanedText(body, shapes.body)
    article.source = cleanedText(source)
    article.author = cleanedText(author)
    article.url = cleanedText(url)
    article.path = cleanedText(path)
    article.key = ArticleKey(collection: cleanedText(key.collection), value: cleanedText(key.value))
    return article
  }
}

/// A text without C0 controls but tab and line feed; the text itself where it has none.
private func cleanedText(_ text: String, _ shape: TextShape? = nil) -> String {
  guard (shape ?? TextShape(text)).contains(.controls) else { return text }
  var scalars = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\r": scalars.append("\n")
    case "\n": if previous != "\r" { scalars.append("\n") }
    case "\t": scalars.append(scalar)
    default: if scalar.value >= 0x20, scalar.value != 0x7F { scalars.append(scalar) }
    }
    previous = scalar
  }
  return String(scalars)
}
