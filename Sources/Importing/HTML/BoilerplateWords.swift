/// The words in `class` and `id` by which sites name what is not the article.
///
/// One visible table for every site: no row names one. A name is cut into words at everything that is not a
/// letter and at capitals, so `btn-shareBar` has `btn`, `share` and `bar`.
enum BoilerplateWords {
  /// What the words of an element say about it.
  enum Verdict: Sendable {
    /// Page furniture: dropped, unless the article stands inside it.
    case furniture
    /// Who wrote it and when, tags, captions: dropped while it is short.
    case note
    /// The opening summary.
    case lead
  }

  static let furniture: Set<String> = [
    // Ways around the site.
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "ariane", "footer", "sidebar",
    "pagination", "pager", "toolbar", "skip", "sitemap", "masthead", "topbar",
    // Other articles.
    "related", "relatedposts", "recommended", "recommendation", "recommendations", "similar", "similaires",
    "aussi", "liees",
    "popular", "trending", "teaser", "teasers", "readmore", "ticker", "carousel", "bandeau", "onward",
    "mostread", "suggestions", "suggestion", "associes", "connexes",
    // What readers do.
    "comment", "comments", "commentaire", "commentaires", "reactions", "disqus", "share", "sharing",
    "sharebar", "sharebuttons",
    "partage", "partager", "social", "reseaux", "newsletter", "newsletters", "subscribe", "subscription",
    "abonnement", "abonnements", "login", "connexion", "rating", "vote", "poll", "sondage",
    // Advertising and law.
    "ad", "ads", "advert", "advertisement", "advertising", "publicite", "pub", "sponsor", "sponsored",
    "promo", "promoted", "promotion", "cookie", "cookies", "consent", "gdpr", "rgpd", "popup", "modal",
    "overlay", "banner",
    // Not seen.
    "hidden", "invisible", "offscreen",
  ]

  static let notes: Set<String> = [
    "author", "authors", "auteur", "auteurs", "byline", "signature", "date", "dates", "dateline", "pubdate",
    "datetime", "timestamp", "published", "publication", "updated", "meta", "metadata", "metas",
    "caption", "captions", "legend", "legende", "credit", "credits", "copyright", "source", "sources",
    "tag", "tags", "keywords", "motscles", "embed", "player", "video", "iframe", "widget",
    "photo", "image", "picture", "media", "gallery", "galerie", "slideshow", "diaporama", "portfolio",
    "print", "imprimer", "report", "tools", "outils", "reading",
  ]

  static let leads: Set<String> = [
    "chapo", "chapeau", "lead", "lede", "standfirst", "intro", "introduction", "excerpt", "summary", "resume",
    "deck", "dek", "abstract", "accroche", "hat",
  ]

  /// ARIA roles that are page furniture.
  static let roles: Set<String> = [
    "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "alert",
    "menu", "menubar", "toolbar", "form",
  ]

  /// The first verdict that a class or id gives, furniture before notes before leads.
  static func verdict(on name: String) -> Verdict? {
    var found: Verdict?
    for word in words(of: name) {
      if furniture.contains(word) { return .furniture }
      if notes.contains(word) {
        found = .note
      } else if found == nil, leads.contains(word) {
        found = .lead
      }
    }
    return found
  }

  /// The lower-case words of a class or id; accents and other non-ASCII letters cut, as names have none.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var lastIsLower = false
    for byte in name.utf8 {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      if !isLower && !isUpper || isUpper && lastIsLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLower || isUpper { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
      lastIsLower = isLower
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
