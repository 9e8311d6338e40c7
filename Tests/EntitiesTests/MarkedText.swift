import Corpus
import Entities

/// A text whose mentions are marked: `p[Bachar al-Assad]`, `o[ONU]`, `l[Alep]` (place).
struct MarkedText {
  var text = ""
  var mentions: [Mention] = []

  init(_ marked: String) {
    let kinds: [Character: Mention.Kind] = ["p": .person, "o": .organisation, "l": .place]
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "["), open > rest.startIndex,
      let close = rest[open...].firstIndex(of: "]"),
      let kind = kinds[rest[rest.index(before: open)]]
    {
      text += rest[..<rest.index(before: open)]
      let start = text.utf8.count
      text += rest[rest.index(after: open)..<close]
      mentions.append(Mention(kind: kind, byteRange: start..<text.utf8.count))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  /// What resolution makes of it.
  var names: [RecognizedName] {
    var text = text
    return text.withUTF8 { Resolver().names(of: mentions, in: $0) }
  }

  /// A line a name: kind letter, key, spellings with how often each occurs.
  var resolved: [String] { names.map(\.summary) }
}

extension RecognizedName {
  /// `p bachar al assad: Bachar al-Assad, Assad 2`; a place without a key begins with a hyphen.
  var summary: String {
    let forms = forms.map { $0.count == 1 ? $0.spelling : "\($0.spelling) \($0.count)" }.joined(
      separator: ", ")
    guard let key else { return "- \(forms)" }
    return "\(key.kind.letter) \(key.text): \(forms)"
  }
}
