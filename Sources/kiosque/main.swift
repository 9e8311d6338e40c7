import Archive
import Corpus
import Foundation
import QueryLanguage
import Searching

let a = try Archive(path: (ProcessInfo.processInfo.environment["OUT"] ?? "/tmp/t.kiosque"), creating: true)
if CommandLine.arguments.count > 1, CommandLine.arguments[1] == "rebuild" {
  try a.rebuild { print($0, $1) }
  print(try a.check(), try a.statistics())
  exit(0)
}
if CommandLine.arguments.count > 1 {
  let s = Searcher(a)
  for q in CommandLine.arguments.dropFirst() {
    for p in [0, 2] {
      var r = SearchRequest(query: QueryParser.parse(q))
      r.passages = p
      var best = 1e9
      var res = SearchResult()
      for _ in 0..<30 {
        let t = ContinuousClock.now
        res = try s.search(r)
        let d = (ContinuousClock.now - t) / Duration.milliseconds(1)
        best = min(best, d)
      }
      print(q, p, res.total, res.articles, res.isRelaxed, "best \(best) ms")
      if p == 2 {
        for h in res.hits.prefix(3) {
          print("  ", h.score, h.handle, h.article.title, h.passages.first?.text ?? "")
        }
      }
    }
  }
  exit(0)
}
let im = try ArticleImport(into: a)
let data = try Data(
  contentsOf: URL(fileURLWithPath: (ProcessInfo.processInfo.environment["IN"] ?? "/tmp/data/orange.jsonl")))
try data.withUnsafeBytes { (raw: UnsafeRawBufferPointer) in
  var s = 0
  while s < raw.count {
    let e =
      memchr(raw.baseAddress! + s, 10, raw.count - s).map {
        raw.baseAddress!.distance(to: UnsafeRawPointer($0))
      } ?? raw.count
    let d = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: raw.baseAddress! + s), count: e - s, deallocator: .none)
    let o = try JSONSerialization.jsonObject(with: d) as! [String: Any]
    let date = (o["date"] as! String).split(separator: "-").map { Int($0)! }
    try im.add(
      Article(
        key: ArticleKey(collection: "orange", value: o["id"] as! String), title: o["title"] as! String,
        lead: o["heading"] as! String, body: o["text"] as! String,
        date: Day(year: date[0], month: date[1], day: date[2]), source: "orange"))
    s = e + 1
  }
}
try im.finish()
print(im.counts)
