import JSON
import Testing

@Suite("stats") struct StatsTests {
  private static let target = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    绩效指标:
      产出指标:
        数量指标: [{名称: 里程, 指标值: ≥120公里}, {名称: 桥, 指标值: ≥3座}]
        时效指标: [{名称: 完工, 指标值: 2025年11月底前}]
      效益指标:
        社会效益指标: [{名称: 出行, 指标值: 明显改善}, {名称: 未填, 指标值: }]

    """

  private static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("a.yaml", target + "---\n" + target.replacing("2025\n", with: "2024\n"))
    try folder.write("b.json", Documents.badJSON)
    try folder.write("pod.yaml", Documents.foreign)
    return folder
  }

  @Test func theFiguresAreThoseOfTheDocuments() throws {
    let run = try Run(["stats", "--format", "json", "--select", "JX2,JX301"], in: Self.folder())
    #expect(run.code == 0)
    let value = try JSONValue(parsing: Array(run.output.utf8))
    #expect(value["files"]?.integer == 2 && value["documents"]?.integer == 3 && value["skipped"]?.integer == 1)
    #expect(value["kinds"]?["项目支出绩效目标申报表"]?.integer == 3)
    #expect(value["years"]?["2024"]?.integer == 1 && value["years"]?["2025"]?.integer == 1)
    let indicators = value["indicators"]
    #expect(indicators?["total"]?.integer == 10 && indicators?["quantified"]?.integer == 4)
    #expect(
      indicators?["date"]?.integer == 2 && indicators?["vague"]?.integer == 2 && indicators?["empty"]?.integer == 2)
    #expect(indicators?["share"] == .number(JSONNumber("60.0") ?? JSONNumber(0)))
    #expect(value["classes"]?["产出指标"]?["total"]?.integer == 6)
    let rules = value["rules"]?.array ?? []
    #expect(rules.first { $0["code"]?.string == "JX301" }?["documents"]?.integer == 1)
    #expect(rules.first { $0["code"]?.string == "JX201" }?["documents"]?.integer == 2)
    #expect(value["units"]?.array?.map { $0["unit"]?.string } == ["公里", "座"])
    #expect(value["units"]?.array?.map { $0["dimension"]?.string } == ["length", "count"])
  }

  @Test func theyAreTheSameForAnyNumberOfThreads() throws {
    let folder = try Self.folder()
    for number in 0..<40 { try folder.write("更多/\(number).yaml", Self.target) }
    for format in ["text", "json"] {
      let one = try Run(["stats", "--format", format, "-j", "1"], in: folder)
      #expect(try Run(["stats", "--format", format, "-j", "5"], in: folder).output == one.output)
    }
  }

  @Test func peopleGetTables() throws {
    let run = try Run(["stats"], in: Self.folder())
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("文件 2 个，文档 3 份，其中没有问题的 0 份；略过 1 个文件\n"))
    for word in ["规则集\n  国家", "一级指标", "60.0%", "公里", "JX301"] { #expect(run.output.contains(word), "\(word)") }
    #expect(try Run(["stats", "--lang", "en"], in: Self.folder()).output.contains("quantified"))
    let missing = try Run(["stats", "无.yaml"], in: Self.folder())
    #expect(missing.code == 2 && missing.errors.contains("无法读取 无.yaml：不存在"))
  }
}
