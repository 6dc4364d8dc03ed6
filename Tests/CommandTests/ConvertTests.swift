import Testing

@Suite("convert, and tables in lint and fix") struct ConvertTests {
  private let evaluation = """
    文档类型: 项目支出绩效自评表
    年度: 2024
    项目: {名称: 公路养护, 主管部门: 县交通局, 实施单位: 县公路站, 负责人: 张三}
    资金:
      年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 310, 分值: 10, 执行率: 96.88%, 得分: 9.69}
      当年财政拨款: {年初预算数: 320, 全年预算数: 320, 全年执行数: 310}
    总体目标: {预期目标: 完成农村公路日常养护120公里, 实际完成情况: 完成农村公路日常养护121公里}
    绩效指标:
      产出指标:
        数量指标:
          - {名称: 养护里程, 年度指标值: ">=120公里", 实际完成值: 121公里, 分值: 90, 得分: 90}
    总分: 99.69
    等级: 优
    """

  /// A folder with the evaluation as a workbook.
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("自评.yaml", evaluation)
    let run = try Run(["convert", "自评.yaml", "-o", "自评表.xlsx"], in: folder)
    #expect(run.code == 0 && run.errors == "")
    return folder
  }

  @Test("A finding names the cell and its row, in every format")
  func cells() throws {
    let folder = try folder()
    let concise = try Run(["lint", "自评表.xlsx", "--select", "JX214", "--format", "concise"], in: folder)
    #expect(concise.output.hasPrefix("自评表.xlsx:自评表!"))
    #expect(concise.output.contains("（养护里程）: 提示 JX214"))
    let json = try Run(["lint", "自评表.xlsx", "--select", "JX214", "--format", "json"], in: folder).output
    #expect(json.contains("\"sheet\":\"自评表\"") || json.contains("\"sheet\": \"自评表\""))
    for format in ["text", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "csv", "html", "markdown"] {
      let run = try Run(["lint", "自评表.xlsx", "--select", "JX214", "--format", format], in: folder)
      #expect(run.output.contains("自评表!"), "\(format)")
      #expect(run.errors == "", "\(format)")
    }
  }

  @Test("In a folder forms are checked against each other, other workbooks are passed over")
  func folders() throws {
    let folder = try folder()
    try folder.write("工资.csv", "姓名,工资\n张三,5000\n")
    try folder.write("~$自评表.xlsx", "x")
    let run = try Run(["lint", "--format", "concise", "--fail-on", "never"], in: folder)
    #expect(run.errors == "")
    #expect(run.output.contains("自评表.xlsx:自评表!"))
    #expect(!run.output.contains("工资.csv") && !run.output.contains("~$"))
    let named = try Run(["lint", "工资.csv", "--format", "concise"], in: folder)
    #expect(named.code == 1)
    #expect(named.output.contains("JX003 文件中没有认得的绩效表格"))
  }

  @Test("What cannot be read says what to do")
  func unreadable() throws {
    let folder = try Folder()
    try folder.write("旧表.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600))
    let run = try Run(["lint", "旧表.xls", "--format", "concise"], in: folder)
    #expect(run.code == 1)
    #expect(run.output.contains("JX001"))
    #expect(try Run(["convert", "旧表.xls"], in: folder).code == 2)
  }

  @Test("A workbook comes back as its document, and says what each cell was read as")
  func documents() throws {
    let folder = try folder()
    let run = try Run(["convert", "自评表.xlsx", "-o", "回.yaml"], in: folder)
    #expect(run.code == 0 && run.errors == "")
    let text = try folder.read("回.yaml")
    #expect(text.hasPrefix("文档类型: 项目支出绩效自评表\n年度: 2024\n"))
    #expect(text.contains("名称: 养护里程") && text.contains("总分: 99.69") && text.contains("等级: 优"))
    let explained = try Run(["convert", "自评表.xlsx", "--explain"], in: folder).output
    #expect(explained.contains("绩效指标.产出指标.数量指标.年度指标值"))
    let html = try Run(["convert", "自评.yaml", "--to", "html"], in: folder).output
    #expect(html.contains("<td class=\"b h\"") && html.contains("养护里程"))
  }

  @Test("A corrected copy; the original stays, and is never written over")
  func fixing() throws {
    let folder = try folder()
    let before = try folder.bytes("自评表.xlsx")
    let run = try Run(["fix", "自评表.xlsx", "-o", "改正.xlsx", "--select", "JX214"], in: folder)
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("已修复 1 个单元格"))
    #expect(try folder.bytes("自评表.xlsx") == before)
    #expect(try Run(["convert", "改正.xlsx"], in: folder).output.contains("年度指标值: ≥120公里"))
    #expect(try Run(["lint", "改正.xlsx", "--select", "JX214"], in: folder).code == 0)
    #expect(try Run(["fix", "自评表.xlsx"], in: folder).code == 2)
    #expect(try Run(["fix", "自评表.xlsx", "-o", "自评表.xlsx"], in: folder).code == 2)
    #expect(try Run(["lint", "--fix", "自评表.xlsx"], in: folder).code == 2)
    #expect(try folder.bytes("自评表.xlsx") == before)
  }

  @Test("The columns of the 一体化 system, there and back")
  func exchange() throws {
    let folder = try folder()
    #expect(try Run(["convert", "自评.yaml", "-o", "表.csv"], in: folder).code == 0)
    #expect(try folder.read("表.csv").contains("lv1_perf_ind_code"))
    let back = try Run(["convert", "表.csv", "--from", "yitihua"], in: folder).output
    #expect(back.contains("指标性质: ≥") && back.contains("实际完成值: 121公里"))
    let codes = try Run(["convert", "自评.yaml", "--to", "yitihua", "--codes", "≥=8"], in: folder).output
    #expect(codes.contains(",8,120,公里,"))
    #expect(try Run(["convert", "自评.yaml", "--to", "yitihua", "--codes", "没有=8"], in: folder).code == 2)
  }

  @Test("Misuse is told")
  func misuse() throws {
    let folder = try folder()
    #expect(try Run(["convert"], in: folder).code == 2)
    #expect(try Run(["convert", "自评.yaml", "-o", "自评.yaml"], in: folder).code == 2)
    #expect(try Run(["convert", "自评.yaml", "-o", "自评.pdf"], in: folder).code == 2)
    #expect(try Run(["convert", "没有.xlsx"], in: folder).code == 2)
  }
}
