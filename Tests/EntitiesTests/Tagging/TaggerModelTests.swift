import Corpus
import TestSupport
import Testing

@testable import Entities

@Suite struct TaggerModelTests {
  /// A model of three features and two words.
  static let small: [UInt8] = {
    var lexicon = LexiconEntries()
    lexicon.addPhrase("Deir ez-Zor", to: .city)
    lexicon.addCluster("Alep", fine: 12, coarse: 3)
    let transitions = [Int16](
      repeating: 0, count: TokenClass.capacity * TagLabel.count * TagLabel.stride)
    return TaggerModelContent(
      weights: [
        (7, [-128, 127, 0, 1, -1, 2, 3]), (70, [1, 2, 3, 4, 5, 6, 7]),
        ((1 << 21) - 1, [0, 0, 0, 0, 0, 0, 9]),
      ],
      transitions: transitions, lexicon: lexicon
    ).encoded()
  }()

  @Test func `the embedded model is whole`() throws {
    try TaggerModel.embedded.verify()
    #expect(TaggerModel.embedded.size <= 3_000_000)
  }

  @Test func `rows come back as they went in, and absent buckets add nothing`() throws {
    let model = try TaggerModel(Self.small)
    func row(_ buckets: [UInt32]) -> [Int32] {
      var scores = PackedScores()
      for bucket in buckets { model.addWeights(of: bucket, to: &scores) }
      var sums = [Int32](repeating: 0, count: TagLabel.stride)
      sums.withUnsafeMutableBufferPointer { scores.unpack(to: $0.baseAddress!) }
      return Array(sums.prefix(TagLabel.count))
    }
    #expect(row([7]) == [-128, 127, 0, 1, -1, 2, 3])
    #expect(row([7, 70, 6, 8, 71]) == [-127, 129, 3, 5, 4, 8, 10])
    #expect(row([(1 << 21) - 1]) == [0, 0, 0, 0, 0, 0, 9])
    #expect(row([0, (1 << 21) - 2]) == [0, 0, 0, 0, 0, 0, 0])
    #expect(row(Array(repeating: 7, count: 255)) == [-128, 127, 0, 1, -1, 2, 3].map { $0 * 255 })
  }

  @Test func `phrases and their beginnings are found`() throws {
    let model = try TaggerModel(Self.small)
    let words = "Deir ez Zor".foldedWords()
    let first = PhraseFlags.extend(0, by: words[0])
    let second = PhraseFlags.extend(first, by: words[1])
    #expect(model.value(LexiconKey.phrase(first)) == PhraseFlags.prefix.rawValue)
    #expect(model.value(LexiconKey.phrase(second)) == PhraseFlags.prefix.rawValue)
    #expect(
      model.value(LexiconKey.phrase(PhraseFlags.extend(second, by: words[2]))) == PhraseFlags.city.rawValue)
    #expect(model.value(LexiconKey.phrase(words[1])) == nil)
  }

  @Test(arguments: [0, 1, 7, 8, 31, 32, 1000, -1])
  func `a truncated file says how much there should be`(length: Int) {
    let bytes = Array(length < 0 ? Self.small.dropLast() : Self.small.prefix(length))
    let expected = bytes.count < 32 ? 32 : Self.small.count
    #expect(throws: TaggerModelError.truncated(expected: expected, found: bytes.count)) {
      _ = try TaggerModel(bytes)
    }
  }

  @Test func `a file that goes on behind its end is refused`() {
    #expect(throws: TaggerModelError.truncated(expected: Self.small.count, found: Self.small.count + 1)) {
      _ = try TaggerModel(Self.small + [0])
    }
  }

  @Test func `a file of another kind says what it began with`() {
    let bytes = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 100)
    #expect(throws: TaggerModelError.foreign(found: Array("SQLite f".utf8))) { _ = try TaggerModel(bytes) }
  }

  @Test func `another version says which`() {
    var bytes = Self.small
    bytes[8] = 200
    #expect(throws: TaggerModelError.otherVersion(expected: TaggerModelLayout.version, found: 200)) {
      _ = try TaggerModel(bytes)
    }
  }

  @Test func `sizes that no model has are refused`() {
    var bytes = Self.small
    bytes[15] = 0xFF
    #expect(throws: TaggerModelError.self) { _ = try TaggerModel(bytes) }
    bytes = Self.small
    bytes[19] = 0xFF
    #expect(throws: TaggerModelError.self) { _ = try TaggerModel(bytes) }
  }

  @Test func `a changed byte is noticed`() {
    var bytes = Self.small
    bytes[bytes.count / 2] ^= 1
    #expect(throws: TaggerModelError.self) { _ = try TaggerModel(bytes) }
  }

  /// Checksums keep no one from making such a file, so nothing may lead outside it.
  @Test(arguments: 1...20)
  func `a model of noise tags without leaving its bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Self.small
    for index in TaggerModelLayout.headerSize..<bytes.count {
      bytes[index] = UInt8.random(in: 0...255, using: &random)
    }
    let checksum = bytes.withUnsafeBytes { TaggerModelLayout.checksum($0) }
    withUnsafeBytes(of: checksum.littleEndian) {
      for (index, byte) in $0.enumerated() { bytes[24 + index] = byte }
    }
    let tagger = Tagger(model: try TaggerModel(bytes))
    let text = Array(
      "Le président Emmanuel Macron a reçu à l'Élysée (Paris) les maires d'Île-de-France.".utf8)
    text.withUnsafeBufferPointer { text in
      for mention in tagger.mentions(in: text) { #expect(mention.byteRange.upperBound <= text.count) }
    }
  }
}
