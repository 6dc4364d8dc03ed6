import JSON
import Testing

@testable import LanguageServer

/// Changes that are offered or made while somebody writes, on the real program.
@Suite struct WritingTests {
  private static let head = "文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n年度: 2025\n项目: {名称: 甲}\n"

  private static func actions(_ text: String, _ capabilities: JSONValue = Marked.modern, only: JSONValue = ["refactor"])
    throws -> (Marked, [JSONValue])
  {
    let marked = try Marked(text, capabilities)
    let range = marked.place
    let answer = try marked.ask("codeAction", [("range", range), ("context", ["diagnostics": [], "only": only])])
    return (marked, answer.array ?? [])
  }

  private static let resolving: JSONValue = [
    "textDocument": [
      "diagnostic": [:],
      "codeAction": [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]], "disabledSupport": true, "dataSupport": true,
        "resolveSupport": ["properties": ["edit"]],
      ],
    ]
  ]

  private static func edits(_ action: JSONValue, _ uri: JSONValue) -> [JSONValue] {
    action["edit"]?["changes"]?[uri.string ?? ""]?.array ?? []
  }

  @Test func addsMissingClasses() throws {
    let text = document("绩效指标▮:\n  产出指标:\n    数量指标:\n      - {名称: 乙, 指标值: 3个}\n")
    let (marked, actions) = try Self.actions(text)
    let action = try #require(actions.first { $0["title"] == "补齐缺少的指标类" })
    #expect(action["kind"] == "refactor.rewrite")
    let fixed = marked.applying(Self.edits(action, marked.uri))
    #expect(fixed.contains("\n  效益指标:\n") && fixed.contains("\n  满意度指标:\n"))
    let report = try marked.diagnostics(of: fixed)
    #expect(!report.contains("JX102") && !report.contains("JX001"), "\(fixed)")
    try marked.client.finish()
    // Again there is nothing to do, and the client is told why.
    let (second, again) = try Self.actions(fixed.replacing("绩效指标:", with: "绩效指标▮:"))
    #expect(again.first { $0["title"] == "补齐缺少的指标类" }?["disabled"]?["reason"]?.string?.isEmpty == false)
    try second.client.finish()
  }

  /// Rows with their classes in columns get rows; a document without indicators gets them all.
  @Test(arguments: [
    "绩效指标▮:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 乙, 指标值: 3个}\n", "绩效指标▮:\n", "绩效指标▮: {产出指标: {数量指标: [{名称: 乙}]}}\n",
  ])
  func addsMissingClassesInEveryLayout(_ body: String) throws {
    let (marked, actions) = try Self.actions(document(body))
    let action = try #require(actions.first { $0["title"] == "补齐缺少的指标类" })
    let fixed = marked.applying(Self.edits(action, marked.uri))
    let report = try marked.diagnostics(of: fixed)
    #expect(!report.contains("JX102") && !report.contains("JX001"), "\(fixed)")
    try marked.client.finish()
  }

  private func document(_ body: String) -> String { Self.head + body }

  @Test func computesScores() throws {
    let text = """
      文档类型: 项目支出绩效自评表
      年度: 2025
      绩效指标▮:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 90公里, 分值: 20, 得分: }
            - {名称: 培训人数, 年度指标值: ≥80人, 实际完成值: 80人, 分值: 10, 得分: 4}
            - {名称: 群众反映, 年度指标值: 好, 实际完成值: 好, 分值: 10, 得分: }

      """
    for capabilities in [Marked.modern, Self.resolving] {
      let (marked, actions) = try Self.actions(text, capabilities)
      var action = try #require(actions.first { $0["title"] == "按公式重算得分" })
      #expect((action["edit"] == nil) == (capabilities == Self.resolving))
      if action["edit"] == nil { action = try marked.client.request("codeAction/resolve", action) }
      let texts = Self.edits(action, marked.uri).map { $0["newText"]?.string?.trimmingPrefix(" ").description }
      #expect(texts == ["15", "10"])
      try marked.client.finish()
    }
  }

  @Test func writesStandardNotation() throws {
    let text = document("绩效指标: {产出指标: {质量指标: [{名称: 合格率, 指标值: 大于等于▮95％}]}}\n")
    let (marked, actions) = try Self.actions(text)
    let action = try #require(actions.first { $0["title"]?.string?.hasPrefix("改为标准写法") == true })
    #expect(Self.edits(action, marked.uri).first?["newText"] == "≥95%")
    try marked.client.finish()
    let (other, none) = try Self.actions(text.replacing("大于等于▮95％", with: "≥▮95%"), only: ["quickfix"])
    #expect(!none.contains { $0["kind"] == "refactor.rewrite" })
    try other.client.finish()
  }

  @Test func refusesWhatIsNoAction() throws {
    let client = try TestClient.initialized(Self.resolving)
    let id = try client.start("codeAction/resolve", ["data": ["uri": "file:///a.yaml", "action": "classes", "at": 0]])
    #expect(try client.errorCode(to: id) == -32602)
    let answer = try client.request(
      "codeAction/resolve", ["title": "甲", "data": ["uri": "file:///a.yaml", "action": "notation", "at": 99_999]])
    #expect(answer["edit"] == nil && answer["title"] == "甲")
    try client.finish()
  }

  // MARK: Colons

  @Test(
    arguments: [
      ("文档类型：▮", ": "), (head + "资金：▮\n", ": "), (head + "资金：▮ 3\n", ":"), (head + "绩效指标:\n  产出指标：▮\n", ": "),
      (head + "绩效指标:\n  产出指标:\n    数量指标:\n      - 名称：▮\n", ": "), (head + "# 资金：▮\n", nil),
      (head + "总体目标: 完成：▮\n", nil), (head + "总体目标: |\n  资金：▮\n", nil), (head + "没有的：▮\n", nil),
      (head + "资金▮：3\n", nil), ("▮", nil), ("：▮", nil),
    ] as [(String, String?)])
  func narrowsColons(_ text: String, _ replacement: String?) throws {
    let marked = try Marked(text)
    let more: [(String, JSONValue)] = [("ch", "："), ("options", ["tabSize": 2, "insertSpaces": true])]
    let answer = try marked.ask("onTypeFormatting", more)
    #expect(answer.array?.first?["newText"]?.string == replacement)
    try marked.client.finish()
  }

  // MARK: Formatting

  @Test func putsDocumentsInOrder() throws {
    let text = "文档类型: 绩效运行监控表\n项目: {名称: 甲}\n\n\n年度:   2025\n"
    let marked = try Marked(text)
    let options: [(String, JSONValue)] = [("options", ["tabSize": 4, "insertSpaces": true])]
    let edits = try marked.ask("formatting", options).array ?? []
    let ordered = marked.applying(edits)
    #expect(ordered.contains("\n年度: 2025\n项目: {名称: 甲}\n"), "\(ordered)")
    try marked.change(to: ordered, version: 2)
    #expect(try marked.ask("formatting", options) == [])
    // Only the lines that are asked for.
    try marked.change(to: text, version: 3)
    let range: JSONValue = ["start": ["line": 4, "character": 0], "end": ["line": 5, "character": 0]]
    let part = try marked.ask("rangeFormatting", options + [("range", range)]).array ?? []
    #expect(marked.applying(part).contains("\n年度: 2025\n"))
    #expect(part.allSatisfy { ($0["range"]?["start"]?["line"]?.integer ?? 0) >= 3 })
    try marked.client.finish()
  }

  /// What does not parse, and what is not ours, stays as it is.
  @Test(arguments: ["文档类型: 绩效运行监控表\n项目: {名称: 甲\n年度:   2025\n", "a:   1\n", ""])
  func leavesAlone(_ text: String) throws {
    let marked = try Marked(text)
    let answer = try marked.ask("formatting", [("options", ["tabSize": 2, "insertSpaces": true])])
    #expect((answer.array ?? []).isEmpty)
    try marked.client.finish()
  }

  // MARK: Tokens

  @Test func sendsTokenChangesOnly() throws {
    let text = Self.head + "资金: {年度资金总额: 3}\n"
    let capabilities: JSONValue = [
      "textDocument": ["diagnostic": [:], "semanticTokens": ["requests": ["full": ["delta": true]]]]
    ]
    let marked = try Marked(text, capabilities)
    let full = try marked.ask("semanticTokens/full")
    let before = full["data"]?.array ?? []
    let same = try marked.ask("semanticTokens/full/delta", [("previousResultId", full["resultId"] ?? "")])
    #expect(same["edits"] == [])
    try marked.change(to: text.replacing("资金: {", with: "总体目标: 丙\n资金: {"), version: 2)
    let delta = try marked.ask("semanticTokens/full/delta", [("previousResultId", same["resultId"] ?? "")])
    let edit = try #require(delta["edits"]?.array?.first)
    var data = before
    let start = edit["start"]?.integer ?? 0
    data.replaceSubrange(start..<start + (edit["deleteCount"]?.integer ?? 0), with: edit["data"]?.array ?? [])
    let fresh = try marked.ask("semanticTokens/full")
    #expect(data == fresh["data"]?.array && !data.isEmpty)
    // A name that is not known any more gets all tokens.
    let late = try marked.ask("semanticTokens/full/delta", [("previousResultId", "1")])
    #expect(late["data"] == fresh["data"])
    try marked.client.finish()
  }

  // MARK: Linked editing

  @Test func linksNamesInOneFile() throws {
    let text = "文档类型: 绩效运行监控表\n项目: {名称: &名 甲}\n填报: {填报人: *名▮}\n"
    let marked = try Marked(text)
    let answer = try marked.ask("linkedEditingRange")
    #expect(answer["ranges"]?.array?.map { $0["start"]?["line"] } == [1, 2])
    try marked.client.finish()
    let row = "绩效指标: {产出指标: {数量指标: [{名称: 养护▮里程}]}}\n"
    let stream =
      "文档类型: 绩效运行监控表\n年度: 2025\n" + row + "---\n" + "文档类型: 项目支出绩效目标申报表\n年度: 2025\n" + row.replacing("▮", with: "")
    let second = try Marked(stream)
    #expect(try second.ask("linkedEditingRange")["ranges"]?.array?.count == 2)
    try second.client.finish()
    let single = try Marked("文档类型: 绩效运行监控表\n年度: 2025\n" + row)
    #expect(try single.ask("linkedEditingRange").isNull)
    try single.client.finish()
  }
}
