/// What stands in front of a place's name.
enum PlaceContext {
  /// The article that belongs to the name, contracted perhaps: `le ` for « au Havre », `les ` for « aux Lilas ».
  static func article(before start: Int, in text: UnsafeBufferPointer<UInt8>) -> StaticString? {
    articles.first { ends(with: $0.written, before: start, in: text) }?.article
  }

  /// Whether what follows is a region or a country rather than a city, by the article or « en » in front of it.
  static func isRegion(before start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    articles.contains { ends(with: $0.written, before: start, in: text) }
      || ends(with: "en ", before: start, in: text)
  }

  /// Whether a lower-case word and a space stand in front of an offset, any case in the text.
  private static func ends(
    with word: StaticString, before start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= count else { return false }
    for index in 0..<count where text[start - count + index] | 0x20 != word.utf8Start[index] { return false }
    guard start > count else { return true }
    let before = text[start - count - 1]
    return !(before | 0x20 >= 0x61 && before | 0x20 <= 0x7A || before >= 0x80)
  }

  private static let articles: [(written: StaticString, article: StaticString)] = [
    ("au ", "le "), ("du ", "le "), ("le ", "le "), ("la ", "la "), ("aux ", "les "), ("des ", "les "),
    ("les ", "les "),
  ]
}
