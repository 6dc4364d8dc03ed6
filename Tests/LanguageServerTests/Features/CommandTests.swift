import JSON
import Testing

@testable import LanguageServer

/// `workspace/executeCommand` on the real program.
@Suite struct CommandTests {
  private static let fixable = "文档类型: 项目支出绩效目标申报表\n年度： 2025\n项目: {名称: 甲}\n"

  private static func abilities(_ workspaceEdit: JSONValue) -> JSONValue {
    [
      "window": ["workDoneProgress": true, "showDocument": ["support": true]],
      "workspace": ["applyEdit": true, "workspaceEdit": workspaceEdit], "textDocument": ["diagnostic": [:]],
    ]
  }

  @Test(
    arguments: [
      ["command": "jixiao.server.nothing"], ["command": 3], [:], ["command": "jixiao.server.newDocument"],
      ["command": "jixiao.server.newDocument", "arguments": ["没有"]],
      ["command": "jixiao.server.newDocument", "arguments": ["绩效运行监控表", nil, "没有"]],
      ["command": "jixiao.server.newDocument", "arguments": ["绩效运行监控表", 3]],
      ["command": "jixiao.server.showProjectChain", "arguments": []],
      ["command": "jixiao.server.show", "arguments": [1]],
      ["command": "jixiao.server.fixWorkspace", "arguments": 3],
    ] as [JSONValue])
  func refuses(_ params: JSONValue) throws {
    let client = try TestClient.initialized()
    let id = try client.start("workspace/executeCommand", params)
    #expect(try client.errorCode(to: id) == -32602)
    try client.finish()
  }

  @Test func writesANewDocument() throws {
    let desk = try Desk([:], Self.abilities(["documentChanges": true, "resourceOperations": ["create"]]))
    #expect(desk.abilities["executeCommandProvider"]?["commands"]?.array?.contains("jixiao.server.newDocument") == true)
    let id = try desk.client.start(
      "workspace/executeCommand",
      ["command": "jixiao.server.newDocument", "arguments": ["项目支出绩效自评表", desk.uri("自评.yaml"), "扶风县"]])
    let edit = try desk.client.receive("the edit")
    #expect(edit["method"] == "workspace/applyEdit")
    let changes = edit["params"]?["edit"]?["documentChanges"]?.array
    #expect(changes?.first?["kind"] == "create" && changes?.first?["options"]?["overwrite"] == false)
    let text = changes?.last?["edits"]?.array?.first?["newText"]?.string ?? ""
    #expect(text.hasPrefix("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n") && text.contains("\n绩效指标:"))
    let answer = try desk.client.answer(to: id)
    #expect(answer["result"]?["isSent"] == true && answer["result"]?["text"] == .string(text))
    try desk.client.send(["jsonrpc": "2.0", "id": edit["id"] ?? nil, "result": ["applied": true]])
    let show = try desk.client.receive("the wish to show it")
    #expect(show["method"] == "window/showDocument" && show["params"]?["uri"] == desk.uri("自评.yaml"))
    try desk.client.send(["jsonrpc": "2.0", "id": show["id"] ?? nil, "result": ["success": true]])
    try desk.client.finish()
  }

  @Test func givesThePlainTextToPlainClients() throws {
    let client = try TestClient.initialized()
    let answer = try client.request(
      "workspace/executeCommand",
      ["command": "jixiao.server.newDocument", "arguments": ["绩效运行监控表", "file:///tmp/a.yaml"]])
    #expect(answer["isSent"] == false && answer["text"]?.string?.hasPrefix("文档类型: 绩效运行监控表\n") == true)
    try client.finish()
  }

  @Test func fixesTheWorkspace() throws {
    let files = ["a.yaml": Self.fixable, "b.yaml": Self.fixable, "c.yaml": "a： 1\n"]
    let desk = try Desk(files, open: ["a.yaml"], Self.abilities(["documentChanges": true]))
    let id = try desk.client.start(
      "workspace/executeCommand", ["command": "jixiao.server.fixWorkspace", "workDoneToken": "改"])
    var kinds: [String] = []
    var edit: JSONValue = nil
    while edit.isNull {
      let message = try desk.client.receive("the edit")
      if message["method"] == "$/progress" { kinds.append(message["params"]?["value"]?["kind"]?.string ?? "") }
      if message["method"] == "workspace/applyEdit" { edit = message }
    }
    let changes = edit["params"]?["edit"]?["documentChanges"]?.array ?? []
    #expect(changes.map { $0["textDocument"]?["uri"] } == [desk.uri("a.yaml"), desk.uri("b.yaml")])
    #expect(changes.map { $0["textDocument"]?["version"] } == [1, JSONValue.null])
    var answer: JSONValue?
    while answer == nil {
      let message = try desk.client.receive("the answer")
      if message["method"] == "$/progress" { kinds.append(message["params"]?["value"]?["kind"]?.string ?? "") }
      if message["id"] == id { answer = message["result"] }
    }
    #expect(answer?["files"] == 2 && kinds.first == "begin" && kinds.last == "end")
    try desk.client.send(["jsonrpc": "2.0", "id": edit["id"] ?? nil, "result": ["applied": true]])
    try desk.client.finish()
    let plain = try Desk(files, open: ["a.yaml"], Desk.plain)
    let result = try plain.client.request("workspace/executeCommand", ["command": "jixiao.server.fixWorkspace"])
    #expect(result["edit"]?["changes"]?.object?.members.count == 2)
    try plain.client.finish()
  }

  /// A rule set is changed behind the back of a client that watches no files.
  @Test func readsRuleSetsAgain() throws {
    let set = "文档类型: 绩效规则集\n名称: 本县\n继承: 国家\n规则: {JX201: 关闭}\n"
    let text = """
      文档类型: 项目支出绩效目标申报表
      规则集: 本县
      绩效指标: {产出指标: {数量指标: [{名称: 群众反映, 指标值: 明显提升}]}}

      """
    let desk = try Desk(
      ["jixiao.yaml": "规则集目录: [本县.yaml]\n", "本县.yaml": set, "a.yaml": text], open: ["a.yaml"], Desk.plain)
    func isReported() throws -> Bool {
      let report = try desk.client.request("textDocument/diagnostic", ["textDocument": ["uri": desk.uri("a.yaml")]])
      return report["items"]?.array?.contains { $0["code"] == "JX201" } ?? false
    }
    #expect(try !isReported())
    try desk.write("本县.yaml", set.replacing("规则: {JX201: 关闭}\n", with: ""))
    #expect(try !isReported())
    let id = try desk.client.start("workspace/executeCommand", ["command": "jixiao.server.reloadRuleSets"])
    var (isAnswered, isAsked) = (false, false)
    while !isAnswered || !isAsked {
      let message = try desk.client.receive("the answer")
      if message["id"] == id { isAnswered = true }
      if message["method"] == "window/workDoneProgress/create" {
        isAsked = true
        try desk.client.send(["jsonrpc": "2.0", "id": message["id"] ?? nil, "error": ["code": -1, "message": "no"]])
      }
    }
    #expect(try isReported())
    try desk.client.finish()
  }
}
