import FoundationEssentials
import Linting
import Rules
import Testing

/// A rule as an argument of a test, shown by its code and name.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: Rule

  var testDescription: String { "\(rule.code) \(rule.name)" }

  /// Every rule, or those whose codes begin with one of the words in `JIXIAO_RULES` (`JX3 JX201`): for work on one rule.
  static let all: [RuleCase] = {
    let wanted = (ProcessInfo.processInfo.environment["JIXIAO_RULES"] ?? "").split(separator: " ")
    return catalogue.filter { rule in
      wanted.isEmpty || wanted.contains { rule.code.description.hasPrefix($0) }
    }.map(RuleCase.init)
  }()
}
