import Entities

/// Who signed an article, told apart from the one line in which a byline is stored.
///
/// Newspapers sign in many ways: « Jean Dupont et Marie Martin », « Le Monde avec AFP », « Dupont, Jean ;
/// Martin, Marie », « Service étranger ». Nothing is known of a name but what it looks like and whether it opens
/// with a first name of the gazetteer; a name that does not is left as it stands.
struct Byline {
  enum Contributor: Equatable {
    case person(family: String, given: String)
    /// A newsroom, an agency, a pen name.
    case other(String)
  }

  private(set) var contributors: [Contributor] = []

  /// - Complexity: linear in the byline.
  init(_ author: String) {
    let author = Self.withoutOpening(Self.withoutRemarks(SingleLine.text(author)))
    let groups = author.split(separator: ";").map { Self.words($0) }
    for group in groups where !group.isEmpty {
      if let person = Self.invertedName(group) {
        contributors.append(person)
      } else {
        addNames(in: group)
      }
    }
  }

  /// Adds the names that commas and words such as « avec » stand between.
  private mutating func addNames(in group: [Substring]) {
    for part in group.split(whereSeparator: { Self.separators.contains($0.lowercased()) }) {
      if !contributors.isEmpty, Self.roleOpenings.contains(String(part[part.startIndex])) { continue }
      let names = part.split { Self.conjunctions.contains($0.lowercased()) }.map { Array($0) }
      guard !names.isEmpty else { continue }
      // « Service Économie et social » is one newsroom.
      let isList = names.contains(where: PersonName.standsAlone)
      for name in isList ? names : [Array(part)] { contributors.append(PersonName.contributor(name)) }
    }
  }

  /// The person of « Dupont, Jean »: one comma, first names alone behind it, and no whole name in front.
  private static func invertedName(_ group: [Substring]) -> Contributor? {
    let parts = group.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      !group.contains(where: { $0 != "," && isBetweenNames($0) }),
      parts[1].allSatisfy(PersonName.isGiven), case .other = PersonName.contributor(Array(parts[0]))
    else { return nil }
    return .person(family: parts[0].joined(separator: " "), given: parts[1].joined(separator: " "))
  }

  private static let separators: Set<String> = [",", "/", "avec", "with"]
  /// They stand between names, and inside the names of newsrooms.
  private static let conjunctions: Set<String> = ["et", "and", "&"]

  private static func isBetweenNames(_ word: Substring) -> Bool {
    separators.contains(word.lowercased()) || conjunctions.contains(word.lowercased())
  }

  /// Words that begin what somebody is or where, as in « Jean Dupont, envoyé spécial à Kiev ».
  private static let roleOpenings: Set<String> = [
    "à", "au", "aux", "en", "pour", "envoyé", "envoyée", "envoyés", "envoyées", "correspondant",
    "correspondante", "correspondants", "correspondantes", "journaliste", "journalistes", "grand", "grande",
    "rédacteur", "rédactrice", "chef", "cheffe", "directeur", "directrice", "photographe",
  ]

  // MARK: - Reading

  /// Words, each comma a word of its own.
  private static func words(_ text: Substring) -> [Substring] {
    text.split(separator: " ").flatMap { word -> [Substring] in
      var pieces: [Substring] = []
      for (index, piece) in word.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { pieces.append(",") }
        if !piece.isEmpty { pieces.append(piece) }
      }
      return pieces
    }
  }

  /// The text outside parentheses, or all of it where they do not match or nothing is outside.
  private static func withoutRemarks(_ text: String) -> String {
    guard text.contains("(") else { return text }
    var outside = ""
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")":
        guard depth > 0 else { return text }
        depth -= 1
      default: if depth == 0 { outside.append(character) }
      }
    }
    return depth == 0 && outside.contains { !$0.isWhitespace } ? outside : text
  }

  private static let openings = ["propos recueillis par ", "recueilli par ", "par ", "by "]

  private static func withoutOpening(_ text: String) -> String {
    let lower = text.lowercased()
    guard let opening = openings.first(where: lower.hasPrefix) else { return text }
    return String(text.dropFirst(opening.count))
  }
}

/// Which words of a name are given, which are the family's.
private enum PersonName {
  /// A person where the words look like one's name, else the words as they stand.
  static func contributor(_ words: [Substring]) -> Byline.Contributor {
    let name = words.joined(separator: " ")
    return person(words, name) ?? .other(name)
  }

  /// Whether it is a person's name, an acronym, or an organisation that the gazetteer knows.
  static func standsAlone(_ words: [Substring]) -> Bool {
    if case .person = contributor(words) { return true }
    return words.allSatisfy(isShouted)
      || Gazetteer.shared.known(as: words.joined(separator: " ")).organisation >= 0
  }

  private static func person(_ words: [Substring], _ name: String) -> Byline.Contributor? {
    guard (2...longestName).contains(words.count), isGiven(words[0]) || isShouted(words[0]),
      words.allSatisfy({ isCapital($0) || isParticle($0) }),
      words[words.count - 1].contains(where: \.isUppercase), !name.contains(where: \.isNumber),
      // « Charlie Hebdo » opens with a first name.
      Gazetteer.shared.known(as: name).organisation < 0
    else { return nil }
    if !isGiven(words[0]) {
      // « DUPONT Jean »: some agencies sign so.
      guard let family = words.firstIndex(where: { !isShouted($0) }), words[family...].allSatisfy(isGiven)
      else { return nil }
      return parts(words[family...], words[..<family])
    }
    var family = 1
    while family < words.count - 1, isGiven(words[family]), !isParticle(words[family]) { family += 1 }
    return parts(words[..<family], words[family...])
  }

  private static func parts(
    _ given: ArraySlice<Substring>, _ family: ArraySlice<Substring>
  ) -> Byline.Contributor {
    .person(family: family.joined(separator: " "), given: given.joined(separator: " "))
  }

  private static let longestName = 6

  /// A first name, two joined by a hyphen, or initials.
  static func isGiven(_ word: Substring) -> Bool {
    guard isCapital(word) else { return false }
    if word.hasSuffix("."), word.count <= 5 { return true }
    return word.split(separator: "-").allSatisfy { Gazetteer.shared.known(as: String($0)).isFirstName }
  }

  private static func isCapital(_ word: Substring) -> Bool { word.first?.isUppercase == true }

  /// Whether it is in capitals throughout, as surnames may be.
  private static func isShouted(_ word: Substring) -> Bool {
    word.count > 1 && !word.contains(where: \.isLowercase) && isCapital(word)
  }

  /// « de », « Le », « d’Ormesson », « al-Sissi »: it opens a surname.
  private static func isParticle(_ word: Substring) -> Bool {
    let opening = word.prefix { $0.isLetter }
    return particles.contains(opening.lowercased()) && (opening.count < word.count || word.count > 1)
  }

  private static let particles: Set<String> = [
    "de", "du", "des", "la", "le", "les", "d", "van", "von", "der", "den", "ten", "zu", "el", "al", "ben",
    "bin",
    "abou", "da", "di", "do", "dos", "del", "della", "y",
  ]
}
