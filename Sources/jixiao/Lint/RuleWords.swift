import Linting
import Regulations
import Rules

/// Rules as they are named on the command line: by code, by family or by name.
struct RuleWords {
  /// The rules that can be named.
  let rules: [Rule]

  /// The rule that `word` names.
  func rule(_ word: String) throws(UsageError) -> Rule {
    let found = rules.first { $0.name == word || RuleCode(word) == $0.code }
    guard let found else { throw unknown(word) }
    return found
  }

  /// The code or the family that `word` names, as the linter takes it.
  func selection(_ word: String) throws(UsageError) -> String {
    let upper = word.uppercased()
    if upper.hasPrefix("JX"), rules.contains(where: { $0.code.description.hasPrefix(upper) }) { return upper }
    return try rule(word).code.description
  }

  private func unknown(_ word: String) -> UsageError {
    let names = rules.map(\.code.description) + rules.map(\.name)
    let hint = Suggestion(for: word, among: names)
    return UsageError(zh: "没有规则“\(word)”" + hint.chinese, en: "no rule “\(word)”" + hint.english, command: "rules")
  }
}

extension RuleWords {
  /// The rules of the program.
  static var catalogue: RuleWords { RuleWords(rules: Rules.catalogue) }
}
