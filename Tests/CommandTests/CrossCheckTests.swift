import JSON
import Testing

/// Documents against each other on the command line: JX703 holds a self-evaluation against the approved target.
@Suite("lint: documents against each other") struct CrossCheckTests {
  private static let target = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}}

    """
  private static let selfEvaluation = """
    文档类型: 项目支出绩效自评表
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥100公里, 实际完成值: 120公里}]}}

    """
  private static let only = ["--select", "JX703,JX904"]

  private static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("z/目标.yaml", target)
    try folder.write("a/自评.yaml", selfEvaluation)
    return folder
  }

  @Test func anEarlierFileKnowsALaterOne() throws {
    let folder = try Self.folder()
    let run = try Run(["lint", "--format", "concise"] + Self.only, in: folder)
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("a/自评.yaml:4:") && run.output.contains("JX703"))
    for option in [["--no-cross-check"], ["--ignore", "JX703"]] {
      #expect(try Run(["lint", "--format", "concise"] + Self.only + option, in: folder).code == 0)
    }
  }

  /// A document that was made from a table, and the table: one project's form, not two.
  @Test func aTableAndItsDocumentAreOne() throws {
    let folder = try Folder()
    try folder.write("自评.csv", "项目支出绩效自评表\n（2025年度）\n项目名称,农村公路养护\n一级指标,二级指标,三级指标,年度指标值,实际完成值\n")
    let document = "文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 农村公路养护}\n"
    try folder.write("自评.yaml", document)
    let only = ["lint", "--select", "JX706", "--format", "concise"]
    #expect(try Run(only, in: folder).output.contains("JX706"))
    try folder.write("自评.yaml", "# 来源表格：自评.csv\n" + document)
    #expect(try Run(only, in: folder).code == 0)
  }

  @Test func theOtherDocumentsLineIsShown() throws {
    let folder = try Self.folder()
    let text = try Run(["lint"] + Self.only, in: folder).output
    #expect(text.contains("z/目标.yaml:4:") && text.contains("指标值: ≥120公里}"))
    let json = try JSONValue(parsing: Array(Run(["lint", "--format", "json"] + Self.only, in: folder).output.utf8))
    let related = json["findings"]?.array?.first?["related"]?.array?.first
    #expect(related?["path"] == "z/目标.yaml")
    #expect(related?["range"]?["start"]?["line"] == 4)
    #expect(json["rules"]?["JX703"]?["found"] == 1)
    #expect(json["summary"]?["errors"] == 1)
  }

  @Test func theOutputIsTheSameForAnyNumberOfThreads() throws {
    let folder = try Folder()
    for number in 100..<180 {
      let code = "\"61\(number)\""
      try folder.write("目标\(number).yaml", Self.target.replacing("\"6103240001\"", with: code))
      try folder.write("自评\(number).yaml", Self.selfEvaluation.replacing("\"6103240001\"", with: code))
    }
    let outputs = try ["1", "2", "7"].map { try Run(["lint", "--format", "json", "--jobs", $0], in: folder).output }
    #expect(outputs[0].contains("JX703") && Set(outputs).count == 1)
  }

  @Test func aWaiverSilencesAndIsUnusedOnlyWhereTheRuleHasRun() throws {
    let folder = try Self.folder()
    let waiver = "# jixiao: 忽略文件 JX703 理由：试点\n"
    try folder.write("a/自评.yaml", waiver + Self.selfEvaluation)
    #expect(try Run(["lint", "--format", "concise"] + Self.only, in: folder).output.isEmpty)
    try folder.write("a/自评.yaml", waiver + Self.selfEvaluation.replacing("≥100", with: "≥120"))
    let unused = try Run(["lint", "--format", "concise"] + Self.only, in: folder)
    #expect(unused.output.hasPrefix("a/自评.yaml:1:1: 提示 JX904"))
    #expect(try Run(["lint", "--format", "concise", "--no-cross-check"] + Self.only, in: folder).output.isEmpty)
    let json = try Run(["lint", "--format", "json"] + Self.only, in: folder).output
    #expect(json.contains("\"JX904\":{\"passed\":1,\"found\":1,\"notApplicable\":0}"))
  }
}
