import CMemory

/// Trivial values by number, from 0 up in order of arrival, whose places can be prefetched.
///
/// An unsafe island. Invariants: `values` has `capacity` places of which the first `count` are initialised;
/// numbers handed in are below `count`. Its owner calls ``deallocate()`` once, and copies none.
struct GrowingTable<Value: BitwiseCopyable> {
  private var values: UnsafeMutablePointer<Value>
  private var capacity = 1 << 12
  private(set) var count = 0

  init() { values = .allocate(capacity: capacity) }

  func deallocate() { values.deallocate() }

  @inline(__always)
  subscript(number: Int32) -> Value {
    get {
      precondition(number >= 0 && Int(number) < count)
      return values[Int(number)]
    }
    set {
      precondition(number >= 0 && Int(number) < count)
      values[Int(number)] = newValue
    }
  }

  @inline(__always)
  func prefetch(_ number: Int32) { kiosque_prefetch(values + Int(number)) }

  mutating func append(_ value: Value) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
      larger.update(from: values, count: count)
      values.deallocate()
      (values, capacity) = (larger, capacity * 2)
    }
    (values + count).initialize(to: value)
    count += 1
  }

  mutating func removeAll() { count = 0 }
}
