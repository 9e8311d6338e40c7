import Corpus
import Entities
import Foundation
import LabelledNews

/// `facets [--model MODEL.bin] [--gold] [--errors] [--time] FILE.jsonl…`: precision, recall and F1 of facet values by article, with the names
/// that the tagger finds or with the labelled ones; `--errors` lists what went wrong (never for test data).
func scoreFacets(_ arguments: [String]) throws {
  let options = arguments.filter { $0.hasPrefix("--") }
  let paths = arguments.filter { !$0.hasPrefix("--") || $0 == "--model" }
  let (model, files) = try modelAndPaths(paths)
  let tagger = Tagger(model: model)
  for path in files {
    let articles = try LabelledArticle.read(path)
    let resolver = Resolver()
    let names = articles.map { article in
      article.text.withUnsafeBufferPointer {
        resolver.names(of: options.contains("--gold") ? article.mentions : tagger.mentions(in: $0), in: $0)
      }
    }
    if options.contains("--time") {
      let start = ContinuousClock.now
      for _ in 0..<20 {
        for article in articles {
          _ = article.text.withUnsafeBufferPointer { resolver.names(of: article.mentions, in: $0) }
        }
      }
      print("resolver:", (ContinuousClock.now - start) / (20 * articles.count), "an article")
    }
    let records = NameRecords(names)
    let map = EntityMap(records.records)
    var score = FacetScore()
    for (article, names) in zip(articles, names) {
      var values: [Int: Set<String>] = [:]
      for name in names {
        guard let key = name.key, let entity = map.entityOfRecord[records.index[key]!] else { continue }
        values[entity, default: []].formUnion(name.forms.map { NameFolding.folded($0.spelling) })
      }
      score.add(article, values: values.sorted { $0.key < $1.key }.map { (map.entities[$0.key], $0.value) })
    }
    score.finish()
    if options.contains("--errors") { score.errors.forEach { print($0) } }
    print("\(path): \(articles.count) articles")
    for kind in EntityKind.allCases {
      let counts = score.counts[kind] ?? .init()
      let figures = [counts.precision, counts.recall, counts.f1].map { String(format: "%.4f", $0) }
      print(
        "\(kind)".padding(toLength: 14, withPad: " ", startingAt: 0), figures.joined(separator: "  "),
        " gold \(counts.gold) found \(counts.found) right \(counts.right) apart \(counts.apart) merged \(counts.merged),"
          + " across articles \(counts.apartAcross) and \(counts.mergedAcross)"
      )
    }
  }
}

/// What all articles together know of each name key.
struct NameRecords {
  var records: [NameRecord] = []
  var index: [NameKey: Int] = [:]

  init(_ articles: [[RecognizedName]]) {
    var forms: [[String: Int]] = []
    for names in articles {
      for name in names {
        guard let key = name.key else { continue }
        let place = index[key] ?? records.count
        if place == records.count {
          index[key] = place
          records.append(NameRecord(key: key, articleCount: 0, forms: []))
          forms.append([:])
        }
        records[place].articleCount += 1
        for form in name.forms { forms[place][form.spelling, default: 0] += form.count }
      }
    }
    for place in records.indices {
      records[place].forms = forms[place].map { NameForm(spelling: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.spelling) < ($0.count, $1.spelling) }
    }
  }
}
