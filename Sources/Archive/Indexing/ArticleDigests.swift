import Corpus
import Digest
import Foundation

/// The digests that an import recognises articles by.
struct ArticleDigests {
  /// Of collection and key: the same article.
  let identity: [UInt8]
  /// Of every field that is imported: nothing has changed.
  let version: [UInt8]
  /// Of the three texts, Unicode and white space normalised: the same story under another identity.
  let content: [UInt8]

  /// - Parameter shapes: of the texts, where they were taken already; a text that was cleaned since may still
  ///   have that of before.
  init(_ article: Article, _ shapes: ArticleShapes? = nil) {
    let shapes = shapes ?? ArticleShapes(article)
    identity = ContentDigest(of: [article.key.collection, article.key.value]).bytes
    version =
      ContentDigest(of: [
        article.title, article.lead, article.body, article.date.map { String($0.number) } ?? "",
        article.source, article.author, article.url, article.path,
      ]).bytes
    content =
      ContentDigest(of: [
        normalized(article.title, shapes.title), normalized(article.lead, shapes.lead),
        normalized(article.body, shapes.body),
      ]).bytes
  }
}

/// A text in NFC, trimmed, each run of white space as one space; the text itself where it is so already.
private func normalized(_ text: String, _ shape: TextShape) -> String {
  var text = text
  if shape.contains(.decomposable) { text = text.precomposedStringWithCanonicalMapping }
  return shape.contains(.irregularSpace) ? collapsed(text) : text
}

private func collapsed(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var isPendingSpace = false
      var index = 0
      while index < bytes.count {
        let space = whiteSpaceLength(bytes, at: index)
        if space > 0 {
          isPendingSpace = count > 0
          index += space
          continue
        }
        if isPendingSpace {
          output[count] = 0x20
          count += 1
          isPendingSpace = false
        }
        output[count] = bytes[index]
        count += 1
        index += 1
      }
      return count
    }
  }
}
