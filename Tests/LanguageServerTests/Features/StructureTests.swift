import JSON
import Testing

@testable import LanguageServer

/// Outline, folding, selection, highlights, links, computed figures and tokens, on the real program.
@Suite struct StructureTests {
  private static let text = """
    # 甲
    # 乙
    文档类型: 项目支出绩效自评表
    年度: 2025
    项目:
      名称: 公路养护
      实施单位: 公路站
    资金:
      年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 240, 分值: 10}
      当年财政拨款: {年初预算数: 300, 全年预算数: 300, 全年执行数: 230}
      其他资金: {年初预算数: 10, 全年预算数: 20, 全年执行数: 10}
    绩效指标:
      产出指标:
        数量指标:
          - {名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50}
        质量指标:
          - 名称: 合格率
            年度指标值: 明显提升
            分值: 30▮
    关联文档: [../目标.yaml, 子/监控.json]

    """

  private static func names(_ symbols: [JSONValue], _ depth: Int = 0) -> [String] {
    symbols.flatMap { symbol in
      [String(repeating: "-", count: depth) + (symbol["name"]?.string ?? "")]
        + (depth < 5 ? names(symbol["children"]?.array ?? [], depth + 1) : [])
    }
  }

  @Test func outlines() throws {
    let marked = try Marked(Self.text)
    let symbols = try marked.ask("documentSymbol").array ?? []
    try marked.client.finish()
    #expect(
      Self.names(symbols) == [
        "文档类型", "年度", "项目", "-名称", "-实施单位", "资金", "-年度资金总额", "--年初预算数", "--全年预算数", "--全年执行数", "--分值", "-当年财政拨款",
        "--年初预算数", "--全年预算数", "--全年执行数", "-其他资金", "--年初预算数", "--全年预算数", "--全年执行数", "绩效指标", "-产出指标", "--数量指标",
        "---养护里程", "--质量指标", "---合格率", "关联文档",
      ])
    let row = symbols.first { $0["name"] == "绩效指标" }?["children"]?.array?.first?["children"]?.array?.first?["children"]?
      .array?.first
    #expect(row?["detail"] == "≥120公里 → 121公里")
  }

  @Test func outlinesFlatForOlderClients() throws {
    let marked = try Marked(Self.text, [:])
    let symbols = try marked.ask("documentSymbol").array ?? []
    try marked.client.finish()
    let row = symbols.first { $0["name"] == "养护里程" }
    #expect(row?["containerName"] == "数量指标" && row?["location"]?["uri"] == marked.uri)
    #expect(symbols.allSatisfy { $0["children"] == nil })
  }

  /// The flat layout has the same classes; documents of a stream are told apart.
  @Test func outlinesFlatIndicatorsAndStreams() throws {
    let marked = try Marked(
      "文档类型: 绩效运行监控表\n项目: {名称: 甲}\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 里程}\n  - {名称: 桥梁}\n---\n文档类型: 绩效评价报告\n")
    let symbols = try marked.ask("documentSymbol").array ?? []
    try marked.client.finish()
    #expect(
      Self.names(symbols) == [
        "绩效运行监控表", "-文档类型", "-项目", "--名称", "-绩效指标", "--产出指标", "---数量指标", "----里程", "----桥梁", "绩效评价报告", "-文档类型",
      ])
    #expect(symbols.first?["detail"] == "甲")
  }

  @Test func folds() throws {
    let marked = try Marked(Self.text)
    let ranges = try marked.ask("foldingRange").array ?? []
    try marked.client.finish()
    let lines = ranges.map { [$0["startLine"]?.integer ?? -1, $0["endLine"]?.integer ?? -1] }
    #expect(lines == [[0, 1], [4, 6], [7, 10], [11, 18], [12, 18], [13, 14], [15, 18], [16, 18]])
    #expect(ranges.first?["kind"] == "comment")
  }

  @Test func foldsToTheClosingBracket() throws {
    let marked = try Marked(
      "{\n \"文档类型\": \"绩效评价报告\",\n \"项目\": {\n  \"名称\": \"甲\"\n },\n \"年度\": 2025\n}\n",
      ["textDocument": ["diagnostic": [:], "foldingRange": ["rangeLimit": 2]]], isJSON: true)
    let ranges = try marked.ask("foldingRange").array ?? []
    try marked.client.finish()
    #expect(ranges.map { $0["startLine"] } == [0, 2] && ranges.map { $0["endLine"] } == [5, 3])
  }

  @Test func selectsOutwards() throws {
    let marked = try Marked(Self.text)
    let position: JSONValue = ["line": 14, "character": 30]
    var next = try marked.ask("selectionRange", [("positions", [position, position])]).array?.first
    try marked.client.finish()
    var ranges: [[Int]] = []
    while let range = next?["range"] {
      let places = ["start", "end"].flatMap {
        [range[$0]?["line"]?.integer ?? -1, range[$0]?["character"]?.integer ?? -1]
      }
      ranges.append(places)
      next = next?["parent"]
    }
    // The value, its key with it, the row.
    #expect(ranges.starts(with: [[14, 26, 14, 32], [14, 19, 14, 32], [14, 8, 14, 55]]))
    #expect(ranges.last?.first == 0 && ranges.count > 6)
  }

  @Test func highlightsWhatIsAlike() throws {
    let marked = try Marked("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  - {名称: 甲, 权▮重: 5}\n  - {名称: 乙, 分值: 5}\n  - {名称: 丙}\n")
    let places = try marked.ask("documentHighlight").array ?? []
    try marked.client.finish()
    #expect(places.map { $0["range"]?["start"] } == [["line": 2, "character": 12], ["line": 3, "character": 12]])
  }

  @Test func highlightsAnchors() throws {
    let marked = try Marked("文档类型: 绩效评价报告\n项目: &甲 {名称: 乙}\n自评表: *▮甲\n")
    let places = try marked.ask("documentHighlight").array ?? []
    try marked.client.finish()
    #expect(places.map { $0["kind"] } == [3, 2])
  }

  @Test func linksRelativePaths() throws {
    let marked = try Marked(Self.text, path: "/tmp/jixiao/年度/a.yaml")
    let links = try marked.ask("documentLink").array ?? []
    try marked.client.finish()
    #expect(
      links.map { $0["target"] } == [
        "file:///tmp/jixiao/%E7%9B%AE%E6%A0%87.yaml",
        "file:///tmp/jixiao/%E5%B9%B4%E5%BA%A6/%E5%AD%90/%E7%9B%91%E6%8E%A7.json",
      ])
    #expect(links.first?["range"]?["start"] == ["line": 19, "character": 7])
  }

  /// A report that is told in words is no file.
  @Test func linksNoWords() throws {
    let marked = try Marked("文档类型: 评价结果应用表\n评价结果: {报告: 已报送县政府}\n关联文档: [https://example.org/a.yaml, /etc/a.yaml]\n")
    let links = try marked.ask("documentLink").array
    try marked.client.finish()
    #expect(links == [])
  }

  @Test func hintsAtFigures() throws {
    let marked = try Marked(Self.text)
    let hints = try marked.ask("inlayHint", [("range", Marked.everywhere)]).array ?? []
    let few =
      try marked.ask(
        "inlayHint", [("range", ["start": ["line": 11, "character": 0], "end": ["line": 11, "character": 5]])]
      ).array ?? []
    try marked.client.finish()
    #expect(
      hints.compactMap { $0["label"]?.string } == [
        "来源合计 310万元", "来源合计 320万元", "执行率 75%", "来源合计 240万元", "执行率 76.67%", "执行率 50%", "分值合计 90，尚余 10", "80 分",
      ])
    #expect(few.compactMap { $0["label"]?.string } == ["分值合计 90，尚余 10"])
  }

  @Test func coloursByMeaning() throws {
    let marked = try Marked(Self.text)
    let all = try marked.ask("semanticTokens/full")["data"]?.array?.compactMap(\.integer) ?? []
    let line: JSONValue = ["start": ["line": 14, "character": 0], "end": ["line": 14, "character": 99]]
    let some = try marked.ask("semanticTokens/range", [("range", line)])["data"]?.array?.compactMap(\.integer) ?? []
    try marked.client.finish()
    #expect(all.count > 200 && all.count % 5 == 0)
    // 名称, 年度指标值, ≥, 120, 公里, 实际完成值, 121, 公里, 分值, 50: column, length, kind.
    let kinds = stride(from: 0, to: some.count, by: 5).map { Array(some[$0 + 1...$0 + 3]) }
    #expect(
      kinds == [
        [9, 2, 0], [10, 5, 0], [7, 1, 4], [1, 3, 3], [3, 2, 5], [4, 5, 0], [7, 3, 3], [3, 2, 5], [4, 2, 0], [4, 2, 3],
      ])
    // 明显提升 is a word that nobody can check.
    #expect(stride(from: 0, to: all.count, by: 5).contains { all[$0 + 2] == 4 && all[$0 + 3] == 6 && all[$0 + 4] == 1 })
  }

  /// Nothing is said about files of others, and nothing goes wrong on broken ones.
  @Test(arguments: ["a: 1\n", "", "文档类型: 绩效评价报告\n项目: {名称: [[[\n\t- \"", "文档类型: 项目支出绩效自评表\n绩效指标: *a\n"])
  func survives(_ text: String) throws {
    let marked = try Marked(text)
    for method in [
      "documentSymbol", "foldingRange", "documentHighlight", "documentLink", "semanticTokens/full", "completion",
    ] {
      _ = try marked.ask(method)
    }
    _ = try marked.ask("inlayHint", [("range", Marked.everywhere)])
    _ = try marked.ask("semanticTokens/range", [("range", Marked.everywhere)])
    let ranges = try marked.ask("selectionRange", [("positions", [["line": 0, "character": 0]])])
    #expect(ranges.array?.count == 1)
    try marked.client.finish()
  }
}
