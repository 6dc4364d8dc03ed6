import JSON
import Testing

@testable import LanguageServer

/// Going to where something is set, finding where it is used, and giving it another name, on the real program.
@Suite struct NavigationTests {
  private static let target = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标:
      产出指标:
        数量指标:
          - {名称: 养护里程, 指标值: ≥120公里}
          - {名称: 培训人数, 指标值: ≥80人}
      效益指标:
        社会效益指标:
          - {名称: 养护里程, 指标值: ≥1公里}

    """
  private static let selfEvaluation = """
    文档类型: 项目支出绩效自评表
    年度: 2025
    项目:
      名称: '农村公路养护'
      编码: "6103240001"
    关联文档: [目标.yaml]
    绩效指标:
      产出指标:
        数量指标:
          - {名称: 1.养护里程, 年度指标值: ≥120公里, 实际完成值: 120公里}
          - {名称: 参加培训人数, 年度指标值: ≥80人, 实际完成值: 80人}

    """
  /// Another year, and another project.
  private static let others = [
    "去年.yaml": target.replacing("2025", with: "2024"),
    "别的.yaml": target.replacing("农村公路养护", with: "学校食堂").replacing("6103240001", with: "6103240009"),
  ]

  private static func desk(_ open: [String] = ["自评.yaml"], _ capabilities: JSONValue = Desk.modern) throws -> Desk {
    let files = ["目标.yaml": target, "自评.yaml": selfEvaluation].merging(others) { $1 }
    return try Desk(files, open: open, capabilities)
  }

  /// The file and line of a place.
  private static func places(_ answer: JSONValue) -> [String] {
    (answer.array ?? []).map { place in
      let uri = place["uri"]?.string ?? place["targetUri"]?.string ?? ""
      let range = place["range"] ?? place["targetSelectionRange"]
      let start = range?["start"]
      let name = DocumentURI.path(uri).split(separator: "/").last.map(String.init) ?? ""
      return "\(name) \(start?["line"]?.integer ?? -1):\(start?["character"]?.integer ?? -1)"
    }.sorted()
  }

  /// From a self-evaluation to the approved target: to the same column of the row in the same class; by likeness where the
  /// words differ; to the file that is linked.
  @Test(
    arguments: [
      ("1.养护里程", ["目标.yaml 6:13"]), ("≥120公里", ["目标.yaml 6:24"]), ("参加培训", ["目标.yaml 7:13"]),
      ("农村公路养护", ["目标.yaml 2:9"]), ("6103240001", ["目标.yaml 2:21"]), ("目标.yaml", ["目标.yaml 0:0"]),
      ("2025", []), ("产出指标", []),
    ] as [(String, [String])])
  func goesToTheTarget(_ mark: String, _ places: [String]) throws {
    for capabilities in [Desk.modern, Desk.plain] {
      let desk = try Self.desk(["自评.yaml"], capabilities)
      let answer = try desk.ask("definition", "自评.yaml", at: mark, in: Self.selfEvaluation)
      #expect(Self.places(answer) == places)
      let isLink = answer.array?.first?["targetUri"] != nil
      #expect(isLink == (capabilities == Desk.modern && !places.isEmpty))
      try desk.client.finish()
    }
  }

  @Test func followsAnAlias() throws {
    let text = "文档类型: 绩效运行监控表\n项目: {名称: &名 甲}\n填报: {填报人: *名}\n"
    let desk = try Desk(["a.yaml": text], open: ["a.yaml"])
    let answer = try desk.ask("definition", "a.yaml", at: "*名", in: text)
    #expect(Self.places(answer) == ["a.yaml 1:12"])
    let more: JSONValue = ["context": ["includeDeclaration": true]]
    let found = try desk.ask("references", "a.yaml", at: "*名", in: text, more)
    #expect(Self.places(found) == ["a.yaml 1:9", "a.yaml 2:10"])
    try desk.client.finish()
  }

  /// A rule set of one's own is a file; a built-in one is none. A parameter leads to its provision.
  @Test func goesToRuleSets() throws {
    let set = """
      文档类型: 绩效规则集
      名称: 本县
      继承: 扶风县
      参数: {选项: [{文档: 绩效运行监控表, 字段: 监控方式, 取值: [日常], 条款: A1}]}
      条款:
        - {标识: A1, 编号: 第一条, 摘要: 甲}

      """
    let text = "文档类型: 绩效运行监控表\n规则集: 本县\n"
    let other = text.replacing("本县", with: "扶风县")
    let second = try Desk(
      ["jixiao.yaml": "规则集目录: [本县.yaml]\n", "本县.yaml": set, "监控.yaml": text, "另一.yaml": other],
      open: ["监控.yaml", "另一.yaml"])
    // What is written in a rule set counts at once, for all documents.
    try second.open("本县.yaml", set)
    try second.awaitScan()
    #expect(Self.places(try second.ask("definition", "监控.yaml", at: "本县", in: text)) == ["本县.yaml 0:0"])
    #expect(Self.places(try second.ask("definition", "另一.yaml", at: "扶风县", in: other)) == [])
    #expect(Self.places(try second.ask("definition", "本县.yaml", at: "A1}]}", in: set)) == ["本县.yaml 5:9"])
    let found = try second.ask(
      "references", "本县.yaml", at: "A1, 编号", in: set, ["context": ["includeDeclaration": false]])
    #expect(Self.places(found) == ["本县.yaml 3:48"])
    try second.client.finish()
  }

  @Test func findsReferencesInTheProjectOnly() throws {
    let desk = try Self.desk()
    func references(_ mark: String, _ includesDeclaration: Bool) throws -> [String] {
      let more: JSONValue = ["context": ["includeDeclaration": .bool(includesDeclaration)]]
      return Self.places(try desk.ask("references", "自评.yaml", at: mark, in: Self.selfEvaluation, more))
    }
    #expect(try references("1.养护里程", true) == ["目标.yaml 6:13", "自评.yaml 9:13"])
    #expect(try references("1.养护里程", false) == ["自评.yaml 9:13"])
    // The name of a project holds for all its years.
    #expect(try references("农村公路养护", true) == ["去年.yaml 2:9", "目标.yaml 2:9", "自评.yaml 3:6"])
    #expect(try references("目标.yaml", true) == ["自评.yaml 5:7"])
    try desk.client.finish()
  }

  /// An open text counts as it is, with its version; quotes stay.
  @Test func renamesInAllDocuments() throws {
    let desk = try Self.desk()
    let edited = Self.target.replacing("培训人数", with: "培训总人数")
    try desk.open("目标.yaml", "# 新\n" + edited, version: 7)
    let place = try desk.ask("prepareRename", "自评.yaml", at: "1.养护里程", in: Self.selfEvaluation)
    #expect(place["placeholder"] == "1.养护里程")
    #expect(try desk.ask("prepareRename", "自评.yaml", at: "≥120", in: Self.selfEvaluation).isNull)
    let edit = try desk.ask("rename", "自评.yaml", at: "1.养护里程", in: Self.selfEvaluation, ["newName": " 养护总里程 "])
    let changes = edit["documentChanges"]?.array ?? []
    #expect(changes.map { $0["textDocument"]?["uri"] } == [desk.uri("目标.yaml"), desk.uri("自评.yaml")])
    #expect(changes.map { $0["textDocument"]?["version"] } == [7, 1])
    #expect(changes.allSatisfy { $0["edits"]?.array?.count == 1 && $0["edits"]?.array?.first?["newText"] == "养护总里程" })
    #expect(changes.first?["edits"]?.array?.first?["range"]?["start"] == ["line": 7, "character": 13])
    let project = try desk.ask("rename", "自评.yaml", at: "农村公路养护", in: Self.selfEvaluation, ["newName": "县道: 养护"])
    let texts = (project["documentChanges"]?.array ?? []).flatMap { $0["edits"]?.array ?? [] }.map { $0["newText"] }
    #expect(texts == ["\"县道: 养护\"", "\"县道: 养护\"", "'县道: 养护'"])
    try desk.client.finish()
  }

  @Test func renamesForPlainClients() throws {
    let desk = try Self.desk(["自评.yaml"], Desk.plain)
    #expect(desk.abilities["renameProvider"] == true)
    let edit = try desk.ask("rename", "自评.yaml", at: "6103240001", in: Self.selfEvaluation, ["newName": "6103240002"])
    let files = edit["changes"]?.object?.members ?? []
    #expect(files.count == 3 && edit["documentChanges"] == nil)
    #expect(files.allSatisfy { $0.value.array?.first?["newText"] == "\"6103240002\"" })
    #expect(try desk.ask("rename", "自评.yaml", at: "2025", in: Self.selfEvaluation, ["newName": "甲"]).isNull)
    for name in ["", "  ", "甲\n乙"] {
      let id = try desk.client.start(
        "textDocument/rename",
        [
          "textDocument": ["uri": desk.uri("自评.yaml")], "position": ["line": 3, "character": 8],
          "newName": .string(name),
        ])
      #expect(try desk.client.errorCode(to: id) == -32602)
    }
    try desk.client.finish()
  }

  /// Half-typed documents: nothing breaks, and what can be read counts.
  @Test(arguments: ["文档类型: 绩效运行监控表\n项目:\n  名称: ", "文档类型: 绩效运行监控表\n绩效指标:\n  产出指标: [{名称: 甲", "", "文档"])
  func standsHalfTypedText(_ text: String) throws {
    let desk = try Desk(["a.yaml": text], open: ["a.yaml"])
    for method in ["definition", "prepareRename", "rename", "references"] {
      var more: JSONValue = ["newName": "乙"]
      if method == "references" { more = ["context": ["includeDeclaration": true]] }
      _ = try desk.ask(method, "a.yaml", at: text.isEmpty ? "" : String(text.suffix(1)), in: text, more)
    }
    try desk.client.finish()
  }
}
