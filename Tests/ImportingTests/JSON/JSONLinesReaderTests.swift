import Corpus
import TestSupport
import Testing

@testable import Importing

struct JSONLinesReaderTests {
  @Test func aBrokenLineCostsThatLineOnly() throws {
    let folder = try TemporaryFolder()
    let lines = (1...1000).map { $0 == 812 ? #"{"title": "N812", "text""# : #"{"title": "N\#($0)"}"# }
    let path = try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    let result = try ImportResult([path])
    #expect(result.articles.count == 999)
    #expect(result.issues.map(\.record) == [812])
    #expect(result.issues.first?.path == path)
    guard case .malformed(.json, .told(let detail)) = result.issues.first?.reason else {
      Issue.record("\(result.issues)")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test func blankLinesAndRecordSeparatorsAreNoRecords() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\n{\"title\":\"A\"}\r\n  \n\u{1E}{\"title\":\"B\"}\n\n{", to: "a.jsonl")
    let result = try ImportResult([path])
    #expect(result.articles.map(\.title) == ["A", "B"])
    #expect(result.issues.map(\.record) == [6])
  }

  @Test func aLineOf50MegabytesIsNotHeld() throws {
    var lines = LineSplitter(textLimitInBytes: 16 * 1024 * 1024)
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var found: [(Int, Bool)] = []
    func take(_ line: LineSplitter.Line, _ number: Int) {
      if case .tooLong = line { found.append((number, false)) } else { found.append((number, true)) }
    }
    "{}\n".utf8.withContiguousStorageIfAvailable { lines.push(UnsafeRawBufferPointer($0), onLine: take) }
    for _ in 0..<50 { chunk.withUnsafeBytes { lines.push($0, onLine: take) } }
    "\n{}".utf8.withContiguousStorageIfAvailable { lines.push(UnsafeRawBufferPointer($0), onLine: take) }
    lines.finish(onLine: take)
    #expect(found.map(\.0) == [1, 2, 3])
    #expect(found.map(\.1) == [true, false, true])
    #expect(lines.buffer.highWaterMark <= lines.buffer.limitInBytes + chunk.count)
  }

  @Test func escapesCountAsWhatTheyStandFor() throws {
    let folder = try TemporaryFolder()
    var options = ImportOptions()
    options.textLimitInBytes = 30_000
    options.chunkInBytes = 10_000
    // Six bytes of line for two of text, over several chunks.
    let lines = [15_000, 15_001, 60_000].map { count in
      "{\"text\":\"\(String(repeating: #"\u00e9"#, count: count))\"}\n"
    }
    let path = try folder.write(lines.joined(), to: "a.jsonl")
    let result = try ImportResult([path], options: options)
    #expect(result.articles.map(\.body.utf8.count) == [30_000])
    #expect(result.issues.map(\.record) == [2, 3])
    #expect(Set(result.issues.map(\.reason)) == [.tooLong(limitInBytes: 30_000)])
  }

  @Test func linesAreTheSameInChunksOfAnyLength() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        "ab\n".utf8.randomElement(using: &generator) ?? 0
      }
      var expected = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map(String.init)
      if expected.last == "" { expected.removeLast() }
      var lines = LineSplitter(textLimitInBytes: 16 * 1024 * 1024)
      var found: [String] = []
      func take(_ line: LineSplitter.Line, _ number: Int) {
        #expect(number == found.count + 1)
        if case .bytes(let bytes) = line { found.append(String(decoding: bytes, as: UTF8.self)) }
      }
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 1...9, using: &generator))
        bytes[start..<end].withUnsafeBytes { lines.push($0, onLine: take) }
        start = end
      }
      lines.finish(onLine: take)
      #expect(found == expected, "seed 99")
    }
  }

  @Test func anExportGivesTheSameIdentityAgain() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      {"format":"kiosque-export-1","id":"a3f9c21xyz","key":"31656","path":"depeches/6.txt","title":"T","lead":"L",\
      "body":"B","date":"2024-12-07","source":"La Gazette","author":"A","url":"","actors":["X"],"cities":[]}
      {"format":"kiosque-export-1","id":"b","key":"9","collection":"fonds","title":"T","source":"La Gazette"}
      {"format":"kiosque-export-1","id":"c","key":"https://x.example/1","title":"T","source":"La Gazette"}
      """, to: "export.json")
    let result = try ImportResult([path], options: ImportOptions(source: "autre"))
    #expect(result.issues == [])
    #expect(
      result.articles.map(\.key) == [
        ArticleKey(collection: "La Gazette", value: "31656"), ArticleKey(collection: "fonds", value: "9"),
        ArticleKey(collection: "", value: "https://x.example/1"),
      ])
    #expect(result.articles.map(\.path) == ["depeches/6.txt", path, path])
    #expect(result.articles.map(\.source) == ["La Gazette", "La Gazette", "La Gazette"])
    #expect(result.articles.first?.date?.description == "2024-12-07")
    #expect(result.articles.first?.lead == "L")
  }
}
