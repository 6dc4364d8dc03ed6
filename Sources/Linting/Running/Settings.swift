import Quantities
import Regulations
import SourceText

/// How a run is made.
public struct LintSettings: Sendable {
  /// The language of the messages.
  public var language: Language = .chinese
  /// The rule set for documents that name none.
  public var ruleSet: String = RuleSetLibrary.fallback
  /// Levels that stand above those of the rule sets.
  public var levels: [RuleCode: Level] = [:]
  /// The rules to run; `nil` for all. A family (`JX2`) stands for its rules.
  public var selected: [String]?
  /// Rules not to run.
  public var ignored: [String] = []
  /// Whether fixes are wanted: they cost a little for each finding.
  public var collectsFixes = false
  /// The day that deadlines are seen from; `nil` unless one was given.
  public var today: Day?

  /// The settings of a run without any option.
  public init() {}

  /// Whether the rule with `code` runs.
  func runs(_ code: RuleCode) -> Bool {
    let text = code.description
    if let selected, !selected.contains(where: { text.hasPrefix($0.uppercased()) }) { return false }
    return !ignored.contains { text.hasPrefix($0.uppercased()) }
  }
}
