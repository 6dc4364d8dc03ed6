import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax
import Testing

@testable import Rules

/// Ex-ante assessments, reviews of targets and what is timed.
@Suite("Assessments, reviews, deadlines") struct AssessmentTests {
  private func codes(_ text: String, today: String? = nil, only: [String]? = nil) -> [String] {
    var settings = LintSettings()
    settings.selected = only
    // What other documents of the project are missing is another matter.
    settings.ignored = ["JX7"]
    settings.today = today.flatMap { DateReading.read($0.utf8.span)?.first }
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings)
    return linter.lint(SourceText(text), as: .yaml).findings.map { "\($0.code) \($0.level.name[.chinese])" }
  }

  // MARK: Sound documents

  private static let sound = [
    "道路安全防护-事前评估", "高龄营养补贴-事前评估", "景观雕塑-事前评估", "道路安全防护-部门审核", "道路安全防护-财政复核", "交通运输局整体-财政复核",
  ]

  @Test(
    "A sound document has no finding under any rule set", arguments: sound,
    ["国家", "北林区", "康巴什区", "岳阳市区级2025", "武清区", "扶风县"])
  func clean(_ name: String, _ set: String) throws {
    var text = try #require(Package.text("examples/clean/\(name).yaml"))
    text = text.split(separator: "\n").map(String.init).map { line in
      if line.hasPrefix("规则集:") { return "规则集: \(set)" }
      // This rule set holds for 2025 alone: all dates one year earlier.
      guard set == "岳阳市区级2025" else { return line }
      let moved = line.split(separator: "2025", omittingEmptySubsequences: false).joined(separator: "2024")
      return moved.split(separator: "2026", omittingEmptySubsequences: false).joined(separator: "2025")
    }.joined(separator: "\n")
    // The units of 康巴什区 review another three dimensions.
    if set == "康巴什区", text.split(separator: "\n").contains("审核层级: 部门审核") {
      text = text.split(separator: "\n").filter { !$0.hasPrefix("  完整性") }.map(String.init).joined(separator: "\n")
      for (old, new) in [("  适当性", "  科学性"), ("  可行性", "  合理性")] {
        text = text.split(separator: "\n").map { $0.hasPrefix(old) ? new + $0.dropFirst(old.count) : String($0) }
          .joined(separator: "\n")
      }
    }
    #expect(codes(text) == [])
  }

  // MARK: JX615

  @Test(
    "Who must assess a policy, by its money (万元 unless given)",
    arguments: [
      ("{年度资金总额: 50}", true), ("{年度资金总额: 49.99}", false), ("{年度资金总额: 50, 财政拨款: 49.99, 其他资金: 0.01}", false),
      ("{单位: 元, 年度资金总额: 500000}", true), ("{单位: 元, 年度资金总额: 499999.99}", false), ("{年度资金总额: 五十万元}", true),
      ("{年度资金总额: 20, 中期资金总额: 60}", true), ("{年度资金总额: 20, 中期资金总额: 49}", false),
      // How much of the other years' money is public is not told.
      ("{年度资金总额: 20, 财政拨款: 10, 自有资金: 10, 中期资金总额: 60}", false), ("{年度资金总额: }", false), ("{单位: 亿元, 年度资金总额: 0.005}", true),
    ])
  func policies(_ funds: String, _ isReported: Bool) {
    for (assessor, expected) in [("预算部门和单位", isReported), ("其他部门", isReported), ("财政部门", false)] {
      let text = "文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估对象类型: 政策\n评估主体: \(assessor)\n资金: \(funds)\n"
      #expect(codes(text, only: ["JX615"]) == (expected ? ["JX615 错误"] : []))
    }
  }

  @Test("A project has no bound of money")
  func projects() {
    let text = "文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估对象类型: 项目\n评估主体: 预算部门和单位\n资金: {年度资金总额: 800}\n"
    #expect(codes(text, only: ["JX615"]) == [])
  }

  // MARK: JX506

  @Test(
    "From application to report",
    arguments: [
      ("2025-08-01", "2025-08-31", ""), ("2025-08-01", "2025-09-01", ""), ("2025-08-01", "2025-09-02", "警告"),
      ("2025-08-01", "2025-09-15", "警告"), ("2025-08-01", "2025-09-16", "错误"), ("2025-02-10", "2025-03-10", ""),
      ("2025-02-10", "2025-03-12", ""), ("2025-02-10", "2025-03-13", "警告"), ("2025-01-31", "2025-03-02", ""),
      ("2025-01-31", "2025-03-03", "警告"), ("2025-12-20", "2026-01-20", ""), ("2025-12-20", "2026-02-03", "警告"),
      ("2025-12-20", "2026-02-04", "错误"), ("2025年8月", "2025年9月", ""), ("2025年8月", "2025-10-02", "警告"),
      ("2025-08-01", "2025-07-01", ""), ("2025-08-01", "2025年", ""),
    ])
  func overrun(_ first: String, _ last: String, _ level: String) {
    let text = "文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: \(first)\n报告日期: \(last)\n"
    #expect(codes(text, only: ["JX506"]) == (level.isEmpty ? [] : ["JX506 " + level]))
  }

  // MARK: JX504, JX505

  @Test(
    "In time or late",
    arguments: [
      ("项目支出绩效自评表", "岳阳市区级2025", "年度: 2024\n填报: {报送日期: 2025-05-10}", ""),
      ("项目支出绩效自评表", "岳阳市区级2025", "年度: 2024\n填报: {报送日期: 2025-05-11}", "错误"),
      ("部门整体支出绩效自评表", "岳阳市区级2025", "年度: 2024\n填报: {报送日期: 2025.5.11}", "错误"),
      ("项目支出绩效自评表", "岳阳市区级2025", "年度: 2024\n自评报告: {公开日期: 2025-06-30}", ""),
      ("项目支出绩效自评表", "岳阳市区级2025", "年度: 2024\n自评报告: {公开日期: 2025-07-01}", "错误"),
      ("项目支出绩效目标申报表", "岳阳市区级2025", "年度: 2025\n填报: {报送日期: 2024-11-30}", "错误"),
      ("项目支出绩效目标申报表", "岳阳市区级2025", "年度: 2025\n填报: {报送日期: 2024-12-01}", ""),
      ("绩效运行监控表", "岳阳市区级2025", "年度: 2025\n季度: 3\n填报: {报送日期: 2025-10-14}", ""),
      ("绩效运行监控表", "岳阳市区级2025", "年度: 2025\n季度: 3\n填报: {报送日期: 2025-10-15}", "提示"),
      ("绩效运行监控表", "岳阳市区级2025", "年度: 2025\n季度: 3\n填报: {报送日期: 2025-11-07}", "提示"),
      ("绩效运行监控表", "岳阳市区级2025", "年度: 2025\n季度: 3\n填报: {报送日期: 2025-11-08}", "错误"),
      ("绩效运行监控表", "岳阳市区级2025", "年度: 2025\n季度: 2\n填报: {报送日期: 2025-11-30}", ""),
      ("绩效运行监控表", "扶风县", "年度: 2025\n季度: 2\n填报: {报送日期: 2025-07-15}", ""),
      ("绩效运行监控表", "扶风县", "年度: 2025\n季度: 2\n填报: {报送日期: 2025-07-16}", "错误"),
      ("绩效评价报告", "扶风县", "年度: 2024\n决算完成日期: 2025-01-31\n评价日期: 2025-02-28", ""),
      ("绩效评价报告", "扶风县", "年度: 2024\n决算完成日期: 2025-01-31\n评价日期: 2025-03-01", "错误"),
      ("绩效评价报告", "岳阳市区级2025", "年度: 2024\n评价类型: 财政评价\n评价日期: 2025-12-01", "错误"),
      ("绩效评价报告", "岳阳市区级2025", "年度: 2024\n评价类型: 部门评价\n评价日期: 2025-12-01", ""),
      (
        "绩效评价报告", "岳阳市区级2025",
        "年度: 2024\n评价类型: 财政评价\n评价程序: [{步骤: 重点评价选项, 日期: 2025-06-01}, {步骤: 现场评价, 日期: 2025-07-31}]", "错误"
      ),
      ("事前绩效评估报告", "扶风县", "年度: 2026\n评估主体: 预算部门和单位\n报告日期: 2025-10-31", ""),
      ("事前绩效评估报告", "扶风县", "年度: 2026\n评估主体: 预算部门和单位\n报告日期: 2025-11-01", "错误"),
      ("绩效管理工作方案", "岳阳市区级2025", "年度: 2025\n任务: [{名称: 报送年度绩效总结, 结束: 2026-01-05}]", "错误"),
      ("绩效管理工作方案", "岳阳市区级2025", "年度: 2025\n任务: [{名称: 报送年度绩效总结, 结束: 2025年12月}]", ""),
    ])
  func late(_ kind: String, _ set: String, _ fields: String, _ level: String) {
    let text = "文档类型: \(kind)\n规则集: \(set)\n\(fields)\n"
    #expect(codes(text, only: ["JX504"]) == (level.isEmpty ? [] : ["JX504 " + level]))
  }

  @Test(
    "A deadline that is near is told only from a given day",
    arguments: [
      ("", "", false), ("2025-05-03", "", true), ("2025-05-10", "", true), ("2025-05-02", "", false),
      ("2025-05-11", "", false), ("2025-05-08", "2025-05-07", false),
    ])
  func near(_ today: String, _ submitted: String, _ isTold: Bool) {
    let text = "文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n年度: 2024\n填报: {报送日期: \(submitted)}\n"
    #expect(codes(text, today: today, only: ["JX504"]) == (isTold ? ["JX504 提示"] : []))
  }

  @Test("A year without holidays is told in the finding")
  func unknownHolidays() throws {
    let set = "文档类型: 绩效规则集\n名称: 甲\n继承: 国家\n参数: {期限: [{文档: 绩效运行监控表, 日期: 填报.报送日期, 不迟于: 10月第5个工作日}]}\n"
    var settings = LintSettings()
    settings.selected = ["JX504"]
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(adding: [SourceText(set)]), settings: settings)
    let result = linter.lint(SourceText("文档类型: 绩效运行监控表\n规则集: 甲\n年度: 2031\n填报: {报送日期: 2031-10-08}\n"), as: .yaml)
    let finding = try #require(result.findings.first)
    #expect(finding.message.contains("没有 2031 年的节假日安排"))
  }

  @Test(
    "Months of a window",
    arguments: [
      ("2025-01-01", 1...6, true), ("2025-06-30", 1...6, true), ("2025-07-01", 1...6, false), ("2025年7月", 1...6, false),
      ("2025年", 1...6, true), ("2024-12-31", 1...6, false), ("2025年6月", 6...12, true), ("2025-05-31", 6...12, false),
    ])
  func windows(_ date: String, _ months: ClosedRange<Int>, _ touches: Bool) throws {
    let reading = DateReading.read(date.utf8.span)
    #expect(try #require(reading).touches(months) == touches)
  }

  // MARK: JX601

  @Test(
    "The methods of 第十六、十七、四十一条 in the spellings of reports",
    arguments: [
      ("专家咨询", "专家咨询", true), ("专家咨询会", "专家咨询", true), ("专家论证会", "专家论证", true), ("问卷调查法", "问卷调查", true),
      ("成本—效益分析法", "成本效益分析法", true), ("成本-效益分析", "成本效益分析法", true), ("比较分析法", "比较法", true), ("历史比较法", "比较法", true),
      ("其他（德尔菲法）", "其他", true), ("标杆管理", "标杆管理法", true), ("平衡计分卡法", "标杆管理法", false), ("层次分析法", "因素分析法", false),
      ("因素法", "因素分析法", false), ("效益分析", "成本效益分析法", false), ("", "比较法", false),
    ])
  func methods(_ text: String, _ name: String, _ isNamed: Bool) { #expect(MethodText.names(text, name) == isNamed) }

  @Test(
    "Single methods of a text",
    arguments: [
      ("专家咨询、现场调研等", ["专家咨询", "现场调研"]), ("专家咨询，问卷调查；座谈会", ["专家咨询", "问卷调查", "座谈会"]), ("比较法 / 因素分析法", ["比较法", "因素分析法"]),
      ("对比分析等方法", ["对比分析"]), ("、", []),
    ] as [(String, [String])])
  func pieces(_ text: String, _ expected: [String]) { #expect(MethodText.pieces(text) == expected) }

  // MARK: Labels

  @Test(
    "Printed labels",
    arguments: [
      ("立项必要性", "立项必要性", nil), ("（一）立项必要性（20分）", "立项必要性", "20"), ("1.投入经济性", "投入经济性", nil),
      ("一、完整性审核(25)", "完整性审核", "25"),
      ("①必要性", "必要性", nil), ("（专项）必要性", "（专项）必要性", nil), ("十年规划", "十年规划", nil), ("可行性（技术）", "可行性", nil),
      ("(20分)", "(20分)", nil),
    ] as [(String, String, String?)])
  func labels(_ text: String, _ name: String, _ points: String?) {
    let label = PrintedLabel(text)
    #expect(label.name == name && label.points?.description == points)
  }

  @Test(
    "Names of dimensions that are one",
    arguments: [
      ("政策设立的必要性", "必要性"), ("政策必要性", "必要性"), ("必要性评估", "必要性"), ("政策的可持续性", "可持续性"), ("项目实施方案可行性", "实施方案可行性"),
      ("完整性审核", "完整性"), ("可行性", "可行性"), ("项目", "项目"),
    ])
  func dimensions(_ text: String, _ core: String) { #expect(dimensionCore(text) == core) }

  // MARK: JX605

  @Test(
    "A finding cites the article on its own dimension",
    arguments: [("完整性", "第二十五条（一）"), ("相关性", "第二十五条（二）"), ("适当性", "第二十五条（三）"), ("可行性", "第二十五条（四）")])
  func provisions(_ missing: String, _ article: String) throws {
    let rows = ["完整性", "相关性", "适当性", "可行性"].filter { $0 != missing }.map { "  \($0): {意见: 符合要求}\n" }.joined()
    let text = "文档类型: 绩效目标审核表\n规则集: 扶风县\n审核层级: 部门审核\n审核内容:\n\(rows)"
    var settings = LintSettings()
    settings.selected = ["JX605"]
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings)
    let findings = linter.lint(SourceText(text), as: .yaml).findings
    #expect(findings.map { $0.provision?.article } == [article])
  }
}
