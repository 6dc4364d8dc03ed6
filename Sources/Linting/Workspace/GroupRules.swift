import Regulations

/// The rules about several documents as the settings of one file let them run. A class only so that thousands of files
/// share it; it is immutable.
final class GroupRules: Sendable {
  /// The rules, by code.
  let rules: [Rule]
  /// How the run is made.
  let settings: LintSettings
  private let codes: Set<RuleCode>
  /// Those of ``rules`` of each grouping, by its number.
  private let lists: [GroupRuleList]

  init(_ rules: [Rule], _ settings: LintSettings) {
    let rules = rules.filter { if case .group = $0.check { true } else { false } }
    self.rules = rules
    self.settings = settings
    codes = Set(rules.map(\.code))
    lists = Grouping.allCases.map { GroupRuleList(rules, of: $0) }
  }

  /// Those that hold the documents of groups of a kind against each other.
  func list(_ grouping: Grouping) -> GroupRuleList { lists[Int(grouping.rawValue)] }

  /// The level at which `rule` runs; `nil` where it does not.
  func level(of rule: Rule, under law: Law) -> RunningLevel? {
    codes.contains(rule.code) ? settings.level(of: rule, under: law) : nil
  }
}

/// The rules about groups of one kind, by code.
struct GroupRuleList: Sendable {
  /// The rules with their checks.
  let rules: [(rule: Rule, check: @Sendable (inout GroupCheck) -> Void)]
  /// Their codes, which the outcomes of all groups share.
  let codes: [RuleCode]

  /// Those of `rules`, which are by code, that group documents so.
  init(_ rules: [Rule], of grouping: Grouping) {
    self.rules = rules.compactMap { rule in
      if case .group(grouping, let check) = rule.check { (rule, check) } else { nil }
    }
    codes = self.rules.map(\.rule.code)
  }
}

extension LintSettings {
  /// The level that the settings or the rule sets give; `nil` for a rule that is off.
  func level(of rule: Rule, under law: Law) -> RunningLevel? {
    var given = levels[rule.code] ?? law.level(of: rule.code)
    if law.isIrrelaxable(rule.code) {
      let floor = law.floor(of: rule.code)
      if let level = given, level < floor ?? rule.level { given = floor }
    }
    return (given ?? rule.level) == .off ? nil : RunningLevel(given: given)
  }
}
