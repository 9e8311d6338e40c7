import ArgumentParser
import Corpus

extension CommandConfiguration {
  /// A command that speaks the user's language.
  init(
    _ name: String, abstract: Localized, discussion: Localized = Localized("", ""), aliases: [String] = [],
    shouldDisplay: Bool = true
  ) {
    self.init(
      commandName: name, abstract: Environment.language(abstract),
      discussion: Environment.language(discussion),
      shouldDisplay: shouldDisplay, aliases: aliases)
  }
}
