import Entities
import Foundation
import LabelledNews

/// What the command line asks of a training run.
struct TrainingCommand {
  private var settings = FieldTraining.Settings()
  private var gazetteer: String?
  private var clusters: String?
  private var output: String?
  private var tests: [String] = []
  private var training: [String] = []
  /// Of every so many articles of each training file, the one to be tested on.
  private var holdOut: (part: Int, of: Int)?
  private var hiddenShare = 0.15
  /// Of the training articles, how many are read without any name list.
  private var bareShare = 0.2
  /// Fields that are trained with seeds of their own; the model has their mean weights.
  private var runs = 4
  private var minimumCount: UInt8 = 2
  private var threshold: Float = 0.05
  /// Bytes of the model; features of small weights are left out for it.
  private var sizeLimit = 2_990_000

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        training.append(argument)
        continue
      }
      guard let value = rest.popFirst() else { throw Failure(description: "\(argument) needs a value") }
      func number<Value: LosslessStringConvertible>() throws -> Value {
        guard let number = Value(value) else { throw Failure(description: "\(argument): \(value)") }
        return number
      }
      switch argument {
      case "--gazetteer": gazetteer = value
      case "--clusters": clusters = value
      case "--output": output = value
      case "--test": tests.append(value)
      case "--seed": settings.seed = try number()
      case "--epochs": settings.epochs = try number()
      case "--rate": settings.rate = try number()
      case "--decay": settings.decay = try number()
      case "--dropout": settings.dropout = try number()
      case "--runs": runs = max(1, try number())
      case "--bare": bareShare = try number()
      case "--hidden": hiddenShare = try number()
      case "--minimum-count": minimumCount = try number()
      case "--threshold": threshold = try number()
      case "--size": sizeLimit = try number()
      case "--hold-out":
        let parts = value.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2 else { throw Failure(description: "--hold-out N/M") }
        holdOut = (parts[0], parts[1])
      default: throw Failure(description: "unknown option \(argument)")
      }
    }
    guard !training.isEmpty else { throw Failure(description: "no training file") }
  }

  func run() throws {
    let clock = ContinuousClock()
    let begin = clock.now
    var lexicon = LexiconEntries()
    if let gazetteer { try lexicon.addGazetteer(gazetteer) }
    if let clusters { try lexicon.addClusters(clusters) }
    var bare = LexiconEntries()
    if let clusters { try bare.addClusters(clusters) }
    var held: [(name: String, articles: [LabelledArticle])] = []
    var articles: [LabelledArticle] = []
    for path in training {
      let all = try LabelledArticle.read(path)
      guard let holdOut else {
        articles += all
        continue
      }
      let name = URL(fileURLWithPath: path).lastPathComponent
      held.append((name, all.indices.filter { $0 % holdOut.of == holdOut.part }.map { all[$0] }))
      articles += all.indices.filter { $0 % holdOut.of != holdOut.part }.map { all[$0] }
    }
    lexicon.addTriggers(articles)
    bare.addTriggers(articles)
    let reader = TrainingReader(lexicon: lexicon, hiddenShare: hiddenShare)
    let bareReader = TrainingReader(lexicon: bare, hiddenShare: 0)
    var chains: [TrainingChain] = []
    var random = SplitMix(seed: settings.seed)
    for article in articles {
      let isBare = Double(random.next() >> 40) / Double(1 << 24) < bareShare
      article.text.withUnsafeBufferPointer {
        chains += (isBare ? bareReader : reader).chains($0, article.mentions)
      }
    }
    let data = TrainingData(chains, minimumCount: minimumCount)
    chains = []
    print(
      "\(articles.count) articles, \(data.tokenCount) tokens, \(data.featureCount) features, "
        + "\(reader.unalignedCount) unaligned, \(reader.inactiveCount) outside; \(clock.now - begin)")
    let fields = (0..<runs).map { run in
      var settings = settings
      settings.seed = settings.seed &* 1000 &+ UInt64(run)
      let field = FieldTraining(data, settings)
      field.run { print("run \(run + 1), epoch \($0): loss \($1); \(clock.now - begin)") }
      return field
    }
    let content = fields.content(data, lexicon: lexicon, threshold: threshold, sizeLimit: sizeLimit)
    let bytes = content.encoded()
    print("\(content.weights.count) features kept, \(bytes.count) bytes")
    if let output { try Data(bytes).write(to: URL(fileURLWithPath: output)) }
    let tagger = Tagger(model: try TaggerModel(bytes))
    for path in tests { held.append((path, try LabelledArticle.read(path))) }
    for (name, articles) in held {
      var score = SpanScore()
      for article in articles {
        article.text.withUnsafeBufferPointer {
          score.add(gold: article.mentions, found: tagger.mentions(in: $0))
        }
      }
      print("\(name)\n\(score.table)")
    }
  }
}
