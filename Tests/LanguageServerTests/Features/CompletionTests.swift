import JSON
import Testing

@testable import LanguageServer

/// What is proposed while a document is written, on the real program.
@Suite struct CompletionTests {
  private static let head = "文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n年度: 2025\n"

  private static func labels(_ text: String, isJSON: Bool = false) throws -> [String] {
    try Marked(text, isJSON: isJSON).completions().compactMap { $0["label"]?.string }
  }

  /// Texts with the first proposals.
  @Test(
    arguments: [
      ("文档类型: ▮", ["事前绩效评估报告", "项目支出绩效目标申报表"]),
      ("文档类型: 项▮\n年度: 2025\n", ["项目支出绩效目标申报表"]),
      ("▮", ["文档类型", "新建：事前绩效评估报告"]), ("文▮", ["文档类型"]),
      (head + "▮", ["项目", "资金", "总体目标", "绩效指标", "填报"]),
      (head + "项▮\n资金: {年度资金总额: 3}\n", ["项目", "总体目标", "绩效指标", "填报"]),
      (head + "项目:\n  名称: 甲\n  ▮\n资金: 3\n", ["主管部门", "实施单位", "编码"]),
      (head + "项目: {名称: 甲, ▮}\n", ["主管部门", "实施单位"]), (head + "项目: {名称: 甲, 实▮", ["实施单位", "主管部门"]),
      (head + "项目:\n  属性: ▮\n", ["新增", "延续", "一次性", "经常性"]),
      (head + "项目:\n  属性:\n    ▮\n", ["新增", "延续", "一次性", "经常性"]),
      (head + "项目:\n  标识: [重大政策, ▮]\n", ["重点项目", "基建投资"]),
      (head + "项目:\n  标识:\n    - 重▮\n", ["重大政策", "重点项目"]),
      ("文档类型: 项目支出绩效目标申报表\n规则集: ▮", ["国家"]),
      (head + "批复:\n  入库: ▮\n", ["是", "否"]),
      (head + "绩效指标:\n  ▮\n", ["产出指标", "效益指标", "满意度指标"]),
      (head + "绩效指标:\n  产出指标:\n    数量指标: []\n    ▮\n", ["质量指标", "时效指标"]),
      (head + "绩效指标:\n  产出指标:\n    数量指标:\n      - ▮\n", ["名称", "指标值", "指标（整行）"]),
      (head + "绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 甲, ▮\n      - {名称: 乙}\n", ["指标值"]),
      (head + "绩效指标:\n  - {一级指标: 产出指标, 二级指标: ▮}\n", ["数量指标", "质量指标", "时效指标"]),
      (head + "绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 养护公路里程, 指标值: ▮}\n", ["≥…公里"]),
      (head + "绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 培训人数, 计量单位: ▮}\n", ["人", "人次"]),
      (head + "绩效指标:\n  成本指标:\n    经济成本指标:\n      - {名称: 单位成本, 指标性质: ▮}\n", ["≤", "＝"]),
      ("文档类型: 项目支出绩效自评表\n等级: ▮\n", ["优", "良"]),
      ("# ▮\n" + head, ["jixiao: 忽略", "jixiao: 忽略文件"]), (head + "豁免:\n  - 规则: ▮\n", ["JX001"]),
      (head + "# jixiao: 忽略 JX▮\n项目: {名称: 甲}\n", ["JX101"]),
    ] as [(String, [String])])
  func proposes(_ text: String, _ first: [String]) throws {
    #expect(try Array(Self.labels(text).prefix(first.count)) == first)
  }

  @Test(
    arguments: [
      ("{▮}", ["文档类型"]), ("▮", ["文档类型"]),
      (#"{"文档类型": "项目支出绩效目标申报表", ▮}"#, ["年度", "项目", "资金"]),
      ("{\"文档类型\": \"项目支出绩效目标申报表\",\n \"项目\": {\n  \"属▮\"\n }}", ["属性", "名称", "主管部门"]),
      ("{\"文档类型\": \"项目支出绩效目标申报表\",\n \"项目\": {\n  \"属性\": ▮\n }}", ["新增", "延续"]),
      ("{\"文档类型\": \"项目支出绩效目标申报表\",\n \"项目\": {\n  \"属性\": \"新▮\"\n }}", ["新增"]),
    ] as [(String, [String])])
  func proposesInJSON(_ text: String, _ first: [String]) throws {
    #expect(try Array(Self.labels(text, isJSON: true).prefix(first.count)) == first)
  }

  /// Nothing in other people's files, in narratives, or twice.
  @Test(arguments: ["services:\n  a: ▮\n", "services: 3\n▮", head + "总体目标: 完成▮\n", head + "项目:\n  名称: ▮甲\n"])
  func keepsSilent(_ text: String) throws { #expect(try Self.labels(text) == []) }

  @Test func leavesOutWhatIsThere() throws {
    let labels = try Self.labels(Self.head + "项目:\n  项目名称: 甲\n  ▮\n")
    #expect(!labels.contains("名称"))
    // A row that is begun is not begun again.
    let row = try Self.labels(Self.head + "绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 甲\n        权▮\n      - 名称: 乙\n")
    #expect(row.starts(with: ["权重", "指标值"]) && !row.contains("指标（整行）") && !row.contains("名称"))
  }

  @Test func putsTheTextInThePlaceOfTheWord() throws {
    let items = try Marked(Self.head + "项目:\n  属▮\n").completions()
    let item = try #require(items.first { $0["label"] == "属性" })
    let range: JSONValue = ["start": ["line": 4, "character": 2], "end": ["line": 4, "character": 3]]
    #expect(item["textEdit"] == ["range": range, "newText": "属性: ${1|新增,延续,一次性,经常性|}"])
    #expect(item["filterText"] == "属性")
  }

  /// A key that has its colon keeps it, and what stands behind it.
  @Test func exchangesAKey() throws {
    let items = try Marked(Self.head + "项目:\n  名▮称: 甲\n").completions()
    let item = try #require(items.first { $0["label"] == "编码" })
    #expect(item["textEdit"]?["newText"] == "编码")
    #expect(item["textEdit"]?["range"]?["end"] == ["line": 4, "character": 4])
  }

  /// Lines below stand right, whoever indents them; without snippets nothing is left of the places.
  @Test(
    arguments: [
      (
        ["snippetSupport": true, "insertTextModeSupport": ["valueSet": [1]]],
        "数量指标:\n      - {名称: $1, 指标值: $2, 权重: $3\\}"
      ),
      (["snippetSupport": true], "数量指标:\n  - {名称: $1, 指标值: $2, 权重: $3\\}"),
      ([:], "数量指标:\n      - {名称: , 指标值: , 权重: }"),
    ] as [(JSONValue, JSONValue)])
  func indents(_ abilities: JSONValue, _ text: JSONValue) throws {
    let capabilities: JSONValue = ["textDocument": ["completion": ["completionItem": abilities]]]
    let items = try Marked(Self.head + "绩效指标:\n  产出指标:\n    ▮\n", capabilities).completions()
    #expect(items.first?["textEdit"]?["newText"] == text)
    #expect(items.first?["data"] == nil)
    #expect(
      items.first?["insertTextMode"]
        == (text.string?.contains("$") == true && abilities["insertTextModeSupport"] != nil ? 1 : nil))
  }

  @Test func describesWhenAsked() throws {
    let marked = try Marked(Self.head + "项目:\n  ▮\n")
    let list = try marked.ask("completion")
    let item = try #require(list["items"]?.array?.first { $0["label"] == "属性" })
    #expect(item["documentation"] == nil)
    let resolved = try marked.client.request("completionItem/resolve", item)
    try marked.client.finish()
    #expect(resolved["documentation"]?["kind"] == "markdown")
    #expect(resolved["documentation"]?["value"]?.string?.contains("可选：新增、延续") == true)
    #expect(resolved["label"] == "属性" && resolved["textEdit"] == item["textEdit"])
  }

  /// Every new document is one: it parses, is of its kind, and lacks no required field.
  @Test func writesWholeDocuments() throws {
    let marked = try Marked("▮", ["textDocument": ["diagnostic": [:]]])
    let items = try marked.ask("completion")["items"]?.array ?? []
    let texts = items.dropFirst().compactMap { $0["textEdit"]?["newText"]?.string }
    #expect(texts.count == 11)
    for (number, text) in texts.enumerated() {
      let uri: JSONValue = .string("file:///tmp/jixiao/\(number).yaml")
      try marked.client.notify(
        "textDocument/didOpen",
        ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": .string(text)]])
      let report = try marked.client.request("textDocument/diagnostic", ["textDocument": ["uri": uri]])
      let codes = report["items"]?.array?.compactMap { $0["code"]?.string } ?? []
      #expect(!codes.contains { $0.hasPrefix("JX00") }, "\(text)")
    }
    try marked.client.finish()
  }
}
