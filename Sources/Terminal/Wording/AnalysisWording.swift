import Corpus

/// What `analyze` says.
enum AnalysisWording {
  static func stopWord(_ language: Language) -> String { language("stop word", "mot vide") }
}
