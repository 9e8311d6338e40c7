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

  init(_ article: Article) {
    identity = ContentDigest(of: [article.key.collection, article.key.value]).bytes
    version =
      ContentDigest(of: [
        article.title, article.lead, article.body, article.date.map { String($0.number) } ?? "",
        article.source, article.author, article.url, article.path,
      ]).bytes
    var normalized: [UInt8] = []
    normalized.reserveCapacity(
      article.title.utf8.count + article.lead.utf8.count + article.body.utf8.count + 3)
    for text in [article.title, article.lead, article.body] {
      appendNormalized(text, to: &normalized)
      normalized.append(0)
    }
    content = normalized.withUnsafeBytes { ContentDigest(of: $0) }.bytes
  }
}

/// Appends a text in NFC, trimmed, each run of white space as one space.
private func appendNormalized(_ text: String, to output: inout [UInt8]) {
  var text = text
  let isComposed = text.withUTF8 { bytes in bytes.allSatisfy(isComposedLead) }
  if !isComposed { text = text.precomposedStringWithCanonicalMapping }
  text.withUTF8 { bytes in
    let start = output.count
    var pendingSpace = false
    var index = 0
    while index < bytes.count {
      let space = whiteSpaceLength(bytes, at: index)
      if space > 0 {
        pendingSpace = output.count > start
        index += space
        continue
      }
      if pendingSpace { output.append(0x20) }
      pendingSpace = false
      output.append(bytes[index])
      index += 1
    }
  }
}

/// Whether a byte can only open or continue a scalar that NFC leaves alone: ASCII, Latin, Greek and
/// Cyrillic letters before U+0300 or composed, and general punctuation. Anything else takes the slow way.
private func isComposedLead(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0xC0: true
  case 0xC2...0xCB, 0xD0, 0xD1, 0xE2: true
  default: false
  }
}

/// The length of a white space scalar at an offset: ASCII space and controls, U+00A0, U+2000 to U+200A,
/// U+2028, U+2029, U+202F, U+3000; 0 where there is none.
private func whiteSpaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x09...0x0D, 0x20: return 1
  case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
  case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
    switch bytes[index + 2] {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return 3
    default: return 0
    }
  case 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
  default: return 0
  }
}
