import Forms
import Linting
import Regulations
import Reports
import SourceText

/// The page of a rule as it works under one rule set, for a terminal.
struct RulePageText {
  let rule: Rule
  let law: Law
  let library: RuleSetLibrary
  let language: Language

  /// The page.
  var text: String {
    let level = law.level(of: rule.code) ?? rule.level
    var lines = ["\(rule.code) \(rule.name)　\(level.name[language])", rule.summary[language], ""]
    lines.append(pick("适用文档：", "documents: ") + kinds)
    lines.append(pick("原因：", "why: ") + rule.why[language])
    lines.append(pick("建议：", "advice: ") + rule.advice[language])
    lines.append(pick("修复：", "fixes: ") + (rule.isFixable ? pick("可提供修改", "yes") : pick("须人工修改", "none")))
    lines += levelNote(level) + parameters + provisions + examples
    return lines.joined(separator: "\n") + "\n"
  }

  private var kinds: String {
    if rule.kinds == .all { return pick("全部", "all") }
    return rule.sortedKinds.map { language == .chinese ? $0.name : $0.englishName }.joined(separator: pick("、", ", "))
  }

  /// Where a rule set gives another level, who does.
  private func levelNote(_ level: Level) -> [String] {
    guard let origin = law.origin(ofLevel: rule.code), level != rule.level else { return [] }
    return [
      pick(
        "级别：规则集“\(origin)”由\(rule.level.name.chinese)改为\(level.name.chinese)",
        "level: \(level.name.english) by the rule set \(origin), otherwise \(rule.level.name.english)")
    ]
  }

  private var parameters: [String] {
    if rule.parameters.isEmpty { return [] }
    return [pick("参数：", "parameters:")]
      + rule.parameters.map { declaration in
        let parameter = ParameterInForce(declaration, under: law)
        var line = "  \(declaration.path) = \(parameter.value.readable(language))"
        var facts: [String] = []
        if let bounds = declaration.bounds {
          facts.append(
            pick("取值 \(bounds.lowerBound)–\(bounds.upperBound)", "\(bounds.lowerBound) to \(bounds.upperBound)"))
        }
        if let origin = parameter.origin { facts.append(pick("出自\(origin)", "from \(origin)")) }
        if !facts.isEmpty { line += pick("（", " (") + facts.joined(separator: pick("，", ", ")) + pick("）", ")") }
        return line + pick("：", ": ") + declaration.help[language]
      }
  }

  private var provisions: [String] {
    let provisions = law.provisions(for: rule.code)
    if provisions.isEmpty { return [] }
    return [pick("依据（规则集 \(law.name)）：", "provisions (rule set \(law.name)):")]
      + provisions.map { "  \($0.citation)：\($0.summary)" }
  }

  private var examples: [String] {
    rule.examples.flatMap { example in
      ["", title(of: example)] + [
        ExampleText(example, of: rule, library: library, ruleSet: law.name, language: language).text
      ]
    }
  }

  private func title(of example: Example) -> String {
    switch example.expectation {
    case .bad: pick("示例：会被指出", "example: reported")
    case .good: pick("示例：符合要求", "example: not reported")
    case .notApplicable: pick("示例：不适用", "example: not applicable")
    }
  }

  private func pick(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
