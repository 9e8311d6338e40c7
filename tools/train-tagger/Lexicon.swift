import Corpus
import Entities
import Foundation
import LabelledNews

extension LexiconEntries {
  /// Adds the word clusters of a file: word, fine and coarse cluster, tabs between.
  mutating func addClusters(_ path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if fields.count == 3, let fine = Int(fields[1]), let coarse = Int(fields[2]) {
        addCluster(String(fields[0]), fine: fine, coarse: coarse)
      }
    }
  }

  /// Adds the words in lower case that begin names without any capital, at least three times and in one use of
  /// the word of four.
  mutating func addTriggers(_ articles: [LabelledArticle]) {
    var begins: [String: Int] = [:]
    for article in articles {
      for mention in article.mentions {
        let name = String(decoding: article.text[mention.byteRange], as: UTF8.self)
        guard !name.contains(where: \.isUppercase) else { continue }
        begins[String(name.prefix { $0.isLetter }), default: 0] += 1
      }
    }
    var uses: [String: Int] = [:]
    for article in articles {
      for word in String(decoding: article.text, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
        let word = String(word)
        if begins[word] != nil { uses[word, default: 0] += 1 }
      }
    }
    for (word, count) in begins where count >= 3 && 4 * count >= uses[word, default: 0] { addTrigger(word) }
  }
}
