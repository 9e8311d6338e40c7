import Entities

/// The chains of all training texts in flat arrays, features numbered in the order they first occur.
///
/// An unsafe island: the pointers are filled once here and freed with the object.
final class TrainingData {
  let chainStarts: [Int]
  let featureStarts: [Int]
  let features: [UInt32]
  let classes: [UInt8]
  let labels: [UInt8]
  /// The bucket of each feature number.
  let buckets: [UInt32]

  var tokenCount: Int { labels.count }
  var featureCount: Int { buckets.count }

  /// Features that occur less than `minimumCount` times are left out.
  init(_ chains: [TrainingChain], minimumCount: UInt8) {
    var counts = [UInt8](repeating: 0, count: TrainingReader.bucketCount)
    for chain in chains {
      for token in chain.features {
        for bucket in token where counts[Int(bucket)] < 255 { counts[Int(bucket)] += 1 }
      }
    }
    var numbers = [Int32](repeating: -1, count: TrainingReader.bucketCount)
    var buckets: [UInt32] = []
    var features: [UInt32] = []
    var (chainStarts, featureStarts) = ([0], [0])
    var (classes, labels): ([UInt8], [UInt8]) = ([], [])
    for chain in chains {
      for token in chain.features {
        for bucket in token where counts[Int(bucket)] >= minimumCount {
          if numbers[Int(bucket)] < 0 {
            numbers[Int(bucket)] = Int32(buckets.count)
            buckets.append(bucket)
          }
          features.append(UInt32(numbers[Int(bucket)]))
        }
        featureStarts.append(features.count)
      }
      classes += chain.classes
      labels += chain.labels
      chainStarts.append(labels.count)
    }
    (self.chainStarts, self.featureStarts, self.features) = (chainStarts, featureStarts, features)
    (self.classes, self.labels, self.buckets) = (classes, labels, buckets)
  }
}
