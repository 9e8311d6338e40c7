package import Corpus
package import QueryLanguage

extension QueryNote {
  /// The remark for people: one clause or two, no period.
  package func message(in language: Language) -> String {
    switch code {
    case .operatorWithoutOperand(let spelling, let side, let word):
      operatorWithoutOperand(spelling, side, word, language)
    case .repeatedOperator(let spelling):
      language(
        "\(spelling) stands right before another operator; ignored",
        "\(spelling) précède aussitôt un autre opérateur ; ignoré")
    case .repeatedMinus:
      language(
        "one hyphen excludes, more of them do not; ignored",
        "un seul trait d’union exclut, plusieurs n’excluent rien ; ignorés")
    case .unclosedQuote:
      language(
        "this quotation mark is never closed; read as a phrase up to the end",
        "ce guillemet n’est jamais fermé ; lu comme une expression jusqu’à la fin")
    case .strayClosingQuote:
      language("this quotation mark closes nothing; ignored", "ce guillemet ne ferme rien ; ignoré")
    case .emptyPhrase:
      language(
        "there is no word between these quotation marks; ignored", "aucun mot entre ces guillemets ; ignorés")
    case .unclosedGroup:
      language(
        "this parenthesis is never closed; read as a group up to the end",
        "cette parenthèse n’est jamais fermée ; lue comme un groupe jusqu’à la fin")
    case .strayClosingParenthesis:
      language("this parenthesis closes nothing; ignored", "cette parenthèse ne ferme rien ; ignorée")
    case .emptyGroup:
      language(
        "there is nothing between these parentheses; ignored", "rien entre ces parenthèses ; ignorées")
    case .groupsTooDeep(let limit):
      language(
        "more than \(limit) parentheses inside each other; the inner ones are ignored",
        "plus de \(limit) parenthèses emboîtées ; les plus profondes sont ignorées")
    case .unknownField(let name, let nearest):
      unknownField(name, nearest, language)
    case .fieldWithoutValue(let name):
      language(
        "\(name): expects a word after it; read as the word \(language.quoted(name))",
        "\(name): attend un mot à sa suite ; lu comme le mot \(language.quoted(name))")
    case .exactMarkWithoutForm:
      language(
        "= stands in front of a word or a phrase; ignored here",
        "= se place devant un mot ou une expression ; ignoré ici")
    case .nearOperatorWithoutWords(let spelling):
      language(
        "\(spelling) joins words, phrases and choices of them; read as \(language(QuerySyntax.conjunction))",
        "\(spelling) relie des mots, des expressions ou un choix d’entre eux ; lu comme \(language(QuerySyntax.conjunction))"
      )
    case .distanceTooLarge(let limit):
      language(
        "words are looked for at most \(limit) words apart; read as \(limit)",
        "les mots se cherchent à \(limit) mots de distance au plus ; lu comme \(limit)")
    case .looseWord:
      language(
        "~ says how far the words of a phrase may be apart; one word is read as it is",
        "~ dit de combien les mots d’une expression peuvent s’écarter ; un mot seul est lu tel quel")
    case .looseValue:
      language(
        "~ says how far words may be apart; ignored here",
        "~ dit de combien des mots peuvent s’écarter ; ignoré ici")
    case .unreadableDate(let text):
      language(
        "\(language.quoted(text)) is no date such as 2024, 2024-11, 2024-11-07 or 2024..2025; read as words",
        "\(language.quoted(text)) n’est pas une date, comme 2024, 2024-11, 2024-11-07 ou 2024..2025 ; lu comme des mots"
      )
    case .reversedDates:
      language(
        "these dates end before they begin; read as words",
        "ces dates finissent avant de commencer ; lues comme des mots")
    case .textTooLong(let limit):
      language(
        "the query is longer than \(Quantity.count(limit, .byte, language)); the rest is ignored",
        "la requête dépasse \(Quantity.count(limit, .byte, language)) ; le reste est ignoré")
    case .furtherNotes(let count):
      furtherNotes(count, language)
    }
  }

  private func operatorWithoutOperand(
    _ spelling: String, _ side: Side, _ word: String?, _ language: Language
  ) -> String {
    let expected =
      switch side {
      case .before: language("a word in front of it", "un mot de chaque côté")
      case .after:
        language(
          "a word after it", QuerySyntax.isPrefix(spelling) ? "un mot à sa suite" : "un mot de chaque côté")
      }
    let reading =
      word.map {
        language("read as the word \(language.quoted($0))", "lu comme le mot \(language.quoted($0))")
      } ?? language("ignored", "ignoré")
    return language(
      "\(spelling) expects \(expected); \(reading)", "\(spelling) attend \(expected) ; \(reading)")
  }

  private func unknownField(_ name: String, _ nearest: String?, _ language: Language) -> String {
    let question = nearest.map { language(", did you mean \($0):?", " (\($0): ?)") } ?? ""
    return language(
      "there is no field \(language.quoted(name))\(question); read as words",
      "il n’y a pas de champ \(language.quoted(name))\(question) ; lu comme des mots")
  }

  private func furtherNotes(_ count: Int, _ language: Language) -> String {
    let (number, noun) = (Quantity.count(count, language), Noun.remark.form(for: count, in: language))
    return language("\(number) more \(noun) of this kind", "encore \(number) \(noun) de ce genre")
  }
}
