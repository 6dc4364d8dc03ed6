import Forms
import Linting
import Regulations
import SourceText
import Syntax
import Testing

/// One file, linted.
@Suite("A run over one file") struct RunTests {
  @Test("The three outcomes; a rule for other kinds has none")
  func outcomes() {
    let rules = [
      Bench.person(201), Bench.person(202, kinds: [.projectTarget]), Bench.rule(203) { _ in },
      Bench.rule(204) { $0.notApplicable(zh: "无从谈起", en: "nothing") },
      Bench.rule(205) { check in
        check.notApplicable(zh: "起先这样", en: "first")
        check.report(TextRange(0, 3), zh: "后来报告", en: "then")
      },
    ]
    let result = Bench.lint(Bench.document, rules)
    #expect(result.outcomes == ["JX201 1", "JX203 通过", "JX204 不适用：无从谈起", "JX205 1"])
    let other = Bench.lint("文档类型: 项目支出绩效目标申报表\n", rules)
    #expect(other.outcomes.prefix(2) == ["JX201 不适用：没有负责人", "JX202 不适用：没有负责人"])
  }

  @Test("A reason of one rule is not that of the next")
  func reasons() {
    let rules = [Bench.rule(203) { $0.notApplicable(zh: "甲", en: "a") }, Bench.rule(204) { _ in }]
    #expect(Bench.lint(Bench.document, rules).outcomes == ["JX203 不适用：甲", "JX204 通过"])
  }

  @Test("Findings stand by place, then by code")
  func order() {
    let rules = [Bench.person(205), Bench.person(201), Bench.file(7)]
    let result = Bench.lint("文档类型: 项目支出绩效自评表\n项目: {负责人: 张三！}\n年度: 2025！\n", rules)
    #expect(result.findings.map(\.code.number) == [201, 205, 7, 7])
    #expect(result.findings.map(\.range.start) == result.findings.map(\.range.start).sorted())
  }

  @Test("Every finding knows its document, also those about the file")
  func documents() {
    let one = Bench.document
    let text = one + "---\n版本: 1！\n---\n" + one + "备注: 无！\n"
    let result = Bench.lint(text, [Bench.person(201), Bench.file(7)])
    #expect(result.findings.map { "\($0.code.number) \($0.document)" } == ["201 0", "7 1", "201 2", "7 2"])
    #expect(result.documents.map(\.form.index) == [0, 2])
  }

  @Test("The messages are in the language asked for")
  func language() {
    #expect(Bench.lint(Bench.document, [Bench.person(201)]).findings.map(\.message) == ["负责人是张三"])
    let english = Bench.lint(Bench.document, [Bench.person(201)]) { $0.language = .english }
    #expect(english.findings.map(\.message) == ["the person is 张三"])
    #expect(english.findings.map(\.why) == ["test"])
  }

  @Test("Fixes are made where they are wanted")
  func fixes() {
    #expect(Bench.lint(Bench.document, [Bench.person(201)]).findings.flatMap(\.fixes).isEmpty)
    let result = Bench.lint(Bench.document, [Bench.person(201)]) { $0.collectsFixes = true }
    let text = result.tree.source.applying(result.findings.flatMap { $0.fixes.flatMap(\.edits) })
    #expect(text.string(TextRange(0, text.count)) == Bench.document.replacing("张三", with: "李四"))
  }

  @Test("A finding cites the provision for its kind of document")
  func provision() {
    let result = Bench.lint(Bench.document + "规则集: 扶风县\n", [Bench.person(408), Bench.person(299)])
    #expect(result.findings.map { $0.provision?.ruleSet } == [nil, "扶风县"])
  }

  @Test(
    "Whose file it is",
    arguments: [
      ("文档类型: 项目支出绩效自评表\n", true), ("文档类型: 项目自评\n", true), ("文档类型:\n", true), ("a: 1\n", false), ("", false),
      ("# 文档类型: 甲\n", false),
      ("说明: |\n  文档类型: 项目支出绩效自评表\n", false), ("a: 1\n---\n文档类型: 项目支出绩效自评表\n", true), ("{\"文档类型\": \"项目支出绩效自评表\"", true),
      ("\t文档类型: 项目支出绩效自评表\n", true), ("a: [1\nb: 2\n", false), ("文档类型： 项目支出绩效自评表\n", true),
    ])
  func ours(_ text: String, _ isOurs: Bool) {
    let result = Bench.lint(text, [Bench.file(7)])
    #expect(result.isOurs == isOurs)
    let named = Bench.lint(text, [Bench.file(7)], isNamed: true)
    #expect(named.isOurs)
  }

  @Test("A file of others is passed over in silence, unless it was named")
  func others() {
    #expect(Bench.lint("版本: 1！\n", [Bench.file(7)]).findings.isEmpty)
    #expect(Bench.lint("版本: 1！\n", [Bench.file(7)], isNamed: true).summary == ["JX007 错误"])
  }

  @Test("The same bytes give the same answer")
  func same() {
    let rules = [Bench.person(201), Bench.person(205), Bench.file(7)]
    let linter = Linter(rules: rules, library: Bench.library, settings: LintSettings())
    let text = SourceText(Bench.document + "备注: ！！\n")
    let first = linter.lint(text, as: .yaml)
    for _ in 0..<3 {
      let next = linter.lint(text, as: .yaml)
      #expect(
        next.findings.map { "\($0.code) \($0.range) \($0.message)" }
          == first.findings.map { "\($0.code) \($0.range) \($0.message)" })
    }
  }

  @Test("Without rules there is nothing to say")
  func empty() {
    #expect(Bench.lint(Bench.document, []).findings.isEmpty)
    #expect(Bench.lint(Bench.document, []).documents.count == 1)
  }
}
