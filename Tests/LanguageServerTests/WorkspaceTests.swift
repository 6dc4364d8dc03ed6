import FoundationEssentials
import JSON
import Testing

@testable import LanguageServer

/// Documents against each other in the real program: JX703 holds a self-evaluation against the approved target.
@Suite struct WorkspaceTests {
  private static let target = """
    文档类型: 项目支出绩效目标申报表
    规则集: 扶风县
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}}

    """
  private static let selfEvaluation = """
    文档类型: 项目支出绩效自评表
    规则集: 扶风县
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 120公里}]}}

    """
  private static let adjustment = "调整: [{日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01, 备案日期: 2025-08-05}]\n"

  /// A folder of a test's own with files in it.
  private final class Folder {
    let path: String

    init(_ files: [String: String]) throws {
      path = "/tmp/jixiao-workspace-\(UInt64.random(in: 0 ..< .max))"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    func uri(_ name: String = "") -> JSONValue { .string(DocumentURI.uri(path + (name.isEmpty ? "" : "/" + name))) }
  }

  private static func start(_ folder: Folder, _ capabilities: JSONValue = [:]) throws -> TestClient {
    let client = try TestClient()
    _ = try client.request(
      "initialize",
      [
        "processId": nil, "capabilities": capabilities, "rootUri": nil,
        "workspaceFolders": [["uri": folder.uri(), "name": "预算"]],
      ])
    try client.notify("initialized", [:])
    return client
  }

  private static func open(_ client: TestClient, _ folder: Folder, _ name: String, _ text: String) throws {
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": folder.uri(name), "languageId": "yaml", "version": 1, "text": .string(text)]])
  }

  private static func change(
    _ client: TestClient, _ folder: Folder, _ name: String, _ version: Int, _ text: String
  ) throws {
    try client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": folder.uri(name), "version": JSONValue(version)],
        "contentChanges": [["text": .string(text)]],
      ])
  }

  /// Reads diagnostics until those of `name` come that have JX703, or have it not.
  private static func awaitChange(
    _ client: TestClient, _ folder: Folder, _ name: String, reported: Bool
  ) throws -> JSONValue? {
    while true {
      let pushed = try client.diagnostics()
      guard pushed["uri"] == folder.uri(name) else { continue }
      let found = pushed["diagnostics"]?.array?.first { $0["code"] == "JX703" }
      if (found != nil) == reported {
        #expect(pushed["version"] == 1)
        return found
      }
    }
  }

  @Test func anEditOfTheTargetIsSeenInTheOpenSelfEvaluation() throws {
    let folder = try Folder(["目标.yaml": Self.target, "自评.yaml": Self.selfEvaluation])
    let client = try Self.start(folder, ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]])
    try Self.open(client, folder, "自评.yaml", Self.selfEvaluation)
    try Self.open(client, folder, "目标.yaml", Self.target)
    let stricter = Self.target.replacing("≥120公里", with: "≥150公里")
    try Self.change(client, folder, "目标.yaml", 2, stricter)
    let finding = try Self.awaitChange(client, folder, "自评.yaml", reported: true)
    let place = finding?["relatedInformation"]?.array?.first?["location"]
    #expect(place?["uri"] == folder.uri("目标.yaml"))
    #expect(place?["range"]?["start"]?["line"] == 4)
    // The change was made by the book.
    try Self.change(client, folder, "目标.yaml", 3, stricter + Self.adjustment)
    _ = try Self.awaitChange(client, folder, "自评.yaml", reported: false)
  }

  @Test func theFileOnTheDiskCountsWhereNothingIsOpen() throws {
    let folder = try Folder(["目标.yaml": Self.target.replacing("≥120公里", with: "≥150公里")])
    let client = try Self.start(folder)
    try Self.open(client, folder, "自评.yaml", Self.selfEvaluation)
    _ = try Self.awaitChange(client, folder, "自评.yaml", reported: true)
    try folder.write("目标.yaml", Self.target)
    let changed: JSONValue = ["changes": [["uri": folder.uri("目标.yaml"), "type": 2]]]
    try client.notify("workspace/didChangeWatchedFiles", changed)
    _ = try Self.awaitChange(client, folder, "自评.yaml", reported: false)
    // An open text stands above the disk, until it is closed.
    try Self.open(client, folder, "目标.yaml", Self.target.replacing("≥120公里", with: "≥90公里"))
    _ = try Self.awaitChange(client, folder, "自评.yaml", reported: true)
    try client.notify("workspace/didChangeWatchedFiles", changed)
    try client.notify("textDocument/didClose", ["textDocument": ["uri": folder.uri("目标.yaml")]])
    _ = try Self.awaitChange(client, folder, "自评.yaml", reported: false)
  }

  @Test func aClientThatAsksIsToldToAskAgain() throws {
    let folder = try Folder(["目标.yaml": Self.target, "自评.yaml": Self.selfEvaluation])
    let client = try Self.start(
      folder, ["textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]]])
    try Self.open(client, folder, "自评.yaml", Self.selfEvaluation)
    try Self.open(client, folder, "目标.yaml", Self.target)
    let question: JSONValue = ["textDocument": ["uri": folder.uri("自评.yaml")]]
    try Self.change(client, folder, "目标.yaml", 2, Self.target.replacing("≥120公里", with: "≥150公里"))
    // Asked anew whenever the server says so, until the finding has come.
    var isFound = false
    while !isFound {
      let message = try client.receive("a request to ask again")
      #expect(message["method"] == "workspace/diagnostic/refresh")
      try client.send(["jsonrpc": "2.0", "id": message["id"] ?? nil, "result": nil])
      let id = try client.start("textDocument/diagnostic", question)
      var answer = try client.receive()
      while answer["id"] != id {
        try client.send(["jsonrpc": "2.0", "id": answer["id"] ?? nil, "result": nil])
        answer = try client.receive()
      }
      isFound = answer["result"]?["items"]?.array?.contains { $0["code"] == "JX703" } == true
    }
  }

  @Test func watchesFilesAndShowsProgressWhereTheClientCan() throws {
    let folder = try Folder(["目标.yaml": Self.target])
    let client = try Self.start(
      folder,
      [
        "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]], "window": ["workDoneProgress": true],
      ])
    let registration = try client.receive("the registration")
    #expect(registration["method"] == "client/registerCapability")
    #expect(registration["params"]?["registrations"]?.array?.first?["method"] == "workspace/didChangeWatchedFiles")
    try client.send(["jsonrpc": "2.0", "id": registration["id"] ?? nil, "result": nil])
    let progress = try client.receive("the progress")
    #expect(progress["method"] == "window/workDoneProgress/create")
    // A client that refuses is shown none.
    try client.send(
      ["jsonrpc": "2.0", "id": progress["id"] ?? nil, "error": ["code": -32603, "message": "no window"]])
    try client.finish()
  }
}
