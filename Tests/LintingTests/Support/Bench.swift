import Forms
import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// Rules and texts for testing the engine.
enum Bench {
  static let library = RuleSetLibrary()

  /// A rule of `code` that reports where the person responsible stands, and does not apply where there is none.
  static func person(
    _ code: UInt16, _ level: Level = .warning, kinds: Set<DocumentKind> = .all, at reported: Level? = nil
  ) -> Rule {
    rule(code, level, kinds) { check in
      guard let entry = check.form[.project, .responsiblePerson] else {
        return check.notApplicable(zh: "没有负责人", en: "no person")
      }
      let range = check.form.valueRange(entry)
      let name = check.form.text(entry)
      if name == "李四" { return }
      check.report(
        range, level: reported, zh: "负责人是\(name)", en: "the person is \(name)",
        fixes: [.safe(zh: "改", en: "change", [TextEdit(range: range, replacement: "李四")])])
    }
  }

  /// A rule of `code` with a check.
  static func rule(
    _ code: UInt16, _ level: Level = .warning, _ kinds: Set<DocumentKind> = .all,
    check: @escaping @Sendable (inout DocumentCheck) -> Void
  ) -> Rule {
    Rule(code, "rule-\(code)", level, kinds, summary: text, why: text, advice: text, examples: [], check: check)
  }

  /// A rule that reports every `！` of a file.
  static func file(_ code: UInt16) -> Rule {
    Rule(
      code, "file-\(code)", .error, .all, summary: text, why: text, advice: text, examples: [],
      checking: .file { check in
        let mark = Array("！".utf8)
        let bytes = check.source.bytes
        for start in bytes.indices where bytes[start...].starts(with: mark) {
          check.report(TextRange(start, start + 3), zh: "感叹号", en: "exclamation mark")
        }
      })
  }

  static let text = LocalizedText(zh: "测试", en: "test")

  /// The rules about waivers themselves.
  static let waiverRules = catalogue.filter { $0.code >= RuleCode(903) }

  static func lint(
    _ text: String, _ rules: [Rule], as format: SyntaxFormat = .yaml, isNamed: Bool = false,
    library: RuleSetLibrary = library,
    _ change: (inout LintSettings) -> Void = { _ in }
  ) -> LintResult {
    var settings = LintSettings()
    change(&settings)
    return Linter(rules: rules, library: library, settings: settings).lint(
      SourceText(text), as: format, isNamed: isNamed)
  }

  /// A document whose person responsible stands on line 4 (from zero).
  static let document = "文档类型: 项目支出绩效自评表\n年度: 2025\n项目:\n  名称: 公路养护\n  负责人: 张三\n"
}

extension LintResult {
  /// The findings as `JX101 错误`, waived ones in brackets.
  var summary: [String] {
    findings.map { finding in
      let text = "\(finding.code) \(finding.level.name[.chinese])"
      return finding.isWaived ? "(\(text))" : text
    }
  }

  /// What each rule had to say about the first document.
  var outcomes: [String] {
    (documents.first?.outcomes ?? []).map { code, outcome in
      switch outcome {
      case .passed: "\(code) 通过"
      case .found(let count): "\(code) \(count)"
      case .notApplicable(let reason): "\(code) 不适用：\(reason[.chinese])"
      }
    }
  }
}
