import ArgumentParser
import Searching

extension SearchRequest.Order: ExpressibleByArgument {}

/// Which words an article must hold, where a person says so.
enum MatchChoice: String, ExpressibleByArgument, CaseIterable {
  case all, any

  var matching: SearchRequest.Matching { self == .all ? .all : .any }
}

/// What becomes of articles with the same text.
enum DuplicatesChoice: String, ExpressibleByArgument, CaseIterable {
  case fold, show, only

  var duplicates: SearchRequest.Duplicates {
    switch self {
    case .fold: .folded
    case .show: .shown
    case .only: .only
    }
  }
}
