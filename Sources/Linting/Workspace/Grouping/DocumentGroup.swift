import Regulations

/// Documents that are held against each other, and what came of it.
struct DocumentGroup: Sendable {
  /// What the documents share; `nil` for the documents of a project.
  let key: GroupKey?
  /// The slots of the documents, by path and order in the file.
  var members: SlotList
  /// What the rules had to say when they ran last.
  var result = GroupResult()
  /// The paths that the rules asked about.
  var asked: Set<String> = []

  /// How the documents were put together.
  var grouping: Grouping { key?.grouping ?? .project }
}

extension DocumentGroup {
  /// Adds what each rule had to say about the document in `slot`. A rule that had something to say about it in another
  /// group too has found it in either; it has passed where it has passed in one and did not apply in the other.
  func addOutcomes(of slot: Int, to outcomes: inout [(code: RuleCode, outcome: Outcome)]) {
    guard let position = members.firstIndex(of: slot) else { return }
    for (code, outcome) in result.outcomes[position] {
      if let known = outcomes.firstIndex(where: { $0.code == code }) {
        outcomes[known].outcome = outcomes[known].outcome.joined(with: outcome)
      } else {
        outcomes.append((code, outcome))
      }
    }
  }
}

/// What the rules had to say about the documents of a group.
struct GroupResult: Sendable {
  /// What was found.
  var findings = GroupFindings()
  /// What each rule had to say about each document, by its position.
  var outcomes = OutcomeTable(rules: [], documents: 0)
}

extension Outcome {
  fileprivate func joined(with other: Outcome) -> Outcome {
    switch (self, other) {
    case (.found(let a), .found(let b)): .found(a + b)
    case (.found, _), (_, .notApplicable): self
    default: other
    }
  }
}

extension DocumentFacts {
  /// The order in a workspace: by the bytes of the path, then by the place in the file.
  static func comesFirst(_ left: DocumentFacts, _ right: DocumentFacts) -> Bool {
    let (one, other) = (ExactText(left.path), ExactText(right.path))
    return one == other ? left.index < right.index : one < other
  }
}
