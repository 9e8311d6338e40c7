/// What a token looks like, roughly; the transition scores of the model depend on it.
enum TokenClass: UInt8, CaseIterable {
  case boundary
  case lowercase
  case capitalised
  case capitals
  case singleCapital
  case mixedCase
  case number
  case alphanumeric
  case acronym
  case hyphen
  case apostrophe
  case comma
  case sentenceEnd
  case openingQuote
  case closingQuote
  case openingBracket
  case closingBracket
  case slash
  case joiner
  case dash
  case otherPunctuation
  case elidedArticle
  case elidedPreposition
  case otherElision
  case preposition
  case contractedArticle
  case article
  case conjunction
  case locative
  case particle
  case capitalisedFunctionWord
  case colon

  /// Room for classes to come without a change of the model's layout.
  static let capacity = 40

  /// Whether names begin with such a token, as a rule.
  @inline(__always) var isCapital: Bool {
    switch self {
    case .capitalised, .capitals, .singleCapital, .mixedCase, .acronym: true
    default: false
    }
  }

  /// Whether such a token joins capitalised words to one name: `Parti de la gauche`, `Deir ez-Zor`.
  @inline(__always) var joinsNames: Bool {
    switch self {
    case .hyphen, .apostrophe, .joiner, .elidedArticle, .elidedPreposition, .preposition,
      .contractedArticle, .article, .particle:
      true
    default: false
    }
  }

  /// The class of a function word in lower case, or nil for any other.
  static func functionWord(_ lowered: [UInt8]) -> TokenClass? {
    functionWords[String(decoding: lowered, as: UTF8.self)]
  }

  private static let functionWords: [String: TokenClass] = [
    "de": .preposition, "du": .contractedArticle, "des": .contractedArticle, "la": .article,
    "le": .article, "les": .article, "et": .conjunction, "ou": .conjunction, "à": .locative,
    "au": .locative, "aux": .locative, "en": .locative, "dans": .locative, "sur": .locative,
    "sous": .particle, "lès": .particle, "lez": .particle, "al": .particle, "el": .particle,
    "ben": .particle, "bin": .particle, "ibn": .particle, "abou": .particle, "van": .particle,
    "von": .particle, "der": .particle, "den": .particle, "da": .particle, "di": .particle,
    "dos": .particle, "of": .particle, "the": .particle, "for": .particle, "and": .particle,
    "ez": .particle, "es": .particle, "ed": .particle, "ad": .particle, "as": .particle,
    "ash": .particle, "un": .article, "une": .article,
  ]
}
