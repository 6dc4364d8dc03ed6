import Forms
import Testing

@Suite("new") struct NewTests {
  /// Rules that say that something is blank, or not there yet.
  private static let blanks = ["JX1", "JX313", "JX601", "JX602", "JX605", "JX612", "JX617", "JX618"]

  @Test(
    "A template parses and has no fault but its blanks", arguments: DocumentKind.allCases,
    ["国家", "扶风县", "北林区", "康巴什区", "岳阳市区级2025", "武清区"])
  func templates(_ kind: DocumentKind, _ ruleSet: String) throws {
    let folder = try Folder()
    let run = try Run(["new", kind.name, "--ruleset", ruleSet, "-o", "新.yaml"], in: folder)
    #expect(run.code == 0)
    #expect(run.errors == "" && run.output == "")
    let text = try folder.read("新.yaml")
    #expect(text.hasPrefix("文档类型: \(kind.name)\n"))
    for field in kind.recordType.fields where field.requirement == .required {
      #expect(text.contains("\n\(field.key):") || text.hasPrefix("\(field.key):"))
    }
    let lint = try Run(["lint", "新.yaml", "--format", "concise", "--fail-on", "never"], in: folder)
    #expect(lint.errors == "")
    for line in lint.output.split(separator: "\n") {
      #expect(Self.blanks.contains { line.contains(" \($0)") }, "\(line)")
    }
  }

  @Test func theRuleSetSaysWhatIsNeeded() throws {
    let folder = try Folder()
    let national = try Run(["new", "项目支出绩效目标申报表"], in: folder).output
    #expect(national.contains("\n  名称:  # 项目名称"))
    #expect(national.contains("\n  # 类别:  # 支出类别：部门预算重点项目支出、"))
    #expect(national.contains("\n  产出指标:"))
    #expect(national.contains("\n    数量指标:\n      - 名称:\n        指标值:\n        权重:\n"))
    #expect(
      try Run(["new", "项目支出绩效目标申报表", "--lang", "en"], in: folder).output.contains("# The name, as in the budget"))
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try Folder()
    try folder.write("新.yaml", "我的\n")
    let run = try Run(["new", "绩效评价报告", "-o", "新.yaml"], in: folder)
    #expect(run.code == 2)
    #expect(run.errors == "jixiao：无法写入 新.yaml：已经存在，没有覆盖\n")
    #expect(try folder.read("新.yaml") == "我的\n")
    #expect(try Run(["new", "评价报告书"], in: folder).code == 2)
    #expect(try Run(["new", "绩效评价报告", "--ruleset", "扶凤县"], in: folder).errors.contains("是否要用 扶风县？"))
  }
}
