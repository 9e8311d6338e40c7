package import Archive
package import Corpus

extension ArchiveError {
  /// What happened, where, and what to do next.
  package func message(in language: Language) -> String {
    switch self {
    case .missing(let path):
      language(
        "no archive at \(path): make one with kiosque import PATH…, or name another with --archive",
        "aucune archive à \(path) : créez-en une avec kiosque import CHEMIN…, ou nommez-en une autre avec --archive"
      )
    case .notAnArchive(let path):
      language(
        "\(path) is no Kiosque archive: name another with --archive",
        "\(path) n’est pas une archive Kiosque : nommez-en une autre avec --archive")
    case .newerSchema(let path, let found, let known):
      language(
        "\(path) was made by a newer Kiosque (schema \(found), this one knows \(known)): update Kiosque",
        "\(path) vient d’un Kiosque plus récent (schéma \(found), celui-ci connaît le \(known)) : mettez Kiosque à jour"
      )
    case .olderSchema(let path, let found, let known):
      language(
        "\(path) was made by an older Kiosque (schema \(found), this is \(known)): run kiosque rebuild",
        "\(path) vient d’un Kiosque plus ancien (schéma \(found), celui-ci a le \(known)) : lancez kiosque rebuild"
      )
    case .otherAnalyzer(let path, let found, let current):
      language(
        "\(path) was analysed by version \(found), this is \(current): run kiosque rebuild",
        "\(path) : archive analysée par la version \(found), celle-ci est \(current) : lancez kiosque rebuild"
      )
    case .busy(let path):
      language(
        "\(path) is being written by another process: try again when it has ended",
        "un autre processus écrit dans \(path) : réessayez quand il aura fini")
    case .diskFull(let path):
      language(
        "\(path): the disk is full: make room and try again",
        "\(path) : le disque est plein : faites de la place et réessayez")
    case .readOnly(let path):
      language(
        "\(path) may not be written to: see its permissions and its folder's, or name another with --archive",
        "il n’est pas permis d’écrire dans \(path) : voyez ses droits et ceux de son dossier, ou nommez une autre archive avec --archive"
      )
    case .unopenable(let path):
      language(
        "\(path) cannot be opened: see its permissions and its folder's",
        "impossible d’ouvrir \(path) : voyez ses droits et ceux de son dossier")
    case .unusable(let path, let reason):
      language("\(path): \(reason)", "\(path) : \(language.told(bySystem: reason))")
    case .damaged(let path, let detail):
      language(
        "\(path): the file is damaged (\(detail)): run kiosque check",
        "\(path) : le fichier est endommagé (\(detail)) : lancez kiosque check")
    case .missingArticle(let path):
      language(
        "\(path): the index names an article that is not there: run kiosque check",
        "\(path) : l’index nomme un article qui n’y est pas : lancez kiosque check")
    case .unsoundRebuild(let path, let problem):
      language(
        "\(path): the new index is not sound, the old one stays: \(problem.message(in: language)); try again, and report it if it comes back",
        "\(path) : le nouvel index est incohérent, l’ancien reste : \(problem.message(in: language)) ; réessayez, et signalez-le si cela revient"
      )
    case .unreadableFile(let path):
      language(
        "\(path) cannot be read: see whether it is a file that you may read",
        "\(path) est illisible : voyez si c’est un fichier que vous avez le droit de lire")
    case .unwritableFile(let path):
      language(
        "\(path) cannot be written: see whether its folder may be written to and has room",
        "\(path) ne peut être écrit : voyez si vous avez le droit d’écrire dans son dossier et s’il reste de la place"
      )
    case .dissimilarUpdates(let count, let read, let collection):
      dissimilarUpdates(count, read, collection, language)
    }
  }

  private func dissimilarUpdates(
    _ count: Int, _ read: Int, _ collection: String, _ language: Language
  ) -> String {
    let (updates, articles) = (
      Quantity.count(count, language), Quantity.count(read, .article, language)
    )
    return language(
      """
      \(updates) of \(articles) would replace others with quite different text in the collection \
      \(language.quoted(collection)): nothing was changed; if these are other articles, import them with --source NAME
      """,
      """
      \(Quantity.count(count, .article, language)) sur \(Quantity.count(read, language)) en remplaceraient d’autres, \
      au texte tout différent, dans la collection \(language.quoted(collection)) : rien n’a été changé ; si ce sont d’autres articles, importez-les avec --source NOM
      """)
  }
}
