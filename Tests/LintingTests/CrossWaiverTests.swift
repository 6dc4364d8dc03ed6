import Linting
import Regulations
import SourceText
import Testing

/// Waivers of rules about several documents, levels and outcomes.
@Suite("Waivers, levels and outcomes of rules about several documents")
struct CrossWaiverTests {
  private static let rules = [Workspace.roll(701, .project), Bench.person(201)] + Bench.waiverRules

  /// The summary of a file with one document, linted alone, after a text in front of it.
  private func summary(_ before: String, _ settings: (inout LintSettings) -> Void = { _ in }) -> [String] {
    Bench.lint(before + Workspace.document(), Self.rules, settings).summary
  }

  @Test("It silences, and is then not unused")
  func silences() {
    #expect(summary("") == ["JX701 警告"])
    #expect(summary("# jixiao: 忽略 JX701 理由：试点\n") == ["(JX701 警告)"])
    #expect(summary("# jixiao: 忽略文件 JX701 理由：试点\n") == ["(JX701 警告)"])
    #expect(summary("# jixiao: 忽略 JX701\n") == ["JX903 警告", "JX701 警告"])
  }

  @Test("It is unused when the rules have run and found nothing that it covers, and only then")
  func unused() {
    let text = Workspace.document() + "# jixiao: 忽略 JX701 理由：试点\n填报: {填报人: 张三}\n"
    #expect(Bench.lint(text, Self.rules).summary == ["JX701 警告", "JX904 提示"])
    let apart = Workspace.linter(Self.rules).lintApart(SourceText(text), as: .yaml, path: "a")
    #expect(apart.summary == [])
    #expect(Bench.lint(text, Self.rules) { $0.ignored = ["JX701"] }.summary == [])
    #expect(Bench.lint(text, Self.rules) { $0.levels = [RuleCode(701): .off] }.summary == [])
  }

  @Test("One waiver of two rules is used when either finds something")
  func mixed() {
    let mixed = "# jixiao: 忽略文件 JX201、JX701 理由：试点\n"
    #expect(summary(mixed) == ["(JX701 警告)"])
    let rules = [Workspace.roll(701, .project, [.projectTarget]), Bench.person(201)] + Bench.waiverRules
    #expect(Bench.lint(mixed + Bench.document, rules).summary == ["(JX201 警告)"])
    #expect(Bench.lint(mixed + Bench.document.replacing("张三", with: "李四"), rules).summary == ["JX904 提示"])
  }

  @Test("The list of waivers, by place")
  func list() {
    let list = "豁免: [{规则: JX701, 位置: 文档类型, 理由: 试点}]\n"
    #expect(Bench.lint(Workspace.document(more: list), Self.rules).summary == ["(JX701 警告)"])
    let elsewhere = "豁免: [{规则: JX701, 位置: 项目.名称, 理由: 试点}]\n"
    #expect(Bench.lint(Workspace.document(more: elsewhere), Self.rules).summary == ["JX701 警告", "JX904 提示"])
  }

  @Test("Level and kinds are those of the document in which the finding stands")
  func levels() {
    let two = Workspace.document() + "---\n" + Workspace.document("项目支出绩效自评表")
    let rules = [Workspace.roll(701, .project, [.projectTarget])]
    let result = Bench.lint(two, rules) { $0.levels = [RuleCode(701): .error] }
    #expect(result.summary == ["JX701 错误"])
    #expect(result.documents.map { $0.outcomes.map(\.code) } == [[RuleCode(701)], []])
    #expect(result.findings.first?.related.map(\.path) == [nil])
  }
}
