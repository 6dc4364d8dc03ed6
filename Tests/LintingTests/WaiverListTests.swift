import Linting
import SourceText
import Syntax
import Testing

/// Waivers in the list 豁免, which JSON needs and YAML may use.
@Suite("Waivers in the list") struct WaiverListTests {
  private static let rules = [Bench.person(201), Bench.person(202), Bench.rule(203) { _ in }] + Bench.waiverRules

  private func json(_ items: String) -> String {
    """
    {
      "文档类型": "项目支出绩效自评表",
      "项目": {"名称": "公路养护", "负责人": "张三"},
      "豁免": [\(items)]
    }
    """
  }

  private func summary(_ items: String) -> [String] { Bench.lint(json(items), Self.rules, as: .json).summary }

  @Test(
    "Places",
    arguments: [
      ("", true), (", \"位置\": \"\"", true), (", \"位置\": null", true), (", \"位置\": \"项目\"", true),
      (", \"位置\": \"项目.负责人\"", true),
      (", \"位置\": \"项目.名称\"", false), (", \"位置\": \"负责人\"", false), (", \"位置\": \"项目.负责\"", false),
      (", \"位置\": \"项目[1]\"", false),
    ])
  func places(_ place: String, _ isWaived: Bool) {
    let found = summary("{\"规则\": \"JX201\"\(place), \"理由\": \"试点\"}")
    #expect(found == (isWaived ? ["(JX201 警告)", "JX202 警告"] : ["JX201 警告", "JX202 警告", "JX904 提示"]))
  }

  @Test("Several waivers, several codes")
  func several() {
    #expect(
      summary("{\"规则\": \"JX201\", \"理由\": \"试点\"}, {\"规则\": \"JX202\", \"理由\": \"试点\"}") == [
        "(JX201 警告)", "(JX202 警告)",
      ])
    #expect(summary("{\"规则\": \"JX201、JX202\", \"理由\": \"试点\"}") == ["(JX201 警告)", "(JX202 警告)"])
  }

  @Test(
    "Faults",
    arguments: [
      "{\"规则\": \"JX201\"}", "{\"规则\": \"JX201\", \"理由\": \"\"}", "{\"理由\": \"试点\"}", "{\"规则\": \"\", \"理由\": \"试点\"}",
      "{\"规则\": \"甲\", \"理由\": \"试点\"}", "{}",
    ])
  func faults(_ item: String) {
    #expect(summary(item) == ["JX201 警告", "JX202 警告", "JX903 警告"])
  }

  @Test("It covers its own document alone")
  func documents() {
    let one = "文档类型: 项目支出绩效自评表\n项目: {负责人: 张三}\n"
    let text = one + "豁免: [{规则: JX201, 理由: 试点}, {规则: JX202, 理由: 试点}]\n---\n" + one
    #expect(Bench.lint(text, Self.rules).summary == ["(JX201 警告)", "(JX202 警告)", "JX201 警告", "JX202 警告"])
  }

  @Test("A place in a list, by its number from one")
  func items() {
    let rule = Bench.rule(205) { check in
      let form = check.form
      for indicator in form.indicators { check.report(form.nameRange(of: indicator), zh: "行", en: "row") }
    }
    let rows = "绩效指标: {产出指标: {数量指标: [{名称: 甲}, {名称: 乙}, {名称: 丙}]}}\n"
    let text = "文档类型: 项目支出绩效自评表\n" + rows + "豁免: [{规则: JX205, 位置: \"绩效指标.产出指标.数量指标[2]\", 理由: 试点}]\n"
    #expect(Bench.lint(text, [rule]).findings.map(\.isWaived) == [false, true, false])
    let whole = text.replacing("数量指标[2]", with: "数量指标")
    #expect(Bench.lint(whole, [rule]).findings.map(\.isWaived) == [true, true, true])
    let path = text.replacing("数量指标[2]", with: "数量指标[3].名称")
    #expect(Bench.lint(path, [rule]).findings.map(\.isWaived) == [false, false, true])
  }

  @Test("The fix takes the unused item out of the list and leaves JSON")
  func removal() throws {
    for (before, after) in [
      ("{\"规则\": \"JX203\", \"理由\": \"试点\"}", ""),
      (
        "{\"规则\": \"JX203\", \"理由\": \"试点\"}, {\"规则\": \"JX201\", \"理由\": \"试点\"}",
        "{\"规则\": \"JX201\", \"理由\": \"试点\"}"
      ),
      (
        "{\"规则\": \"JX201\", \"理由\": \"试点\"}, {\"规则\": \"JX203\", \"理由\": \"试点\"}",
        "{\"规则\": \"JX201\", \"理由\": \"试点\"}"
      ),
    ] {
      let result = Bench.lint(json(before), Self.rules, as: .json) { $0.collectsFixes = true }
      let finding = try #require(result.findings.first { $0.code.number == 904 })
      let text = result.tree.source.applying(finding.fixes.flatMap(\.edits))
      #expect(text.string(TextRange(0, text.count)) == json(after))
      #expect(SyntaxTree(parsing: text, as: .json).errors.isEmpty)
    }
  }
}
