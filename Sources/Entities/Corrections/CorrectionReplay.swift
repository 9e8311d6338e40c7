import Corpus

/// Applies corrections to drafts of entities, in order, and notes those that do not apply.
///
/// A form is looked up by its folded spelling: among the entities' names first, then among the texts of keys,
/// then among all known spellings. What records say is gathered once, for the forms that corrections name.
struct CorrectionReplay {
  private(set) var drafts: EntityDrafts
  private(set) var problems: [CorrectionProblem] = []
  /// By folded form that a correction names: records that have it as key, and as a spelling.
  private var recordsOfKey: [String: [Int]] = [:]
  private var recordsOfForm: [String: [Int]] = [:]
  /// By folded form that a correction names: drafts that have it as name, and those that had it when they were merged.
  private var draftsOfName: [String: Set<Int>] = [:]
  /// How many forms were proposed names for.
  private var proposals = 0

  /// Each look goes through all names, and nobody reads so many.
  private static let mostProposals = 100
  private static let mostCandidates = 20

  init(_ drafts: EntityDrafts) { self.drafts = drafts }

  mutating func apply(_ corrections: Corrections) {
    gather(corrections.lines.flatMap { $0.correction.forms })
    // Articles are written with all splits before any line is read here: what a split parts keeps no name that a
    // line above it means.
    for case .split(_, _, let name) in corrections.lines.map(\.correction) {
      for record in recordsOfKey[NameFolding.folded(name)] ?? [] {
        rename(drafts.survivor(drafts.draftOfRecord[record]), to: name)
      }
    }
    for line in corrections.lines {
      switch line.correction {
      case .merge(let forms, let target): merge(forms, into: target, line)
      case .rename(let form, let name):
        guard let draft = one(form, line) else { continue }
        rename(draft, joining: name)
      case .hide(let form, let facet): hide(form, facet, line)
      case .split: continue
      }
    }
  }

  private mutating func gather(_ forms: [String]) {
    var wanted: [UInt64: String] = [:]
    for form in forms.flatMap({ [$0, KindedForm($0)?.form ?? $0] }) {
      var folded = NameFolding.folded(form)
      wanted[folded.withUTF8 { SliceHash.of($0) }] = folded
    }
    var bytes: [UInt8] = []
    /// The form that a spelling folds to, if it is wanted.
    func fold(_ spelling: String) -> String? {
      var spelling = spelling
      bytes.removeAll(keepingCapacity: true)
      spelling.withUTF8 { NameFolding.append($0, to: &bytes) }
      guard let form = wanted[bytes.withUnsafeBufferPointer { SliceHash.of($0) }],
        form.utf8.elementsEqual(bytes)
      else { return nil }
      return form
    }
    for (record, name) in drafts.records.enumerated() {
      var text = name.key.text
      if let form = wanted[text.withUTF8 { SliceHash.of($0) }], form == text {
        recordsOfKey[text, default: []].append(record)
      }
      for form in name.forms {
        if let folded = fold(form.spelling) { recordsOfForm[folded, default: []].append(record) }
      }
    }
    for (draft, value) in drafts.drafts.enumerated() {
      if let folded = fold(value.name) { draftsOfName[folded, default: []].insert(draft) }
    }
  }

  // MARK: - Changes

  private mutating func rename(_ draft: Int, to name: String) {
    draftsOfName[NameFolding.folded(drafts.drafts[draft].name)]?.remove(draft)
    drafts.drafts[draft].name = name
    draftsOfName[NameFolding.folded(name), default: []].insert(draft)
  }

  /// Two of one kind and name could not be told apart: who goes by the name already becomes part of the draft.
  private mutating func rename(_ draft: Int, joining name: String) {
    let folded = NameFolding.folded(name)
    let namesakes = Set((draftsOfName[folded] ?? []).map(drafts.survivor)).filter { other in
      other != draft && !drafts.drafts[other].isHidden
        && drafts.drafts[other].kind == drafts.drafts[draft].kind
        && NameFolding.folded(drafts.drafts[other].name) == folded
    }
    for namesake in namesakes.sorted() { drafts.merge(namesake, into: draft) }
    rename(draft, to: name)
  }

  private mutating func merge(_ forms: [String], into target: String, _ line: Corrections.Line) {
    var targets = candidates(target)
    let sources = forms.map { (form: $0, candidates: candidates($0)) }
    if targets.count > 1 {
      // A target of several kinds is what is merged into it.
      let facets = Set(sources.filter { $0.candidates.count == 1 }.map { facet($0.candidates[0]) })
      let fitting = targets.filter { facets.contains(facet($0)) }
      if fitting.count == 1 { targets = fitting }
    }
    guard targets.count == 1 else { return report(target, targets, line) }
    let draft = targets[0]
    for source in sources {
      var found = source.candidates.filter { $0 != draft }
      if found.count > 1 {
        let fitting = found.filter { facet($0) == facet(draft) }
        if fitting.count == 1 { found = fitting }
      }
      if found.isEmpty, source.candidates.contains(draft) { continue }
      guard found.count == 1 else {
        report(source.form, found, line)
        continue
      }
      drafts.merge(found[0], into: draft)
    }
  }

  private mutating func hide(_ form: String, _ facet: Facet?, _ line: Corrections.Line) {
    let found = candidates(form).filter { facet == nil || self.facet($0) == facet }
    // One of each kind is meant by the form; two of one kind are ambiguous.
    guard !found.isEmpty, Set(found.map { drafts.drafts[$0].kind }).count == found.count else {
      return report(form, found, line)
    }
    for draft in found { drafts.drafts[draft].isHidden = true }
  }

  // MARK: - Looking up

  private func facet(_ draft: Int) -> Facet { drafts.drafts[draft].kind.facet }

  /// The draft that a form names; if there is not exactly one, that is noted.
  private mutating func one(_ form: String, _ line: Corrections.Line) -> Int? {
    let found = candidates(form)
    guard found.count == 1 else {
      report(form, found, line)
      return nil
    }
    return found[0]
  }

  /// The drafts that a form names best: by name, else by key, else by spelling; of one kind where the form says it.
  private func candidates(_ form: String) -> [Int] {
    let found = best(form)
    guard found.isEmpty, let kinded = KindedForm(form) else { return found }
    return best(kinded.form).filter { drafts.drafts[$0].kind == kinded.kind }
  }

  private func best(_ form: String) -> [Int] {
    let folded = NameFolding.folded(form)
    guard !folded.isEmpty else { return [] }
    let named = (draftsOfName[folded] ?? []).map(drafts.survivor).filter {
      NameFolding.folded(drafts.drafts[$0].name) == folded
    }
    for found in [named, draftsOf(recordsOfKey[folded]), draftsOf(recordsOfForm[folded])] where !found.isEmpty
    {
      return Set(found).sorted()
    }
    return []
  }

  private func draftsOf(_ records: [Int]?) -> [Int] {
    (records ?? []).map { drafts.survivor(drafts.draftOfRecord[$0]) }
  }

  private mutating func report(_ form: String, _ candidates: [Int], _ line: Corrections.Line) {
    let reason: CorrectionProblem.Reason
    if candidates.isEmpty {
      reason = .unknown(form: form, near: names(near: form))
    } else {
      let shown = candidates.map { drafts.drafts[$0] }.sorted { $0.articleCount > $1.articleCount }
        .prefix(Self.mostCandidates)
      reason = .ambiguous(
        form: form,
        candidates: shown.map { draft in
          let isShared = shown.count { $0.name == draft.name } > 1
          return isShared ? "\(draft.name) (\(draft.kind))" : draft.name
        })
    }
    problems.append(CorrectionProblem(line: line.number, text: line.text, reason: reason))
  }

  private mutating func names(near form: String) -> [String] {
    guard proposals < Self.mostProposals else { return [] }
    proposals += 1
    var search = NearNames<String>(form, limit: 5)
    for draft in drafts.drafts {
      search.consider(draft.name, folded: NameFolding.folded(draft.name), weight: draft.articleCount)
    }
    return search.nearest
  }
}

extension Correction {
  /// The forms and names by which it looks entities up.
  fileprivate var forms: [String] {
    switch self {
    case .merge(let forms, let target): forms + [target]
    case .rename(let form, let name): [form, name]
    case .hide(let form, _): [form]
    case .split(_, _, let name): [name]
    }
  }
}
