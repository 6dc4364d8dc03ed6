import Regulations

/// What the rules about several documents had to say about one file.
public struct CrossResult: Sendable {
  /// The findings by place, then code; waived ones are marked.
  public var findings: [Finding] = []
  /// What each rule had to say about each document of ours in the file, by code.
  public var outcomes: [[(code: RuleCode, outcome: Outcome)]] = []

  /// A result with these findings.
  public init(findings: [Finding] = []) { self.findings = findings }
}

extension LintResult {
  /// The result with what the rules about several documents had to say.
  public func adding(_ cross: CrossResult) -> LintResult {
    let documents = documents.enumerated().map { number, document in
      guard number < cross.outcomes.count, !cross.outcomes[number].isEmpty else { return document }
      return DocumentResult(
        form: document.form, law: document.law,
        outcomes: Self.merged(document.outcomes, cross.outcomes[number]))
    }
    let findings = cross.findings.isEmpty ? findings : (findings + cross.findings).sorted(by: Finding.comesFirst)
    return LintResult(tree: tree, documents: documents, findings: findings, isOurs: isOurs, facts: facts)
  }

  /// Two lists of outcomes, each by code, as one; no rule is in both.
  private static func merged(
    _ left: [(code: RuleCode, outcome: Outcome)], _ right: [(code: RuleCode, outcome: Outcome)]
  ) -> [(code: RuleCode, outcome: Outcome)] {
    var merged: [(code: RuleCode, outcome: Outcome)] = []
    merged.reserveCapacity(left.count + right.count)
    var place = 0
    for item in left {
      while place < right.count, right[place].code < item.code {
        merged.append(right[place])
        place += 1
      }
      merged.append(item)
    }
    merged.append(contentsOf: right[place...])
    return merged
  }
}

extension Finding {
  /// The order in a file: by place, then code.
  static func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
    (left.range.start, left.code, left.range.end) < (right.range.start, right.code, right.range.end)
  }

  /// Whether an editor would show the same; fixes are left out: they follow from the text.
  func shows(_ other: Finding) -> Bool {
    code == other.code && level == other.level && document == other.document && range == other.range
      && message == other.message && advice == other.advice && related == other.related && isWaived == other.isWaived
  }
}
