import JSON
import Testing

@testable import LanguageServer

/// Proposals that come from other documents, on the real program.
@Suite struct SeenIndicatorTests {
  private static let target = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: 农村公路养护}
    绩效指标:
      产出指标:
        数量指标: [{名称: 养护里程, 指标值: ≥120公里}]
        质量指标: [{名称: 验收合格率, 指标值: ＝100%}]

    """
  private static let other = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: 学校食堂}
    绩效指标:
      产出指标:
        数量指标: [{名称: 供餐人次, 指标值: ≥9万人次}, {名称: 养护里程, 指标值: ≥1米}]

    """
  private static let open = """
    文档类型: 项目支出绩效自评表
    年度: 2025
    项目: {名称: 农村公路养护}
    绩效指标:
      产出指标:
        数量指标:
          - {名称: ▮}

    """

  private static func items(_ text: String) throws -> [JSONValue] {
    let parts = text.split(separator: "▮", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let whole = parts.joined()
    let desk = try Desk(["目标.yaml": target, "别的.yaml": other, "自评.yaml": whole], open: ["自评.yaml"])
    let lines = (parts.first ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let answer = try desk.client.request(
      "textDocument/completion",
      [
        "textDocument": ["uri": desk.uri("自评.yaml")],
        "position": ["line": JSONValue(max(lines.count - 1, 0)), "character": JSONValue(lines.last?.utf16.count ?? 0)],
      ])
    try desk.client.finish()
    return answer["items"]?.array ?? []
  }

  /// The approved target first, then what others have in the class; what is there already is left out.
  @Test func proposesNames() throws {
    let items = try Self.items(Self.open)
    #expect(items.map { $0["label"] } == ["养护里程", "供餐人次"])
    #expect(items.first?["detail"] == "绩效目标 ≥120公里")
    #expect(items.last?["detail"] == "常用单位 人次 · 1 处" || items.last?["detail"] == "常用单位 万人次 · 1 处")
    let second = try Self.items(Self.open.replacing("- {名称: ▮}", with: "- {名称: 养护里程}\n      - {名称: 供▮}"))
    #expect(second.map { $0["label"] } == ["供餐人次"])
  }

  @Test func proposesTheApprovedValue() throws {
    let items = try Self.items(Self.open.replacing("{名称: ▮}", with: "{名称: 养护里程, 年度指标值: ▮}"))
    #expect(items.first?["label"] == "≥120公里" && items.first?["detail"] == "绩效目标")
    let seen = try Self.items(Self.open.replacing("{名称: ▮}", with: "{名称: 供餐人次, 年度指标值: ▮}"))
    #expect(seen.first?["label"]?.string?.hasSuffix("人次") == true)
  }

  /// A line above that does not parse does no harm.
  @Test(arguments: ["总体目标: \"没有完\n", "总体目标: [甲, 乙\n", "  ：：\n", "资金: {年度资金总额: 3\n", "{{{\n", "\t甲\n"])
  func standsABrokenLineAbove(_ line: String) throws {
    let text = Self.open.replacing("绩效指标:", with: line + "绩效指标:").replacing("{名称: ▮}", with: "名称: 甲\n        ▮")
    let labels = try Self.items(text).compactMap { $0["label"]?.string }
    #expect(labels.contains("年度指标值"), "\(labels)")
  }
}
