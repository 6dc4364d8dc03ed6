import FoundationEssentials
import JSON
import Testing

@testable import LanguageServer

/// Configurations and rule sets in the editor, on the real program.
@Suite struct SettingsTests {
  /// A folder of a test's own, gone when the test is over.
  private final class Folder {
    let path = "/tmp/jixiao-settings-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path + "/规则集", withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    func uri(_ name: String) -> JSONValue { .string("file://" + path + "/" + name) }
  }

  private static let vague =
    "文档类型: 项目支出绩效目标申报表\n年度: 2025\n绩效指标:\n  产出指标:\n    质量指标:\n      - {名称: 养护质量, 指标值: 明显提升}\n"
  private static let county = "文档类型: 绩效规则集\n名称: 青禾县\n继承: 国家\n规则: {JX201: {级别: 提示, 理由: 试行}}\n"

  private static func open(_ client: TestClient, _ uri: JSONValue, _ text: String) throws {
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": .string(text)]])
  }

  private static func change(_ client: TestClient, _ uri: JSONValue, _ version: Int, _ text: String) throws {
    try client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": uri, "version": JSONValue(version)], "contentChanges": [["text": .string(text)]]])
  }

  /// The severity of JX201 in the diagnostics of `uri` among the next `count` that are pushed: as many as documents are
  /// open. Nil for none.
  private static func severity(_ client: TestClient, of uri: JSONValue, among count: Int) throws -> Int? {
    var severity: Int?
    for _ in 0..<count {
      let pushed = try client.diagnostics()
      guard pushed["uri"] == uri else { continue }
      severity = pushed["diagnostics"]?.array?.first { $0["code"] == "JX201" }?["severity"]?.integer
    }
    return severity
  }

  @Test func aChangedConfigurationHoldsForAllOpenDocuments() throws {
    let folder = try Folder()
    let document = folder.uri("a.yaml")
    let client = try TestClient.initialized()
    try Self.open(client, document, Self.vague)
    #expect(try Self.severity(client, of: document, among: 1) == 1)
    // On the disk.
    try folder.write("jixiao.yaml", "规则: {JX201: 警告}\n")
    let event: JSONValue = ["changes": [["uri": folder.uri("jixiao.yaml"), "type": 1]]]
    try client.notify("workspace/didChangeWatchedFiles", event)
    #expect(try Self.severity(client, of: document, among: 1) == 2)
    // In the editor, where the text on the disk counts no more.
    try Self.open(client, folder.uri("jixiao.yaml"), "规则: {JX201: 警告}\n")
    #expect(try Self.severity(client, of: document, among: 2) == 2)
    try Self.change(client, folder.uri("jixiao.yaml"), 2, "规则: {JX201: 提示, JX999: 错误}\n")
    #expect(try Self.severity(client, of: document, among: 2) == 4)
    try client.notify("textDocument/didClose", ["textDocument": ["uri": folder.uri("jixiao.yaml")]])
    #expect(try Self.severity(client, of: document, among: 2) == 2)
    try client.finish()
  }

  @Test func aConfigurationHasFindingsAndHovers() throws {
    let folder = try Folder()
    let client = try TestClient.initialized()
    let uri = folder.uri("jixiao.yaml")
    try Self.open(client, uri, "规则集: 扶凤县\n规则: {JX201: 提示}\n")
    let pushed = try client.diagnostics()
    #expect(pushed["diagnostics"]?.array?.map { $0["code"] } == ["JX901"])
    let hover = try client.request(
      "textDocument/hover", ["textDocument": ["uri": uri], "position": ["line": 0, "character": 1]])
    #expect(hover["contents"]?["value"]?.string?.contains("规则集") == true)
    let actions = try client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": uri],
        "range": ["start": ["line": 0, "character": 5], "end": ["line": 0, "character": 8]],
        "context": ["diagnostics": []],
      ])
    #expect(actions.isNull || actions.array != nil)
    try client.finish()
  }

  @Test func anEditedRuleSetHoldsAtOnce() throws {
    let folder = try Folder()
    try folder.write("jixiao.yaml", "规则集: 青禾县\n规则集目录: [规则集]\n")
    try folder.write("规则集/青禾县.yaml", Self.county)
    let (document, ruleSet) = (folder.uri("a.yaml"), folder.uri("规则集/青禾县.yaml"))
    let client = try TestClient.initialized()
    try Self.open(client, document, Self.vague)
    #expect(try Self.severity(client, of: document, among: 1) == 4)
    try Self.open(client, ruleSet, Self.county)
    #expect(try Self.severity(client, of: document, among: 2) == 4)
    try Self.change(client, ruleSet, 2, Self.county.replacing("提示", with: "警告"))
    #expect(try Self.severity(client, of: document, among: 2) == 2)
    // Half typed: what can be read holds.
    try Self.change(client, ruleSet, 3, Self.county.replacing("提示", with: "警"))
    #expect(try Self.severity(client, of: document, among: 2) == 1)
    try client.finish()
  }

  @Test func whoPullsIsToldToPullAgain() throws {
    let folder = try Folder()
    let client = try TestClient.initialized([
      "textDocument": ["diagnostic": ["dynamicRegistration": false]],
      "workspace": ["diagnostics": ["refreshSupport": true], "didChangeWatchedFiles": ["dynamicRegistration": true]],
    ])
    let registration = try client.receive()
    #expect(registration["method"] == "client/registerCapability")
    try client.send(["jsonrpc": "2.0", "id": registration["id"] ?? .null, "result": nil])
    let document = folder.uri("a.yaml")
    try Self.open(client, document, Self.vague)
    let first = try client.request("textDocument/diagnostic", ["textDocument": ["uri": document]])
    try folder.write("jixiao.yaml", "规则: {JX201: 关闭}\n")
    try client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("jixiao.yaml"), "type": 1]]])
    let refresh = try client.receive()
    #expect(refresh["method"] == "workspace/diagnostic/refresh")
    try client.send(["jsonrpc": "2.0", "id": refresh["id"] ?? .null, "result": nil])
    let second = try client.request(
      "textDocument/diagnostic", ["textDocument": ["uri": document], "previousResultId": first["resultId"] ?? .null])
    #expect(second["kind"] == "full")
    #expect(second["items"]?.array?.contains { $0["code"] == "JX201" } == false)
    try client.finish()
  }

  @Test func anExcludedDocumentHasNoFindings() throws {
    let folder = try Folder()
    try folder.write("jixiao.yaml", "文件: {排除: [\"*草稿*\"]}\n")
    let client = try TestClient.initialized()
    try Self.open(client, folder.uri("草稿.yaml"), Self.vague)
    #expect(try client.diagnostics()["diagnostics"] == [])
    try client.finish()
  }
}
