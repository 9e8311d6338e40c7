extension SearchFilters {
  /// Each condition, one at a time: dates, names, sources, authors.
  var conditions: [SearchCondition] {
    var conditions: [SearchCondition] = []
    if from != nil || to != nil { conditions.append(.dates(from: from, to: to)) }
    conditions += names.map(SearchCondition.name)
    if !sources.isEmpty { conditions.append(.sources(sources, isExcluded: false)) }
    if !excludedSources.isEmpty { conditions.append(.sources(excludedSources, isExcluded: true)) }
    if !authors.isEmpty { conditions.append(.authors(authors, isExcluded: false)) }
    if !excludedAuthors.isEmpty { conditions.append(.authors(excludedAuthors, isExcluded: true)) }
    conditions += selections.map(SearchCondition.selection)
    return conditions
  }

  /// The filters that ask for one condition of these and nothing else.
  func only(_ condition: SearchCondition) -> SearchFilters {
    var filters = SearchFilters()
    switch condition {
    case .part: break
    case .dates(let from, let to): (filters.from, filters.to) = (from, to)
    case .name(let name): filters.names = [name]
    case .sources(let names, isExcluded: false): filters.sources = names
    case .sources(let names, isExcluded: true): filters.excludedSources = names
    case .authors(let names, isExcluded: false): filters.authors = names
    case .authors(let names, isExcluded: true): filters.excludedAuthors = names
    case .selection(let selection): filters.selections = [selection]
    }
    return filters
  }

  /// The filters without one condition of these.
  func without(_ condition: SearchCondition) -> SearchFilters {
    var filters = self
    switch condition {
    case .part: break
    case .dates: (filters.from, filters.to) = (nil, nil)
    case .name(let name): if let index = names.firstIndex(of: name) { filters.names.remove(at: index) }
    case .sources(_, isExcluded: false): filters.sources = []
    case .sources(_, isExcluded: true): filters.excludedSources = []
    case .authors(_, isExcluded: false): filters.authors = []
    case .authors(_, isExcluded: true): filters.excludedAuthors = []
    case .selection(let selection):
      if let index = selections.firstIndex(of: selection) { filters.selections.remove(at: index) }
    }
    return filters
  }
}
