import Regulations

/// The rules about several documents as the settings of one file let them run. A class only so that thousands of files
/// share it; it is immutable.
final class GroupRules: Sendable {
  /// The rules, by code.
  let rules: [Rule]
  /// How the run is made.
  let settings: LintSettings
  private let codes: Set<RuleCode>

  init(_ rules: [Rule], _ settings: LintSettings) {
    self.rules = rules.filter { if case .group = $0.check { true } else { false } }
    self.settings = settings
    codes = Set(self.rules.map(\.code))
  }

  /// The level at which `rule` runs; `nil` where it does not.
  func level(of rule: Rule, under law: Law) -> RunningLevel? {
    codes.contains(rule.code) ? settings.level(of: rule, under: law) : nil
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
