import Forms
import Quantities
import SourceText
import Syntax
import Testing

@testable import Regulations

/// The day that a deadline comes to for a document.
@Suite("Days of deadlines") struct DueDayTests {
  private static let calendar = RuleSetLibrary().law("国家")?.calendar ?? HolidayCalendar()

  private func form(_ text: String) throws -> Form {
    let tree = SyntaxTree(parsing: SourceText(text), as: .yaml)
    return try #require(Form.read(tree).first)
  }

  @Test(
    "The day for a document",
    arguments: [
      ("上年12月31日", "项目支出绩效目标申报表", "年度: 2025", "2024-12-31"), ("上年10月31日", "事前绩效评估报告", "年度: 2026年", "2025-10-31"),
      ("次年5月10日", "项目支出绩效自评表", "年度: 2024", "2025-05-10"), ("次年2月底", "项目支出绩效自评表", "年度: 2023", "2024-02-29"),
      ("次年2月底", "项目支出绩效自评表", "年度: 2024", "2025-02-28"), ("5月底", "绩效评价报告", "年度: 2025", "2025-05-31"),
      ("2025年11月30日", "绩效评价报告", "年度: 2024", "2025-11-30"), ("2025年11月30日", "绩效评价报告", "问题: 无", "2025-11-30"),
      ("10月第5个工作日", "绩效运行监控表", "年度: 2025", "2025-10-14"), ("11月第5个工作日", "绩效运行监控表", "年度: 2025", "2025-11-07"),
      ("每季度末", "绩效运行监控表", "年度: 2025\n季度: 1", "2025-03-31"), ("每季度末", "绩效运行监控表", "年度: 2025\n季度: 4", "2025-12-31"),
      ("季度末", "绩效运行监控表", "年度: 2025\n监控期间: {起: 2025-01-01, 止: 2025-06-30}", "2025-06-30"),
      ("季度末", "绩效运行监控表", "年度: 2025\n监控期间: {起: 2025-01-01, 止: 2025年7月}", "2025-09-30"),
      // One month later: the same day, or the last of a shorter month.
      ("决算完成日期后1个月", "项目支出绩效自评表", "决算完成日期: 2025-03-10", "2025-04-10"),
      ("决算完成日期后1个月", "项目支出绩效自评表", "决算完成日期: 2025-01-31", "2025-02-28"),
      ("决算完成日期后1个月", "部门整体支出绩效自评表", "决算完成日期: 2024-01-30", "2024-02-29"),
      ("决算完成日期后1个月", "绩效评价报告", "决算完成日期: 2025年3月", "2025-04-30"),
    ])
  func days(_ words: String, _ kind: String, _ fields: String, _ expected: String) throws {
    let moment = try #require(Deadline.Moment(words))
    let form = try form("文档类型: \(kind)\n\(fields)\n")
    let due = moment.day(for: form, Self.calendar)
    #expect(due?.day.description == expected)
    #expect(due?.yearWithoutHolidays == nil)
  }

  @Test(
    "Nothing to go by",
    arguments: [
      ("上年12月31日", "项目支出绩效目标申报表", "资金: {}"), ("2月30日", "项目支出绩效自评表", "年度: 2024"),
      ("10月第5个工作日", "绩效运行监控表", "季度: 3"), ("10月第23个工作日", "绩效运行监控表", "年度: 2025"),
      ("每季度末", "绩效运行监控表", "年度: 2025"), ("每季度末", "绩效运行监控表", "季度: 3"),
      ("决算完成日期后1个月", "项目支出绩效自评表", "年度: 2024"), ("决算完成日期后1个月", "项目支出绩效自评表", "决算完成日期: 待定"),
    ])
  func none(_ words: String, _ kind: String, _ fields: String) throws {
    let moment = try #require(Deadline.Moment(words))
    let form = try form("文档类型: \(kind)\n\(fields)\n")
    #expect(moment.day(for: form, Self.calendar) == nil)
  }

  @Test("A year without holidays is told")
  func unknownYear() throws {
    let moment = try #require(Deadline.Moment("10月第5个工作日"))
    let due = try moment.day(for: form("文档类型: 绩效运行监控表\n年度: 2030\n"), Self.calendar)
    #expect(due?.day.description == "2030-10-07" && due?.yearWithoutHolidays == 2030)
  }

  private func deadline(_ kind: DocumentKind, _ provision: String, _ set: String) throws -> [Deadline] {
    let law = try #require(RuleSetLibrary().law(set))
    return law.parameters.deadlines.filter { $0.kind == kind && $0.provision == provision }
  }

  @Test(
    "Rows of a list: those that speak of the step",
    arguments: [
      ("重点评价选项报审", ["2025-05-31"]), ("确定评价对象", ["2025-05-31"]), ("组织第三方现场评价", ["2025-07-31"]), ("现场调研", ["2025-07-31"]),
      ("交换意见", []),
    ] as [(String, [String])])
  func rows(_ step: String, _ expected: [String]) throws {
    let form = try form(
      "文档类型: 绩效评价报告\n年度: 2025\n评价类型: 财政评价\n评价程序:\n  - {步骤: 其他, 日期: 2025-03-01}\n  - {步骤: \(step), 日期: 2025-09-09}\n")
    let deadlines = try deadline(.evaluationReport, "P067", "岳阳市区级2025").filter { !$0.rows.isEmpty }
    let found = deadlines.filter { $0.holds(for: form) && !$0.dates(in: form).isEmpty }
    #expect(found.compactMap { $0.lastDay(for: form, Self.calendar)?.day.description } == expected)
    for deadline in found {
      #expect(deadline.dates(in: form).map { form.text($0) } == ["2025-09-09"])
    }
  }

  @Test("A table for another month is another deadline's", arguments: [(3, true), (2, false), (4, false)])
  func month(_ quarter: Int, _ holds: Bool) throws {
    let form = try form("文档类型: 绩效运行监控表\n年度: 2025\n季度: \(quarter)\n")
    let found = try deadline(.monitoring, "P058", "岳阳市区级2025")
    #expect(!found.isEmpty && found.allSatisfy { $0.holds(for: form) == holds })
  }

  @Test(
    "The months of a window",
    arguments: [("5月", 5), ("12", 12), ("0月", nil), ("13月", nil), ("五月", nil), ("", nil)] as [(String, Int?)])
  func windows(_ first: String, _ month: Int?) throws {
    let set = "文档类型: 绩效规则集\n名称: 甲\n参数: {窗口: [{文档: 绩效评价报告, 日期: 评价日期, 起: \(first), 止: 12月}]}\n"
    let law = try #require(RuleSetLibrary(adding: [SourceText(set)]).law("甲"))
    #expect(law.parameters.windows.first?.months.lowerBound == month)
    #expect(law.unreadable.isEmpty == (month != nil))
  }
}
