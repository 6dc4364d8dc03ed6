import FoundationEssentials
import JSON
import Testing

@testable import LanguageServer

/// `jixiao.server.importWorkbook` and what follows from a link to a table, on the real program.
@Suite struct ImportTests {
  private static let table = """
    项目支出绩效自评表,,,,,,
    项目名称,公路养护,,,,,
    一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
    产出指标,数量指标,养护里程,≥120公里,121公里,20,20
    总分,,,,,100,98

    """
  private static let shows: JSONValue = [
    "window": ["workDoneProgress": true, "showDocument": ["support": true]], "textDocument": ["diagnostic": [:]],
  ]

  private static func run(_ desk: Desk, _ name: String) throws -> JSONValue {
    try desk.client.start(
      "workspace/executeCommand", ["command": "jixiao.server.importWorkbook", "arguments": [desk.uri(name)]])
  }

  private static func text(_ desk: Desk, _ name: String) throws -> String {
    try String(contentsOfFile: desk.folder + "/" + name, encoding: .utf8)
  }

  private static func change(_ desk: Desk, _ name: String) throws {
    try desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": desk.uri(name), "type": 2]]])
  }

  /// The diagnostics of a document or a table, as the workspace's report has them.
  private static func items(_ desk: Desk, _ name: String) throws -> [JSONValue]? {
    let report = try desk.client.request("workspace/diagnostic", ["previousResultIds": []])
    return report["items"]?.array?.first { $0["uri"] == desk.uri(name) }?["items"]?.array
  }

  @Test func makesTheDocumentBesideTheTable() throws {
    let desk = try Desk(["自评.csv": Self.table], Self.shows)
    let id = try Self.run(desk, "自评.csv")
    let show = try desk.client.receive("the wish to show it")
    #expect(show["method"] == "window/showDocument" && show["params"]?["uri"] == desk.uri("自评.yaml"))
    let answer = try desk.client.answer(to: id)
    #expect(answer["result"] == ["uri": desk.uri("自评.yaml"), "isNew": true])
    try desk.client.send(["jsonrpc": "2.0", "id": show["id"] ?? nil, "result": ["success": true]])
    let text = try Self.text(desk, "自评.yaml")
    #expect(text.hasPrefix("# 来源表格：自评.csv\n文档类型: 项目支出绩效自评表\n") && text.contains("名称: 养护里程"))
    try desk.client.finish()
  }

  @Test func leavesOtherFilesAlone() throws {
    let desk = try Desk(["自评.csv": Self.table, "自评.yaml": "a: 1\n"], Desk.plain)
    // Once under a free name, then the one that is there.
    for isNew in [true, false] {
      let id = try Self.run(desk, "自评.csv")
      let message = try desk.client.notification("window/showMessage")
      #expect(message["message"]?.string?.contains("自评-2.yaml") == true)
      #expect(try desk.client.answer(to: id)["result"] == ["uri": desk.uri("自评-2.yaml"), "isNew": .bool(isNew)])
    }
    #expect(try Self.text(desk, "自评.yaml") == "a: 1\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).count == 3)
    try desk.client.finish()
  }

  @Test(arguments: ["没有.csv", "别的.csv", "旧.xls"])
  func saysWhyThereIsNone(_ name: String) throws {
    let old = String(decoding: [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600), as: UTF8.self)
    let desk = try Desk(["别的.csv": "姓名,工资\n张三,5000\n", "旧.xls": old], Desk.plain)
    let id = try Self.run(desk, name)
    #expect(try desk.client.notification("window/showMessage")["message"]?.string?.hasPrefix(name + "\n") == true)
    #expect(try desk.client.answer(to: id)["result"] == .null)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).count == 2)
    try desk.client.finish()
  }

  @Test func looksAgainWhenTheTableChanges() throws {
    let link = "# 来源表格：自评.csv\n"
    let document = """
      文档类型: 项目支出绩效自评表
      项目: {名称: 公路养护}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 20, 得分: 20}
      总分: 98

      """
    let desk = try Desk(["自评.csv": Self.table, "自评.yaml": link + document], open: ["自评.yaml"], Desk.plain)
    func difference() throws -> JSONValue? { try Self.items(desk, "自评.yaml")?.first { $0["code"] == "来源表格" } }
    #expect(try difference() == nil)
    // The table's own findings stand at its cells.
    let finding = try #require(try Self.items(desk, "自评.csv")?.first { $0["code"] == "JX405" || $0["code"] == "JX407" })
    #expect(finding["message"]?.string?.contains("!") == true)
    #expect(finding["range"]?["start"]?["line"] == 4)
    try desk.write("自评.csv", Self.table.replacing("121公里", with: "119公里").replacing(",98", with: ",97"))
    try Self.change(desk, "自评.csv")
    let told = try #require(try difference())
    #expect(told["severity"] == 3)
    #expect(told["range"]?["start"] == ["line": 0, "character": 0])
    let message = told["message"]?.string ?? ""
    #expect(message.contains("2 处") && message.contains("表格中“119公里”，本文“121公里”") && message.contains("“97”"))
    // Nobody speaks of it any more.
    try desk.client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": desk.uri("自评.yaml"), "version": 2], "contentChanges": [["text": .string(document)]]])
    #expect(try difference() == nil)
    #expect(try Self.items(desk, "自评.csv") == nil)
    try desk.client.finish()
  }

  @Test func tellsWhereATableIsGone() throws {
    let desk = try Desk(["自评.yaml": "# 来源表格：没有.xlsx\n文档类型: 项目支出绩效自评表\n"], Desk.plain)
    let found = try Self.items(desk, "自评.yaml")?.first { $0["code"] == "来源表格" }
    #expect(found?["message"]?.string?.contains("没有.xlsx 不在") == true)
    try desk.client.finish()
  }

  /// A client that is pushed diagnostics gets those of the table under the table's name.
  @Test func pushesTheFindingsOfTheTable() throws {
    let desk = try Desk(["自评.csv": Self.table], ["window": ["workDoneProgress": true]])
    let id = try Self.run(desk, "自评.csv")
    var (isAnswered, pushed) = (false, [JSONValue]())
    while !isAnswered || pushed.isEmpty {
      let message = try desk.client.receive("the table's diagnostics")
      if message["id"] == id { isAnswered = true }
      if message["method"] == "textDocument/publishDiagnostics", message["params"]?["uri"] == desk.uri("自评.csv") {
        pushed.append(message["params"] ?? nil)
      }
    }
    #expect(pushed.first?["diagnostics"]?.array?.isEmpty == false && pushed.first?["version"] == nil)
    try desk.client.finish()
  }
}
