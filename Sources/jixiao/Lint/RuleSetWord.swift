import Regulations

extension RuleSetLibrary {
  /// The name of a rule set as it was typed on the command line; the national one where none was.
  func known(_ name: String?) throws(UsageError) -> String {
    guard let name else { return Self.fallback }
    if names.contains(name) { return name }
    let hint = Suggestion(for: name, among: names)
    let list = names.joined(separator: "、")
    throw UsageError(
      zh: "没有规则集“\(name)”" + hint.chinese + "（现有：\(list)）",
      en: "no rule set “\(name)”" + hint.english + " (known: \(list))",
      command: "rulesets")
  }
}
