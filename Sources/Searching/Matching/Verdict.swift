/// What the index and the columns say of an article and a condition: three-valued logic after S. Kleene, in which
/// a part that is open leaves the whole open only where it matters.
enum Verdict: UInt8 {
  case fails
  case open
  case holds

  @inline(__always) static func all(_ one: Verdict, _ other: Verdict) -> Verdict {
    one.rawValue < other.rawValue ? one : other
  }

  @inline(__always) static func any(_ one: Verdict, _ other: Verdict) -> Verdict {
    one.rawValue > other.rawValue ? one : other
  }

  @inline(__always) static prefix func ! (verdict: Verdict) -> Verdict {
    switch verdict {
    case .fails: .holds
    case .open: .open
    case .holds: .fails
    }
  }
}
