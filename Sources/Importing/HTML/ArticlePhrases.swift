/// Paragraphs that stand inside an article and are none of it, by how they begin.
///
/// One visible table for every site, folded: lower case without accents.
enum ArticlePhrases {
  /// Beginnings of links to other articles, calls to readers, credits: dropped where the block is short.
  private static let beginnings: [String] = [
    "lire aussi", "a lire aussi", "lire egalement", "a lire egalement", "a lire :", "lire :", "lire la suite",
    "lire notre", "lire l'article", "lire l'integralite", "voir aussi", "a voir aussi", "voir egalement",
    "a ecouter aussi", "ecouter aussi", "sur le meme sujet", "sur le meme theme", "dans la meme rubrique",
    "a decouvrir aussi", "nos articles", "retrouvez aussi", "retrouvez egalement", "read also", "read more",
    "see also", "related articles", "more on this", "suivez-nous", "suivez nous", "suivre sur",
    "abonnez-vous", "je m'abonne", "deja abonne", "article reserve", "cet article est reserve",
    "la suite est reservee", "credit photo", "credits photo", "photo :", "photos :", "copyright", "©", "(c) ",
    "tous droits reserves", "reproduction interdite", "toute reproduction", "cliquez ici", "envoyer par",
    "mots-cles", "mots cles", "tags :", "nous utilisons des cookies", "en poursuivant votre navigation",
    "ce contenu a ete bloque", "accepter les cookies", "pour afficher ce contenu",
  ]

  /// Labels and buttons: dropped where the block says nothing else or is mostly a link.
  private static let labels: [String] = [
    "publicite", "annonce", "advertisement", "imprimer", "partager", "partagez", "tweeter", "commenter",
    "reagir", "newsletter", "en savoir plus", "signaler", "recevez", "connectez-vous", "inscrivez-vous",
    "pour aller plus loin", "il vous reste", "plus d'informations",
  ]

  /// Beginnings of lines that say who wrote it and when, where a number follows.
  private static let bylineBeginnings: [String] = [
    "le ", "il y a ", "lecture ", "posted ", "published ", "updated ", "publie a",
  ]

  /// Words of lines that say when it was published, wherever they stand in a line with a number.
  private static let publicationWords: [String] = [
    "publie le", "publiee le", "mis a jour", "mise a jour", "modifie le", "mis en ligne",
  ]

  private static let creditBeginnings: [String] = [
    "propos recueillis", "temps de lecture", "redige par", "ecrit par", "publie par",
  ]

  private static let limitInBytes = 250

  /// Whether a block is a link to another article, a call to readers or a credit.
  static func isAside(_ block: TextBlock) -> Bool {
    guard block.byteCount <= limitInBytes else { return false }
    let text = folded(block.text)
    if let label = labels.first(where: text.hasPrefix) {
      return block.linkShare > 0.6 || !text.dropFirst(label.count).contains(where: \.isLetter)
    }
    guard beginnings.contains(where: text.hasPrefix) else { return false }
    return block.linkShare > 0.3 || block.byteCount <= 120
  }

  /// Whether a block at an end of the text says who wrote it and when.
  static func isByline(_ block: TextBlock) -> Bool {
    guard block.byteCount <= 160 else { return false }
    let text = folded(block.text)
    if text.hasSuffix(".") { return false }
    let hasNumber = text.contains(where: \.isNumber)
    if hasNumber, publicationWords.contains(where: { text.contains($0) }) { return true }
    if text.hasPrefix("par ") {
      return text.split(separator: " ").count <= 12 && namesSomeone(block.text)
    }
    if text.count <= 100, creditBeginnings.contains(where: text.hasPrefix) { return true }
    return text.count <= 60 && hasNumber && bylineBeginnings.contains(where: text.hasPrefix)
  }

  /// Whether at least one word after the first begins with a capital.
  private static func namesSomeone(_ text: String) -> Bool {
    text.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
  }

  /// Lower case, without the accents of French, typewriter apostrophes and plain spaces, from the first
  /// letter, digit, `©` or `(` on.
  static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x300...0x36F: break
      default:
        if let plain = plainLetters[scalar] {
          bytes.append(plain)
        } else {
          bytes.append(contentsOf: scalar.utf8)
        }
      }
    }
    let start = bytes.firstIndex { byte in
      switch byte {
      case 0x28, 0x30...0x39, 0x61...0x7A, 0xC2...: true
      default: false
      }
    }
    // The mark itself begins credits; dashes, quotation marks and bullets begin other things.
    var folded = Substring(String(decoding: bytes[(start ?? bytes.endIndex)...], as: UTF8.self))
    while let first = folded.unicodeScalars.first, !first.isASCII, first != "©",
      !first.properties.isAlphabetic
    {
      folded.unicodeScalars.removeFirst()
      while folded.first == " " { folded.removeFirst() }
    }
    return String(folded)
  }

  private static let plainLetters: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [
      "’": 0x27, "ʼ": 0x27, "‘": 0x27, "\u{A0}": 0x20, "\u{202F}": 0x20,
    ]
    let rows: [(plain: String, accented: String)] = [
      ("a", "àâäáÀÂÄÁ"), ("c", "çÇ"), ("e", "éèêëÉÈÊË"), ("i", "îïíìÎÏÍÌ"), ("o", "ôöóòÔÖÓÒ"),
      ("u", "ùûüúÙÛÜÚ"), ("y", "ÿŸ"), ("n", "ñÑ"),
    ]
    for row in rows {
      for accented in row.accented.unicodeScalars { table[accented] = row.plain.utf8.first }
    }
    return table
  }()
}
