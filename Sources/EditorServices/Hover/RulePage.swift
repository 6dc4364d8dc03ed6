import Linting
import SourceText

/// The page of a rule: the same text in the editor and in `jixiao rules explain`.
public struct RulePage: Sendable {
  private let rule: Rule
  private let language: Language

  /// The page of `rule` in `language`.
  public init(rule: Rule, language: Language) {
    self.rule = rule
    self.language = language
  }

  /// The page in Markdown.
  public var markdown: String {
    let isChinese = language == .chinese
    var lines = ["**\(rule.code) \(rule.name)**（\(rule.level.name[language])）", rule.summary[language]]
    lines.append((isChinese ? "为什么：" : "Why: ") + rule.why[language])
    lines.append((isChinese ? "怎么改：" : "What to do: ") + rule.advice[language])
    if !rule.parameters.isEmpty {
      let list = rule.parameters.map { "`\($0.path)` \($0.help[language])" }.joined(separator: isChinese ? "；" : "; ")
      lines.append((isChinese ? "参数：" : "Parameters: ") + list)
    }
    return lines.joined(separator: "\n\n")
  }
}
