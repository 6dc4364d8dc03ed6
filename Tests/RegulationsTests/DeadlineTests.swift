import Forms
import Quantities
import SourceText
import Testing

@testable import Regulations

/// The words in which a rule set gives a day.
@Suite("Deadlines") struct DeadlineTests {
  typealias Moment = Deadline.Moment

  @Test(
    "A day",
    arguments: [
      ("上年12月1日", Moment.day(yearOffset: -1, month: 12, day: 1)), ("当年6月30日", .day(yearOffset: 0, month: 6, day: 30)),
      ("6月30日", .day(yearOffset: 0, month: 6, day: 30)), ("次年5月10日", .day(yearOffset: 1, month: 5, day: 10)),
      ("次年2月底", .day(yearOffset: 1, month: 2, day: 0)), ("5月末", .day(yearOffset: 0, month: 5, day: 0)),
      ("5月", .day(yearOffset: 0, month: 5, day: 0)), ("上年10月", .day(yearOffset: -1, month: 10, day: 0)),
      ("10月第5个工作日", .workingDay(5, month: 10)), ("1月第1个工作日", .workingDay(1, month: 1)),
      ("每季度末", .endOfQuarter), ("季度末", .endOfQuarter),
      ("决算完成日期后1个月", .months(1, after: "决算完成日期")), ("批复.目标批复日期后12个月", .months(12, after: "批复.目标批复日期")),
    ])
  func moments(_ text: String, _ moment: Moment) { #expect(Moment(text) == moment) }

  @Test(
    "A day of a certain year", arguments: [("2025年11月30日", 30), ("2025年11月底", 30), ("2025-11-30", 30), ("2025.11", 30)])
  func dates(_ text: String, _ day: Int) throws {
    #expect(Moment(text) == .date(try #require(Day(year: 2025, month: 11, day: day))))
  }

  @Test(
    "What gives no day",
    arguments: [
      "", "月", "13月底", "0月1日", "5月32日", "5月0日", "5月中", "五月底", "年底", "上年", "月底", "10月第0个工作日", "10月第五个工作日", "10月第99个工作日",
      "次年1月第5个工作日", "后1个月", "决算完成日期后个月", "决算完成日期后1年", "决算完成日期后-1个月", "决算完成日期后99999999999999999999个月", "2025年",
      "2025年2月30日",
      "99999999999999999999月1日",
    ])
  func none(_ text: String) { #expect(Moment(text) == nil) }

  private func deadlines(_ text: String) throws -> [Deadline]? {
    let set = "文档类型: 绩效规则集\n名称: 甲\n参数: {期限: [\(text)]}\n"
    let law = try #require(RuleSetLibrary(adding: [SourceText(set)]).law("甲"))
    return law.unreadable.isEmpty ? law.parameters.deadlines : nil
  }

  @Test("A whole deadline")
  func whole() throws {
    let text = """
      {文档: 绩效运行监控表, 当: {监控方式: [日常, 定期]}, 行: {任务.名称: [总结]}, 截止月: 9, 日期: 填报.报送日期, 不早于: 9月底, \
      不迟于: 10月第5个工作日, 从宽不迟于: 11月第5个工作日, 宽限天数: 15, 条款: P058}
      """
    let deadline = try #require(try deadlines(text)?.first)
    #expect(deadline.kind == .monitoring && deadline.field == "填报.报送日期" && deadline.provision == "P058")
    #expect(deadline.conditions == [Deadline.Condition(field: "监控方式", values: ["日常", "定期"])])
    #expect(deadline.rows == [Deadline.Condition(field: "任务.名称", values: ["总结"])])
    #expect(deadline.month == 9 && deadline.graceDays == 15)
    #expect(deadline.notBefore == .day(yearOffset: 0, month: 9, day: 0))
    #expect(deadline.notAfter == .workingDay(5, month: 10) && deadline.atTheLatest == .workingDay(5, month: 11))
  }

  @Test(
    "A deadline that does not say what it means is none",
    arguments: [
      "{文档: 自评, 日期: 评价日期, 不迟于: 5月底}", "{日期: 评价日期, 不迟于: 5月底}", "{文档: 项目支出绩效自评表, 不迟于: 5月底}",
      "{文档: 项目支出绩效自评表, 日期: 评价日期}", "{文档: 项目支出绩效自评表, 日期: 评价日期, 不迟于: 年底}",
      "{文档: 项目支出绩效自评表, 日期: 评价日期, 不早于: 年初, 不迟于: 5月底}", "{文档: 项目支出绩效自评表, 日期: 评价日期, 不迟于: 5月底, 截止月: 13}",
      "{文档: 项目支出绩效自评表, 日期: 评价日期, 不迟于: 5月底, 如果: 是}", "5月底",
    ])
  func broken(_ text: String) throws { #expect(try deadlines(text) == nil) }

  @Test("Days of grace are bounded", arguments: [("-3", 0), ("15", 15), ("9999", 366), ("多", 0)])
  func grace(_ text: String, _ days: Int) throws {
    let found = try deadlines("{文档: 项目支出绩效自评表, 日期: 评价日期, 不迟于: 5月底, 宽限天数: \(text)}")
    #expect(found?.first?.graceDays == days)
  }
}
