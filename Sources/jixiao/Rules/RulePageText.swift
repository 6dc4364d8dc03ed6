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
    lines.append(language.pick("适用文档：", "documents: ") + kinds)
    lines.append(language.pick("原因：", "why: ") + rule.why[language])
    lines.append(language.pick("建议：", "advice: ") + rule.advice[language])
    lines.append(
      language.pick("修复：", "fixes: ")
        + (rule.isFixable ? language.pick("可提供修改", "yes") : language.pick("须人工修改", "none")))
    lines += levelNote(level) + parameters + provisions + examples
    return lines.joined(separator: "\n") + "\n"
  }

  private var kinds: String {
    if rule.kinds == .all { return language.pick("全部", "all") }
    return rule.sortedKinds.map { language == .chinese ? $0.name : $0.englishName }.joined(
      separator: language.pick("、", ", "))
  }

  /// Where a rule set gives another level, who does.
  private func levelNote(_ level: Level) -> [String] {
    guard let origin = law.origin(ofLevel: rule.code), level != rule.level else { return [] }
    return [
      language.pick(
        "级别：规则集“\(origin)”由\(rule.level.name.chinese)改为\(level.name.chinese)",
        "level: \(level.name.english) by the rule set \(origin), otherwise \(rule.level.name.english)")
    ]
  }

  private var parameters: [String] {
    if rule.parameters.isEmpty { return [] }
    return [language.pick("参数：", "parameters:")]
      + rule.parameters.map { declaration in
        let parameter = ParameterInForce(declaration, under: law)
        var line = "  \(declaration.path) = \(parameter.value.readable(language))"
        var facts: [String] = []
        if let bounds = declaration.bounds {
          facts.append(
            language.pick(
              "取值 \(bounds.lowerBound)–\(bounds.upperBound)", "\(bounds.lowerBound) to \(bounds.upperBound)"))
        }
        if let origin = parameter.origin { facts.append(language.pick("出自\(origin)", "from \(origin)")) }
        if !facts.isEmpty {
          line += language.pick("（", " (") + facts.joined(separator: language.pick("，", ", ")) + language.pick("）", ")")
        }
        return line + language.pick("：", ": ") + declaration.help[language]
      }
  }

  private var provisions: [String] {
    let provisions = law.provisions(for: rule.code)
    if provisions.isEmpty { return [] }
    return [language.pick("依据（规则集 \(law.name)）：", "provisions (rule set \(law.name)):")]
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
    case .bad: language.pick("示例：会被指出", "example: reported")
    case .good: language.pick("示例：符合要求", "example: not reported")
    case .notApplicable: language.pick("示例：不适用", "example: not applicable")
    }
  }
}
