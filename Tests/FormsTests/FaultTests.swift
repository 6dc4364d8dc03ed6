import Forms
import Testing

/// What does not fit the declaration is kept for the rules to report, and hides nothing else.
@Suite("What does not fit") struct FaultTests {
  private static let head = "文档类型: 项目支出绩效自评表\n"

  @Test(
    "A value of another shape than declared",
    arguments: [
      ("年度: 二五", "年度"), ("年度: 25", "年度"), ("年度: [2025]", "年度"), ("年度: 2025-13", "年度"),
      ("项目: 公路养护", "项目"), ("项目: [公路养护]", "项目"), ("项目: {名称: [甲]}", "名称"), ("项目: {名称: {甲: 乙}}", "名称"),
      ("资金: 320", "资金"), ("资金: {年度资金总额: [1, 2]}", "年度资金总额"), ("总分: 优秀", "总分"), ("总分: {分: 90}", "总分"),
      ("项目: {领域: 民生}", "领域"), ("项目: {开始日期: [2025-01-01]}", "开始日期"), ("关联文档: 公路养护.yaml", "关联文档"),
      ("存在问题: {甲: 乙}", "存在问题"), ("绩效指标: 见附件", "绩效指标"), ("绩效指标: {产出指标: 见附件}", "绩效指标"),
      ("绩效指标: {产出指标: {数量指标: 见附件}}", "绩效指标"), ("绩效指标: {产出指标: {数量指标: [见附件]}}", "绩效指标"),
      ("绩效指标: [见附件]", "绩效指标"), ("豁免: 无", "豁免"), ("豁免: [无]", "豁免"), ("审核: {初审: 同意}", "初审"),
      ("绩效指标: [{三级指标: 甲, 得分: 满分}]", "得分"),
    ])
  func shape(_ text: String, _ key: String) throws {
    let form = try form(Self.head + text + "\n")
    #expect(form.typeFaults.map(\.key) == [key])
  }

  @Test(
    "Other spellings that are read without complaint",
    arguments: [
      "年度: 2025", "年度: \"2025\"", "年度: 2025年", "年度:", "年度: ~", "项目:", "项目: null", "项目: {}", "资金: {年度资金总额: 320万元}",
      "资金: {年度资金总额: {全年预算数: 320}}", "总分: 95.5", "总分: 95分", "总分: /", "总分: —", "总分: ''", "总体目标: 完成养护",
      "总体目标: {预期目标: 完成养护}",
      "关联文档: [a.yaml]", "关联文档: []", "绩效指标:", "绩效指标: []", "绩效指标: {}", "存在问题: [甲, 乙]", "存在问题: 无", "豁免: []",
      "项目: {名称: 甲, 名称: }",
    ])
  func silent(_ text: String) throws {
    let form = try form(Self.head + text + "\n")
    #expect(form.typeFaults.map(\.key) == [])
    #expect(form.unknownKeys.isEmpty)
  }

  @Test("Unknown keys, each with its record")
  func unknownKeys() throws {
    let form = try form(
      Self.head + "项目: {名稱: 甲, 负责人: 乙}\n备注: 无\n? [a]\n: 1\n绩效指标: {产出指标: {数量指标: [{名称: 甲, 目標: 1}]}}\n")
    #expect(Set(form.unknownKeys.map { written($0.key, in: form) }) == ["名稱", "备注", "[a]", "目標"])
    #expect(form.unknownKeys.count == 4)
    #expect(form.unknownKeys.contains { $0.expected[.responsiblePerson] != nil })
    #expect(form[.project, .responsiblePerson].map { form.text($0) } == "乙")
  }

  @Test("A blank key without a value is no key")
  func blankKeys() throws {
    let form = try form(Self.head + "\"\":\n项目: {\"\": , 名称: 甲}\n")
    #expect(form.unknownKeys.isEmpty)
  }

  @Test("A field named twice, be it by two of its names: the first counts")
  func duplicates() throws {
    let form = try form(Self.head + "年度: 2025\n项目: {名称: 甲, 项目名称: 乙}\n年度: 2026\n总分: 90\n自评总分: 91\n")
    #expect(form.duplicateKeys.map { written($0.second, in: form) }.sorted() == ["年度", "自评总分", "项目名称"].sorted())
    #expect(form.duplicateKeys.map { written($0.first, in: form) }.sorted() == ["名称", "年度", "总分"].sorted())
    #expect(form.year == 2025)
    #expect(form[.project, .name].map { form.text($0) } == "甲")
  }

  @Test("A document is read to its end behind a fault")
  func behindFault() throws {
    let form = try form(Self.head + "年度: 2025\n项目: {名称: 甲\n总分: 90\n等级: 优\n")
    #expect(!form.tree.errors.isEmpty)
    #expect(form.year == 2025)
    #expect(form[.project, .name].map { form.text($0) } == "甲")
    #expect(form[.grade].map { form.text($0) } == "优")
  }
}
