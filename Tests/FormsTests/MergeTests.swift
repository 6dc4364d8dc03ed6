import Forms
import Testing

/// Anchors, aliases and merges of YAML.
@Suite("Anchors and merges") struct MergeTests {
  private static let text = """
    文档类型: 项目支出绩效目标申报表
    公共: &公共 {主管部门: 县交通运输局, 实施单位: 县公路管理站, 负责人: 张三}
    项目:
      <<: *公共
      名称: 公路养护
      负责人: 李四
    绩效指标:
      产出指标:
        数量指标:
          - &行 {名称: 里程, 指标值: ≥120公里, 权重: 15}
          - {<<: *行, 名称: 标识}
        质量指标: [*行]
    """

  @Test("A merge gives what the record lacks; its own keys win")
  func merge() throws {
    let form = try form(Self.text)
    #expect(form[.project, .supervisor].map { form.text($0) } == "县交通运输局")
    #expect(form[.project, .responsiblePerson].map { form.text($0) } == "李四")
    #expect(form.duplicateKeys.isEmpty)
    #expect(form.unknownKeys.map { written($0.key, in: form) } == ["公共"])
    #expect(
      form.summary.map { $0.split(separator: "|").prefix(5).joined(separator: "|") }
        == ["产出指标|数量指标|里程|≥120公里|15", "产出指标|数量指标|标识|≥120公里|15", "产出指标|质量指标|里程|≥120公里|15"])
  }

  @Test("Keys and values behind aliases are read where they are written")
  func places() throws {
    let form = try form("文档类型: 项目支出绩效目标申报表\n年度: &年 2025\n项目: {名称: *年}\n")
    let entry = try #require(form[.project, .name])
    #expect(form.text(entry) == "2025")
    #expect(form.valueRange(entry).start < form.keyRange(entry).start)
  }

  @Test(
    "Loops and unknown names end",
    arguments: [
      "项目: &a {名称: *a}", "项目: *a", "项目: &a {<<: *a, 名称: 甲}", "绩效指标: &a {产出指标: *a}", "绩效指标: &a [*a]",
      "绩效指标: &a {产出指标: &b {数量指标: [*a, *b]}}", "项目: {<<: [*甲, *乙]}", "项目: {<<: 甲}", "项目: {<<: {<<: {名称: 甲}}}",
    ])
  func loops(_ text: String) throws {
    let form = try form("文档类型: 项目支出绩效目标申报表\n" + text + "\n年度: 2025\n")
    #expect(form.year == 2025)
    #expect(form.indicators.count < 10)
  }

  @Test("Aliases of aliases do not grow without bound")
  func laughs() throws {
    var text = "文档类型: 项目支出绩效目标申报表\na0: &a0 [{名称: 甲}, {名称: 乙}]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let form = try form(text + "绩效指标: {产出指标: {数量指标: *a40}}\n年度: 2025\n")
    #expect(form.year == 2025)
    #expect(form.indicators.count < 1_000_000)
  }
}
