import JSON
import Testing

@testable import LanguageServer

/// What is asked about a whole workspace, on the real program.
@Suite struct WorkspaceFeatureTests {
  private static let target = """
    文档类型: 项目支出绩效目标申报表
    规则集: 扶风县
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标:
      产出指标:
        数量指标:
          - {名称: 养护里程, 指标值: ≥120公里, 权重: 30}
          - {名称: 群众反映, 指标值: 明显提升, 权重: 20}

    """
  private static let selfEvaluation = """
    文档类型: 项目支出绩效自评表
    规则集: 扶风县
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥150公里, 实际完成值: 120公里}]}}

    """
  private static let files = ["目标.yaml": target, "自评.yaml": selfEvaluation, "别的.txt": "文档类型: 无", "x.yaml": "a: 1\n"]

  private static func abilities(_ workspace: JSONValue) -> JSONValue {
    ["window": ["workDoneProgress": true], "workspace": workspace, "textDocument": ["diagnostic": [:]]]
  }

  @Test func findsSymbols() throws {
    let desk = try Desk(Self.files, open: ["目标.yaml"], Desk.plain)
    #expect(desk.abilities["workspaceSymbolProvider"] == true)
    func names(_ query: String) throws -> [String] {
      let symbols = try desk.client.request("workspace/symbol", ["query": .string(query)])
      return (symbols.array ?? []).map { ($0["name"]?.string ?? "") + "|" + ($0["containerName"]?.string ?? "") }
    }
    #expect(try names("") == ["农村公路养护|绩效目标 2025", "农村公路养护|自评表 2025"])
    #expect(try names("里程") == ["养护里程|农村公路养护　绩效目标 2025", "养护里程|农村公路养护　自评表 2025"])
    #expect(try names("养程").count == 2)
    #expect(try names("程养") == [])
    // An edit counts at once.
    try desk.client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": desk.uri("目标.yaml"), "version": 2],
        "contentChanges": [["text": .string("#\n" + Self.target.replacing("群众反映", with: "投诉件数"))]],
      ])
    let found = try desk.client.request("workspace/symbol", ["query": "投诉"])
    #expect(found.array?.first?["location"]?["range"]?["start"] == ["line": 9, "character": 13])
    try desk.client.finish()
  }

  @Test func resolvesSymbols() throws {
    let desk = try Desk(
      Self.files, Self.abilities(["symbol": ["resolveSupport": ["properties": ["location.range"]]]]))
    #expect(desk.abilities["workspaceSymbolProvider"] == ["resolveProvider": true])
    let found = try desk.client.request("workspace/symbol", ["query": "群众反映"])
    let symbol = try #require(found.array?.first)
    #expect(symbol["location"] == ["uri": desk.uri("目标.yaml")])
    let resolved = try desk.client.request("workspaceSymbol/resolve", symbol)
    #expect(resolved["location"]?["range"]?["start"] == ["line": 8, "character": 13])
    #expect(resolved["name"] == symbol["name"])
    let id = try desk.client.start("workspaceSymbol/resolve", ["name": 3])
    #expect(try desk.client.errorCode(to: id) == -32602)
    try desk.client.finish()
  }

  // MARK: Diagnostics

  private static func reports(_ result: JSONValue) -> [String: JSONValue] {
    let pairs = (result["items"]?.array ?? []).map { report in
      (DocumentURI.path(report["uri"]?.string ?? "").split(separator: "/").last.map(String.init) ?? "", report)
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  private static func codes(_ report: JSONValue?) -> Set<String> {
    Set((report?["items"]?.array ?? []).compactMap { $0["code"]?.string })
  }

  private static func known(_ reports: [String: JSONValue]) -> JSONValue {
    .array(reports.values.map { ["uri": $0["uri"] ?? "", "value": $0["resultId"] ?? ""] })
  }

  @Test func reportsTheWorkspace() throws {
    let desk = try Desk(Self.files, open: ["目标.yaml"])
    #expect(desk.abilities["diagnosticProvider"]?["workspaceDiagnostics"] == true)
    let first = Self.reports(try desk.client.request("workspace/diagnostic", ["previousResultIds": []]))
    #expect(first.keys.sorted() == ["目标.yaml", "自评.yaml"])
    #expect(Self.codes(first["自评.yaml"]).contains("JX703"), "against another document")
    #expect(Self.codes(first["目标.yaml"]).contains("JX201"))
    #expect(first["目标.yaml"]?["version"] == 1 && first["自评.yaml"]?["version"] == .null)
    // The same as for the document alone.
    let alone = try desk.client.request("textDocument/diagnostic", ["textDocument": ["uri": desk.uri("目标.yaml")]])
    #expect(alone["items"] == first["目标.yaml"]?["items"] && alone["resultId"] == first["目标.yaml"]?["resultId"])

    let second = Self.reports(
      try desk.client.request("workspace/diagnostic", ["previousResultIds": Self.known(first)]))
    #expect(second.values.allSatisfy { $0["kind"] == "unchanged" && $0["items"] == nil })
    // A change of one file changes what is found in the other.
    try desk.write("自评.yaml", Self.selfEvaluation.replacing("≥150公里", with: "≥120公里"))
    try desk.client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": desk.uri("自评.yaml"), "type": 2]]])
    let third = Self.reports(
      try desk.client.request("workspace/diagnostic", ["previousResultIds": Self.known(first)]))
    #expect(third["自评.yaml"]?["kind"] == "full" && !Self.codes(third["自评.yaml"]).contains("JX703"))
    // A file that is gone has no findings.
    let gone: JSONValue = [["uri": desk.uri("没有.yaml"), "value": "1"]]
    let fourth = Self.reports(try desk.client.request("workspace/diagnostic", ["previousResultIds": gone]))
    #expect(fourth["没有.yaml"]?["items"] == [])
    for wrong in [[:], ["previousResultIds": [1]], ["previousResultIds": [], "workDoneToken": []]] as [JSONValue] {
      let id = try desk.client.start("workspace/diagnostic", wrong)
      #expect(try desk.client.errorCode(to: id) == -32602)
    }
    try desk.client.finish()
  }

  @Test func reportsInPartsWithProgress() throws {
    var files = Self.files
    for number in 0..<150 {
      files["\(number).yaml"] = Self.target.replacing("6103240001", with: "61032\(10000 + number)").replacing(
        "农村", with: "农村\(number)")
    }
    let desk = try Desk(files)
    let id = try desk.client.start(
      "workspace/diagnostic", ["previousResultIds": [], "workDoneToken": 7, "partialResultToken": "部分"])
    var reported: [JSONValue] = []
    var kinds: [String] = []
    while true {
      let message = try desk.client.receive("a part")
      if message["id"] == id {
        #expect(message["result"] == ["items": []])
        break
      }
      let value = message["params"]?["value"]
      if message["params"]?["token"] == 7 { kinds.append(value?["kind"]?.string ?? "") }
      if message["params"]?["token"] == "部分" { reported += value?["items"]?.array ?? [] }
    }
    #expect(reported.count == 152 && Set(reported.compactMap { $0["uri"]?.string }).count == 152)
    #expect(kinds.first == "begin" && kinds.contains("report") && kinds.last == "end")
    // Cancelling stops the work: nothing comes behind the refusal but the end of the progress.
    let second = try desk.client.start("workspace/diagnostic", ["previousResultIds": [], "partialResultToken": "二"])
    try desk.client.notify("$/cancelRequest", ["id": second])
    var code: Int?
    while code == nil {
      let message = try desk.client.receive("the refusal")
      if message["id"] == second { code = message["error"]?["code"]?.integer ?? 0 }
    }
    #expect(code == -32800 || code == 0)
    try desk.client.finish()
  }

  /// What is found in other open documents comes with the answer, where the client takes it.
  @Test func tellsOfRelatedDocuments() throws {
    var abilities = Desk.modern.object?.members ?? []
    abilities.removeAll { $0.key == "textDocument" }
    abilities.append(.init(key: "textDocument", value: ["diagnostic": ["relatedDocumentSupport": true]]))
    let desk = try Desk(Self.files, open: ["目标.yaml", "自评.yaml"], .object(JSONObject(abilities)))
    let answer = try desk.client.request("textDocument/diagnostic", ["textDocument": ["uri": desk.uri("目标.yaml")]])
    let related = answer["relatedDocuments"]?.object?.members ?? []
    #expect(related.map(\.key) == [desk.uri("自评.yaml").string])
    let codes = Self.codes(related.first?.value)
    #expect(codes.contains("JX703"))
    try desk.client.finish()
  }

  // MARK: Lenses

  @Test func showsLenses() throws {
    let desk = try Desk(Self.files, open: ["目标.yaml"])
    let lenses = try desk.client.request("textDocument/codeLens", ["textDocument": ["uri": desk.uri("目标.yaml")]])
    let titles = (lenses.array ?? []).map { $0["command"]?["title"]?.string ?? "" }
    #expect(titles.count == 3 && titles[0].contains("个错误") && titles[1] == "" && titles[2] == "50 分 · 量化 1/2")
    let chain = try #require(lenses.array?[1])
    let resolved = try desk.client.request("codeLens/resolve", chain)
    #expect(resolved["command"]?["title"] == "绩效目标 ✓ → 自评表 ✓ → 绩效评价报告 待编")
    #expect(resolved["command"]?["command"] == "jixiao.server.showProjectChain")
    // What the lens runs is served.
    let command = try #require(resolved["command"])
    let id = try desk.client.start(
      "workspace/executeCommand", ["command": command["command"] ?? "", "arguments": command["arguments"] ?? []])
    #expect(try desk.client.notification("window/showMessage")["message"]?.string?.contains("自评表 ✓") == true)
    let result = try desk.client.answer(to: id)["result"]
    #expect(result?["steps"]?.array?.map { $0["state"] } == ["present", "present", "due"])
    let shown = try desk.client.start("workspace/executeCommand", lenses.array?[2]["command"].map(Self.run) ?? [:])
    #expect(
      try desk.client.notification("window/showMessage")["message"]?.string?.hasPrefix("养护里程 ≥120公里，30 分") == true)
    _ = try desk.client.answer(to: shown)
    try desk.client.finish()
  }

  private static func run(_ command: JSONValue) -> JSONValue {
    ["command": command["command"] ?? "", "arguments": command["arguments"] ?? []]
  }

  /// What is missing in between is told from what is still to come.
  @Test func tellsWhatIsMissing() throws {
    let early = try Desk(["目标.yaml": Self.target], open: ["目标.yaml"])
    let late = try Desk(["自评.yaml": Self.selfEvaluation], open: ["自评.yaml"])
    for (desk, name, title) in [
      (early, "目标.yaml", "绩效目标 ✓ → 自评表 待编 → 绩效评价报告 待编"), (late, "自评.yaml", "绩效目标 缺 → 自评表 ✓ → 绩效评价报告 待编"),
    ] {
      let lens: JSONValue = [
        "range": Marked.everywhere, "data": ["uri": desk.uri(name), "document": 0],
      ]
      #expect(try desk.client.request("codeLens/resolve", lens)["command"]?["title"] == .string(title))
      try desk.client.finish()
    }
  }

  // MARK: Moved files

  @Test func linksFollowFiles() throws {
    let linking = Self.selfEvaluation + "关联文档: [目标.yaml, 附件/报告.pdf]\n"
    var files = Self.files
    files["自评.yaml"] = linking
    let abilities = Self.abilities([
      "workspaceEdit": ["documentChanges": true],
      "fileOperations": ["willRename": true, "didRename": true, "didDelete": true, "didCreate": true],
    ])
    let desk = try Desk(files, open: ["自评.yaml"], abilities)
    #expect(desk.abilities["workspace"]?["fileOperations"]?["willRename"]?["filters"] != nil)
    func edits(_ old: String, _ new: String) throws -> [String] {
      let answer = try desk.client.request(
        "workspace/willRenameFiles", ["files": [["oldUri": desk.uri(old), "newUri": desk.uri(new)]]])
      return (answer["documentChanges"]?.array ?? []).flatMap { $0["edits"]?.array ?? [] }.compactMap {
        $0["newText"]?.string
      }
    }
    #expect(try edits("目标.yaml", "归档/2025 目标.yaml") == ["归档/2025 目标.yaml"])
    #expect(try edits("附件", "材料") == ["材料/报告.pdf"])
    #expect(try edits("自评.yaml", "归档/自评.yaml") == ["../目标.yaml", "../附件/报告.pdf"])
    #expect(try edits("x.yaml", "y.yaml") == [])
    try desk.client.notify(
      "workspace/didDeleteFiles", ["files": [["uri": desk.uri("目标.yaml")]]])
    try desk.client.finish()
    let plain = try Desk(Self.files, Desk.plain)
    #expect(plain.abilities["workspace"]?["fileOperations"] == nil)
    try plain.client.finish()
  }

  // MARK: Settings

  @Test func asksForSettings() throws {
    let text = Self.target.replacing("规则集: 扶风县\n", with: "")
    let client = try TestClient()
    _ = try client.request(
      "initialize",
      [
        "processId": nil, "rootUri": nil, "initializationOptions": ["ruleSet": "北林区"],
        "capabilities": Self.abilities(["configuration": true, "didChangeConfiguration": ["dynamicRegistration": true]]
        ),
      ])
    try client.notify("initialized", [:])
    let register = try client.receive()
    #expect(register["params"]?["registrations"]?.array?.first?["method"] == "workspace/didChangeConfiguration")
    let ask = try client.receive()
    #expect(ask["method"] == "workspace/configuration" && ask["params"]?["items"] == [["section": "jixiao"]])
    try client.send(["jsonrpc": "2.0", "id": ask["id"] ?? nil, "result": [["language": "en", "ruleSet": "扶风县"]]])
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": "file:///tmp/jixiao/s.yaml", "languageId": "yaml", "version": 1, "text": .string(text)]])
    let report = try client.request("textDocument/diagnostic", ["textDocument": ["uri": "file:///tmp/jixiao/s.yaml"]])
    let vague = report["items"]?.array?.first { $0["code"] == "JX201" }
    #expect(vague?["message"]?.string?.contains("扶风县") == true, "the provision of the rule set")
    #expect(vague?["message"]?.string?.unicodeScalars.first?.isASCII == true, "English")
    try client.finish()
  }

  @Test func takesSettingsThatAreSent() throws {
    let text = "文档类型: 项目支出绩效目标申报表\n年度: 二〇二五\n"
    let client = try TestClient.initialized(["textDocument": ["diagnostic": [:]]])
    try client.notify("workspace/didChangeConfiguration", ["settings": ["jixiao": ["language": "en"]]])
    try client.notify("workspace/didChangeConfiguration", ["settings": nil])
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": "file:///tmp/jixiao/s.yaml", "languageId": "yaml", "version": 1, "text": .string(text)]])
    let report = try client.request("textDocument/diagnostic", ["textDocument": ["uri": "file:///tmp/jixiao/s.yaml"]])
    let items = report["items"]?.array ?? []
    #expect(!items.isEmpty && items.contains { $0["message"]?.string?.contains(" is ") == true })
    try client.finish()
  }
}
