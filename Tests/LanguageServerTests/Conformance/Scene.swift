import JSON

@testable import LanguageServer

/// Documents of all states, open in a conversation, with what can be asked about them.
final class Scene {
  let conversation: Conversation
  let model: MetaModel
  /// What the server has answered to `initialize`.
  let capabilities: JSONValue

  /// A document with cursors at `▮`.
  struct Sample {
    let name: String
    let marked: String

    var uri: String { DocumentURI.uri("/绩效/" + name) }
    var text: String { marked.replacing("▮", with: "") }

    /// The cursors, counted in UTF-16.
    var positions: [JSONValue] {
      let parts = marked.split(separator: "▮", omittingEmptySubsequences: false).map(String.init)
      return (1..<max(parts.count, 1)).map { index in
        let lines = parts[..<index].joined().split(separator: "\n", omittingEmptySubsequences: false)
        return ["line": JSONValue(lines.count - 1), "character": JSONValue(lines.last?.utf16.count ?? 0)]
      }
    }
  }

  static let samples = [
    Sample(
      name: "目标.yaml",
      marked: """
        # 培训
        ▮文档类型: 项目支出绩效目标申报表
        规则集: 扶风县
        年度：2025
        项目: {名称: ▮高素质农民培训, 编码: "610324000001", 主管部门: 县农业农村局}
        绩效指标:
          产出指标:
            数量指标:
              - {名称: 培训农民人数, 指标值: ▮不少于1200人次, 权重: 50}
            质量指标:
              # jixiao: 忽略 JX201 理由：试行
              - {名称: 培训合格率😀, 指标值: 明显提升, 权重: 30}
              - {名称: 培训效果, 指标值: 明显▮提升, 权重：20}
        调整: [{日期: 2025-08-01, 原因: 政策变化}]
        报送形式: ▮
        关联文档: [▮自评.yaml]

        """),
    Sample(
      name: "自评.yaml",
      marked: """
        文档类型: 项目支出绩效自评表
        规则集: 扶风县
        年度: 2025
        项目: {名称: 高素质农民培训, 编码: "610324000001"}
        资金:
          年度资金总额: {年初预算数: 320, 全年预算数: ▮320, 全年执行数: 240, 分值: 10}
          当年财政拨款: {年初预算数: 300, 全年预算数: 300, 全年执行数: 230}
        绩效指标:
          产出指标:
            数量指标:
              - {名称: ▮培训农民人数, 年度指标值: ≥1200人次, 实际完成值: 1300人次, 分值: 50}
        关联文档: [目标.yaml]

        """),
    Sample(name: "半.yaml", marked: "文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标:\n    数量指标:\n      - 名▮\n  效\n\t坏: [▮"),
    Sample(name: "监控.json", marked: #"{"文档类型": "项目支出绩效监控表", "年度": ▮2025, "项目": {"名称": "▮高素质农民培训"}}"#),
    Sample(name: "空.yaml", marked: "▮"),
    Sample(name: "键.yaml", marked: "文档类型: 项目支出绩效目标申报表\n项目: {名称: &▮名 培训, 负责人: *名}\n填报:\n  填报人：▮\n"),
  ]

  init(_ client: ClientVariant, _ model: MetaModel, _ samples: [Sample] = Scene.samples) throws {
    self.model = model
    let files = Dictionary(uniqueKeysWithValues: samples.map { ("/绩效/" + $0.name, $0.text) })
    conversation = Conversation(.complete(files))
    let answer = try conversation.request(
      "initialize", ["processId": nil, "rootUri": nil, "capabilities": client.capabilities])
    capabilities = answer["result"]?["capabilities"] ?? [:]
    try conversation.notify("initialized", [:])
    for sample in samples {
      try conversation.notify(
        "textDocument/didOpen",
        [
          "textDocument": [
            "uri": .string(sample.uri), "languageId": sample.name.hasSuffix("json") ? "json" : "yaml", "version": 1,
            "text": .string(sample.text),
          ]
        ])
    }
  }

  /// What the server can be asked, besides beginning and end: the requests that it routes.
  static let methods: [String] = Route.table.compactMap { method, route in
    if case .notification = route { return nil }
    return ["initialize", "shutdown"].contains(method) ? nil : method
  }.sorted()

  /// The notifications that the server routes, but for the one that ends it.
  static let notifications: [String] = Route.table.compactMap { method, route in
    guard case .notification = route, method != "exit" else { return nil }
    return method
  }.sorted()

  /// The parameters of `method` at a place: the least, and the most in every way that types leave a choice.
  func params(of method: String, in sample: Sample, at position: JSONValue, full: Bool = true) -> [JSONValue] {
    var maker = Maker(model: model)
    let start: JSONValue = ["line": 0, "character": 0]
    maker.known = [
      "DocumentUri": .string(sample.uri), "FileRename.oldUri": .string(sample.uri),
      "FileDelete.uri": .string(sample.uri),
      "Position": position, "Range": ["start": start, "end": position], "DocumentOnTypeFormattingParams.ch": "：",
      "WorkDoneProgressParams.workDoneToken": "进度", "PartialResultParams.partialResultToken": "部分",
      "_InitializeParams.processId": nil,
      "ExecuteCommandParams.command": capabilities["executeCommandProvider"]?["commands"]?.array?.first ?? "jixiao",
      // What arguments a command takes no model says.
      "ExecuteCommandParams.arguments": ["甲"], "WorkspaceSymbolParams.query": "培训",
    ]
    var all = [maker.params(of: method) ?? .null]
    maker.isFull = true
    for choice in full ? 0..<3 : 0..<0 {
      maker.choice = choice
      let params = maker.params(of: method) ?? .null
      if !all.contains(params) { all.append(params) }
    }
    return all
  }
}
