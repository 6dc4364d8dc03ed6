import JSON
import Testing

@testable import LanguageServer

/// Actions that settle more than one finding, or accept one, on the real program.
@Suite struct WiderActionsTests {
  private static let text = """
    文档类型: 项目支出绩效目标申报表
    年度：2025
    绩效指标:
      产出指标:
        质量指标:
          - {名称: 养护质量, 指标值: ≥95%, 权重：30}
          - {名称: 养护效果, 指标值: 显著改善, 权重: 40}

    """

  private static func actions(_ text: String, only: JSONValue = nil, isJSON: Bool = false) throws -> [JSONValue] {
    let marked = try Marked(text, isJSON: isJSON)
    let context: JSONValue = only.isNull ? ["diagnostics": []] : ["diagnostics": [], "only": only]
    let actions = try marked.ask("codeAction", [("range", Marked.everywhere), ("context", context)]).array ?? []
    try marked.client.finish()
    return actions
  }

  @Test func fixesAllOnSaving() throws {
    let actions = try Self.actions(Self.text, only: ["source.fixAll"])
    #expect(actions.map { $0["kind"] } == ["source.fixAll.jixiao"])
    let edits = actions.first?["edit"]?["changes"]?["file:///tmp/jixiao/a.yaml"]?.array ?? []
    #expect(!edits.isEmpty)
  }

  @Test func offersNothingWhereNothingIsToBeFixed() throws {
    #expect(try Self.actions("文档类型: 绩效评价报告\n", only: ["source.fixAll.jixiao"]).isEmpty)
  }

  @Test func fixesAllOfARule() throws {
    let titles = try Self.actions(Self.text).compactMap { $0["title"]?.string }
    #expect(titles.contains("改正本文档全部 JX007（2 处）"))
  }

  @Test func waivesWithAPlaceForTheReason() throws {
    let waiver = try #require(try Self.actions(Self.text).first { $0["title"] == "豁免 JX201（须写明理由）" })
    let place: JSONValue = ["line": 6, "character": 0]
    #expect(
      waiver["edit"]?["changes"]?["file:///tmp/jixiao/a.yaml"] == [
        ["range": ["start": place, "end": place], "newText": "      # jixiao: 忽略 JX201 理由：\n"]
      ])
  }

  /// JSON has no comments.
  @Test func waivesNothingInJSON() throws {
    let actions = try Self.actions(#"{"文档类型": "项目支出绩效目标申报表"}"#, isJSON: true)
    #expect(!actions.contains { $0["title"]?.string?.hasPrefix("豁免") == true })
  }
}
