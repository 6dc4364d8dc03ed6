import Forms
import Linting
import Regulations
import SourceText
import Testing

/// Which rules run, and at which level.
@Suite("Levels and selection") struct LevelTests {
  private static let county = RuleSetLibrary(adding: [
    SourceText(
      """
      文档类型: 绩效规则集
      名称: 某县
      继承: 国家
      规则: {JX201: {级别: 错误}, JX202: {级别: 关闭, 理由: 不要求}, JX203: 提示}
      """)
  ])
  private static let rules = [201, 202, 203, 204].map { Bench.person($0) }

  @Test("A rule's own level")
  func own() {
    #expect(Bench.lint(Bench.document, Self.rules).summary == ["JX201 警告", "JX202 警告", "JX203 警告", "JX204 警告"])
    #expect(Bench.lint(Bench.document, [Bench.person(201, .error)]).summary == ["JX201 错误"])
  }

  @Test("The level of one finding stands above the rule's, a rule set's above both")
  func reported() {
    let rules = [Bench.person(201, .warning, at: .hint), Bench.person(204, .warning, at: .error)]
    #expect(Bench.lint(Bench.document, rules).summary == ["JX201 提示", "JX204 错误"])
    let result = Bench.lint(Bench.document, rules, library: Self.county) { $0.ruleSet = "某县" }
    #expect(result.summary == ["JX201 错误", "JX204 错误"])
  }

  @Test("The levels of the document's rule set; a rule that is off has no outcome")
  func ruleSet() {
    let text = Bench.document + "规则集: 某县\n"
    let result = Bench.lint(text, Self.rules, library: Self.county)
    #expect(result.summary == ["JX201 错误", "JX203 提示", "JX204 警告"])
    #expect(result.outcomes == ["JX201 1", "JX203 1", "JX204 1"])
    #expect(result.documents.first?.law.name == "某县")
  }

  @Test("The settings stand above the rule sets")
  func settings() {
    let result = Bench.lint(Bench.document, Self.rules, library: Self.county) { settings in
      settings.ruleSet = "某县"
      settings.levels = [RuleCode(201): .hint, RuleCode(202): .error, RuleCode(204): .off]
    }
    #expect(result.summary == ["JX201 提示", "JX202 错误", "JX203 提示"])
  }

  @Test("A rule that is off by default runs where it is asked for")
  func off() {
    #expect(Bench.lint(Bench.document, [Bench.person(201, .off)]).outcomes == [])
    let asked = Bench.lint(Bench.document, [Bench.person(201, .off)], library: Self.county) { $0.ruleSet = "某县" }
    #expect(asked.summary == ["JX201 错误"])
  }

  @Test("A rule set that nobody knows: the run's own holds, and the rules are told")
  func unknown() {
    let rule = Bench.rule(301) { check in
      if let name = check.unknownRuleSet { check.report(TextRange(0, 0), zh: name, en: name) }
      let name = check.law.name
      check.report(TextRange(1, 1), zh: name, en: name)
      let names = check.ruleSetNames.joined(separator: " ")
      check.report(TextRange(2, 2), zh: names, en: names)
    }
    let messages = Bench.lint(Bench.document + "规则集: 乙县\n", [rule], library: Self.county) { $0.ruleSet = "某县" }.findings
      .map(\.message)
    #expect(messages.prefix(2) == ["乙县", "某县"])
    #expect(messages.last?.split(separator: " ").contains("某县") ?? false)
    #expect(Bench.lint(Bench.document + "规则集: \n", [rule]).findings.map(\.message).first == "国家")
    #expect(Bench.lint(Bench.document, [rule]) { $0.ruleSet = "没有" }.findings.map(\.message).first == "国家")
  }

  @Test(
    "Selected and ignored rules, by code or family",
    arguments: [
      ([], nil, ["JX201", "JX202", "JX301", "JX904"]), ([], ["JX2"], ["JX201", "JX202"]),
      ([], ["JX202", "jx3"], ["JX202", "JX301"]),
      ([], ["JX"], ["JX201", "JX202", "JX301", "JX904"]), ([], [], []), (["JX2"], nil, ["JX301", "JX904"]),
      (["jx201"], ["JX2"], ["JX202"]), (["JX201", "JX9"], ["JX2", "JX9"], ["JX202"]), ([], ["JX4"], []),
    ] as [([String], [String]?, [String])])
  func selection(_ ignored: [String], _ selected: [String]?, _ codes: [String]) {
    var settings = LintSettings()
    settings.ignored = ignored
    settings.selected = selected
    let rules = [904, 301, 202, 201].map { Bench.person($0) }
    let linter = Linter(rules: rules, library: Bench.library, settings: settings)
    #expect(linter.rules.map(\.code.description) == codes)
  }
}
