import Corpus

@testable import Importing

/// What an import told, gathered.
struct ImportResult {
  var articles: [Article] = []
  var issues: [ImportIssue] = []
  var lastProgress: (bytesRead: Int, totalBytes: Int?) = (0, nil)

  init(_ inputs: [String], options: ImportOptions = ImportOptions(), standardInput: Int32 = -1) throws {
    var importer = ArticleImporter(options: options)
    try importer.run(inputs, standardInput: standardInput) { event in
      switch event {
      case .article(let article): articles.append(article)
      case .issue(let issue): issues.append(issue)
      case .progress(let bytesRead, let totalBytes): lastProgress = (bytesRead, totalBytes)
      }
    }
  }
}
