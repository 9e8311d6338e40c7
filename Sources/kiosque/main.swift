import Archive
import Corpus
import Foundation

let a = try Archive(path: "/tmp/t.kiosque", creating: true)
let im = try ArticleImport(into: a)
let data = try Data(contentsOf: URL(fileURLWithPath: "/tmp/data/orange.jsonl"))
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
