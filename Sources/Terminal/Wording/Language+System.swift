package import Corpus
import Foundation

extension Language {
  /// What the system says went wrong, which it says in English: in French where it is one of what people meet.
  package func told(bySystem reason: String) -> String {
    self(reason, Self.frenchReasons[reason] ?? reason)
  }

  private static let frenchReasons: [String: String] = {
    let reasons: [(code: Int32, french: String)] = [
      (ENOENT, "fichier ou dossier introuvable"), (EACCES, "accès refusé"), (EPERM, "opération non permise"),
      (EISDIR, "c’est un dossier"), (ENOTDIR, "ce n’est pas un dossier"),
      (ENOSPC, "plus de place sur le disque"), (EROFS, "système de fichiers en lecture seule"),
      (EIO, "erreur d’entrée-sortie"), (EMFILE, "trop de fichiers ouverts"),
      (ENAMETOOLONG, "nom de fichier trop long"), (ELOOP, "trop de liens symboliques"),
      (EFBIG, "fichier trop gros"), (EDQUOT, "quota de disque dépassé"), (ENOMEM, "mémoire insuffisante"),
    ]
    return Dictionary(uniqueKeysWithValues: reasons.map { (String(cString: strerror($0.code)), $0.french) })
  }()
}
