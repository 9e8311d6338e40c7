package import Archive
package import Corpus

extension ArchiveProblem {
  /// What does not agree.
  package func message(in language: Language) -> String {
    switch self {
    case .file(let detail):
      return language("the file is damaged: \(detail)", "le fichier est endommagé : \(detail)")
    case .postings:
      return language(
        "the index does not hold the words of the stored articles",
        "l’index ne contient pas les mots des articles enregistrés")
    case .lexicon(let terms):
      let (subject, isOne) = counted(terms, .term, language)
      return language(
        "\(subject) of the lexicon \(isOne ? "is" : "are") not counted as in the index",
        "\(subject) du lexique \(isOne ? "n’est pas compté" : "ne sont pas comptés") comme dans l’index")
    case .column(let column, let articles):
      let (subject, isOne) = counted(articles, .article, language)
      return language(
        "\(subject) \(isOne ? "has" : "have") a wrong value in the column \(column.rawValue)",
        "\(subject) \(isOne ? "a" : "ont") une valeur fausse dans la colonne \(column.rawValue)")
    case .names(let articles):
      let (subject, isOne) = counted(articles, .article, language)
      return language(
        "\(subject) \(isOne ? "has" : "have") other names in the facets than elsewhere",
        "\(subject) \(isOne ? "a" : "ont") dans les facettes d’autres noms qu’ailleurs")
    case .nameCounts(let names):
      let (subject, isOne) = counted(names, .name, language)
      return language(
        "\(subject) \(isOne ? "is" : "are") not counted as the articles have them",
        "\(subject) \(isOne ? "n’est pas compté" : "ne sont pas comptés") comme dans les articles")
    case .entities(let names):
      let (subject, isOne) = counted(names, .name, language)
      return language(
        "\(subject) \(isOne ? "stands" : "stand") for an entity that is not there",
        "\(subject) \(isOne ? "renvoie" : "renvoient") à une entité qui n’y est pas")
    }
  }

  private func counted(_ count: Int, _ noun: Noun, _ language: Language) -> (String, isOne: Bool) {
    (Quantity.count(count, noun, language), language.isSingular(count))
  }
}
