/// Texts that the tests of the HTML reader share, and pages made of them.
enum Pages {
  static let title = "Le vieux pont de Brassac rouvre aux piétons"
  static let lead =
    "Fermé depuis les crues de l'hiver, l'ouvrage a été consolidé ; la mairie y interdit encore les vélos."
  static let paragraphs = [
    "Les premiers promeneurs ont traversé la rivière dès l'aube, sous une pluie fine et sans attendre le ruban.",
    "« On l'attendait comme on attend un parent », raconte Jeanne Vidal, dont la boutique donne sur la pile nord.",
    "Les travaux ont coûté 1,2 million d'euros, partagés entre la commune, le département et un fonds de secours.",
    "Une dernière inspection aura lieu au printemps, quand le niveau de l'eau permettra de voir les fondations.",
  ]
  static var body: String { paragraphs.joined(separator: "\n") }
  static var markedUp: String { paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n") }

  /// Menus, teasers and a footer such as surround an article.
  static let before = """
    <header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <div class="cookie-banner"><p>Nous utilisons des cookies pour mesurer l'audience de ce site et afficher des
    annonces. Vous pouvez les refuser, les accepter tous ou choisir à tout moment dans vos réglages.</p></div>
    """
  static let after = """
    <section class="related"><h2>Sur le même thème</h2>
    <p><a href="/a">La crue de janvier en douze images qui resteront dans la mémoire de la vallée entière</a></p>
    <p><a href="/b">Pourquoi les ponts de pierre résistent mieux que les autres aux grandes eaux d'hiver</a></p>
    </section>
    <div id="comments"><p>Bravo aux ouvriers qui ont travaillé tout l'hiver dans le froid, quelle belle nouvelle
    pour nous tous, il faudra penser à fêter cela comme il se doit dans tout le village !</p></div>
    <footer><p>Mentions légales, contacts, données personnelles. Tous droits réservés à la société éditrice.</p></footer>
    """

  static func page(head: String = "", article: String) -> String {
    """
    <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">\(head)</head>
    <body>\(before)\(article)\(after)</body></html>
    """
  }
}
