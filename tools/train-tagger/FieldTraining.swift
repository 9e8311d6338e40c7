import Entities
import Foundation

/// Trains a conditional random field: stochastic gradient on the likelihood of each chain, step sizes by
/// AdaGrad (Duchi, Hazan and Singer 2011), weights averaged over the last epochs.
///
/// Features of a token are dropped at random while training, so that a name's surroundings are learned
/// beside the name. The same data, settings and seed give the same weights.
///
/// An unsafe island: `weights` and `squares` have a row of ``TrainingReader/labelStride`` places for each
/// feature, and the transitions' arrays one for each class and pair of labels.
final class FieldTraining {
  struct Settings {
    var epochs = 8
    var rate: Float = 0.07
    var decay: Float = 0
    var dropout = 0.4
    var seed: UInt64 = 1
  }

  private typealias Row = UnsafeMutablePointer<Float>

  private let data: TrainingData
  private let settings: Settings
  private let weights: Row
  private let squares: Row
  private let sums: Row
  private let transitions: Row
  private let transitionSquares: Row
  private let transitionSums: Row
  private var averaged = 0

  private static let labels = TrainingReader.labelCount
  private static let stride = TrainingReader.labelStride
  private static let matrix = labels * stride
  private let weightCount: Int
  private let transitionCount = TrainingReader.classCount * FieldTraining.matrix

  init(_ data: TrainingData, _ settings: Settings) {
    (self.data, self.settings) = (data, settings)
    weightCount = data.featureCount * Self.stride
    func zeros(_ count: Int, _ value: Float = 0) -> Row {
      let row = Row.allocate(capacity: count)
      row.initialize(repeating: value, count: count)
      return row
    }
    weights = zeros(weightCount)
    squares = zeros(weightCount, 1e-2)
    sums = zeros(weightCount)
    transitions = zeros(transitionCount)
    transitionSquares = zeros(transitionCount, 1e-2)
    transitionSums = zeros(transitionCount)
  }

  deinit {
    for row in [weights, squares, sums, transitions, transitionSquares, transitionSums] { row.deallocate() }
  }

  /// Runs all epochs; `report` gets the number of the epoch and the mean loss a token.
  func run(report: (Int, Double) -> Void) {
    var random = SplitMix(seed: settings.seed)
    var order = Array(0..<data.chainStarts.count - 1)
    for epoch in 1...settings.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for chain in order {
        loss += learn(data.chainStarts[chain]..<data.chainStarts[chain + 1], &random)
      }
      if epoch > settings.epochs / 2 {
        for index in 0..<weightCount { sums[index] += weights[index] }
        for index in 0..<transitionCount { transitionSums[index] += transitions[index] }
        averaged += 1
      }
      report(epoch, loss / Double(data.tokenCount))
    }
  }

  /// The averaged weights of a feature.
  func weight(_ feature: Int, _ label: Int) -> Float {
    sums[feature * Self.stride + label] / Float(averaged)
  }

  /// The averaged transition scores, laid out as the model's.
  func averagedTransitions() -> [Float] {
    (0..<transitionCount).map { transitionSums[$0] / Float(averaged) }
  }

  // MARK: - One chain

  private var kept: [UInt32] = []
  private var keptStarts: [Int] = []
  private var potentials: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var matrices: [Float] = []
  private var shifts: [Double] = []

  private func learn(_ tokens: Range<Int>, _ random: inout SplitMix) -> Double {
    let count = tokens.count
    let (labels, stride) = (Self.labels, Self.stride)
    keep(tokens, &random)
    func fit(_ array: inout [Float], _ size: Int) {
      if array.count < size { array = [Float](repeating: 0, count: size * 2) }
    }
    fit(&potentials, count * stride)
    fit(&forward, count * stride)
    fit(&backward, count * stride)
    fit(&matrices, count * Self.matrix)
    var logPartition = 0.0
    var goldScore = 0.0

    // Potentials are exponentials of scores less the token's greatest, so that none overflows.
    for position in 0..<count {
      var scores: (Float, Float, Float, Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0, 0, 0, 0)
      withUnsafeMutableBytes(of: &scores) { raw in
        let score = raw.assumingMemoryBound(to: Float.self).baseAddress!
        for index in keptStarts[position]..<keptStarts[position + 1] {
          let row = weights + Int(kept[index]) * stride
          for label in 0..<stride { score[label] += row[label] }
        }
        var greatest = score[0]
        for label in 1..<labels { greatest = max(greatest, score[label]) }
        for label in 0..<labels { potentials[position * stride + label] = exp(score[label] - greatest) }
        logPartition += Double(greatest)
        goldScore += Double(score[Int(data.labels[tokens.lowerBound + position])])
      }
      let transition = transitions + Int(data.classes[tokens.lowerBound + position]) * Self.matrix
      for previous in 0..<labels {
        for label in 0..<labels {
          let place = previous * stride + label
          matrices[position * Self.matrix + place] =
            TrainingReader.allows(previous, label) ? exp(transition[place]) : 0
        }
      }
      let previous = position == 0 ? 0 : Int(data.labels[tokens.lowerBound + position - 1])
      goldScore += Double(
        transition[previous * stride + Int(data.labels[tokens.lowerBound + position])])
    }

    // Forward, scaled to sum 1 at each token.
    for position in 0..<count {
      var sum: Float = 0
      for label in 0..<labels {
        var mass: Float = 0
        if position == 0 {
          mass = matrices[label]
        } else {
          for previous in 0..<labels {
            mass +=
              forward[(position - 1) * stride + previous]
              * matrices[position * Self.matrix + previous * stride + label]
          }
        }
        mass *= potentials[position * stride + label]
        forward[position * stride + label] = mass
        sum += mass
      }
      let scale = 1 / sum
      for label in 0..<labels { forward[position * stride + label] *= scale }
      logPartition += Double(log(sum))
    }
    // Backward, scaled likewise.
    for label in 0..<labels { backward[(count - 1) * stride + label] = 1 }
    var position = count - 2
    while position >= 0 {
      var sum: Float = 0
      for label in 0..<labels {
        var mass: Float = 0
        for next in 0..<labels {
          mass +=
            matrices[(position + 1) * Self.matrix + label * stride + next]
            * potentials[(position + 1) * stride + next] * backward[(position + 1) * stride + next]
        }
        backward[position * stride + label] = mass
        sum += mass
      }
      let scale = 1 / sum
      for label in 0..<labels { backward[position * stride + label] *= scale }
      position -= 1
    }
    update(tokens)
    return logPartition - goldScore
  }

  private func keep(_ tokens: Range<Int>, _ random: inout SplitMix) {
    kept.removeAll(keepingCapacity: true)
    keptStarts.removeAll(keepingCapacity: true)
    keptStarts.append(0)
    let threshold = UInt64(settings.dropout * 65536)
    var bits: UInt64 = 0
    var left = 0
    for token in tokens {
      for index in data.featureStarts[token]..<data.featureStarts[token + 1] {
        if left == 0 { (bits, left) = (random.next(), 4) }
        if bits & 0xFFFF >= threshold { kept.append(data.features[index]) }
        bits >>= 16
        left -= 1
      }
      keptStarts.append(kept.count)
    }
  }

  /// Steps along the gradient: what is labelled less what is expected.
  private func update(_ tokens: Range<Int>) {
    let (labels, stride) = (Self.labels, Self.stride)
    let rate = settings.rate
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.matrix) { gradient in
      for position in 0..<tokens.count {
        let gold = Int(data.labels[tokens.lowerBound + position])
        // Pairs of labels.
        let previousGold = position == 0 ? 0 : Int(data.labels[tokens.lowerBound + position - 1])
        var total: Float = 0
        for previous in 0..<labels {
          let mass: Float =
            position == 0 ? (previous == 0 ? 1 : 0) : forward[(position - 1) * stride + previous]
          for label in 0..<labels {
            let place = previous * stride + label
            let value =
              mass * matrices[position * Self.matrix + place] * potentials[position * stride + label]
              * backward[position * stride + label]
            gradient[place] = value
            total += value
          }
        }
        let base = Int(data.classes[tokens.lowerBound + position]) * Self.matrix
        var unary: (Float, Float, Float, Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &unary) { raw in
          let expected = raw.assumingMemoryBound(to: Float.self).baseAddress!
          for previous in 0..<labels {
            for label in 0..<labels {
              let place = previous * stride + label
              let probability = gradient[place] / total
              expected[label] += probability
              let slope = (previous == previousGold && label == gold ? 1 : 0) - probability
              guard slope != 0, TrainingReader.allows(previous, label) else { continue }
              transitionSquares[base + place] += slope * slope
              transitions[base + place] += rate * slope / transitionSquares[base + place].squareRoot()
            }
          }
          for label in 0..<labels { expected[label] = (label == gold ? 1 : 0) - expected[label] }
          expected[7] = 0
          // Tokens that are certain move nothing.
          var largest: Float = 0
          for label in 0..<labels { largest = max(largest, abs(expected[label])) }
          guard largest > 1e-4 else { return }
          for index in keptStarts[position]..<keptStarts[position + 1] {
            let row = weights + Int(kept[index]) * stride
            let square = squares + Int(kept[index]) * stride
            for label in 0..<stride {
              let slope = expected[label] - settings.decay * row[label]
              square[label] += slope * slope
              row[label] += rate * slope / square[label].squareRoot()
            }
          }
        }
      }
    }
  }
}
