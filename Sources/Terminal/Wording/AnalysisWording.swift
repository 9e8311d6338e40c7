/// What `analyze` says.
enum AnalysisWording {
  static let stopWord = "stop word"
}
