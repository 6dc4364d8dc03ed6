import Forms
import Quantities
import Testing

/// What monitoring tables print differently: columns for months, and up to when they reach.
@Suite("Monitoring tables") struct MonitoringFormTests {
  private static let spans: [(heading: String, month: Int)] = [
    ("1-7月", 7), ("1—7月", 7), ("1～7月", 7), ("1~7月", 7), ("1至7月", 7), ("1月-7月", 7), ("1月至9月", 9), ("1-12月", 12),
    ("1-1月", 1),
    ("9月", 9), ("9月底", 9), ("截至9月底", 9), ("截止6月末", 6), ("1-7月份", 7), ("1-10月累计", 10), ("三季度", 9), ("第三季度", 9),
    ("前三季度", 9),
    ("1-3季度", 9), ("上半年", 6), ("一季度末", 3), ("4季度", 12),
  ]

  @Test("A column is read whatever months are printed before its label", arguments: spans.indices)
  func columns(_ index: Int) throws {
    let (heading, month) = Self.spans[index]
    let form = try form(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      资金: {年度资金总额: {年初预算数: 320, "\(heading)执行数": 150, "\(heading)执行率": 46.88%}}
      绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, "\(heading)执行情况": 60公里}]
      """)
    #expect(form.unknownKeys.isEmpty)
    #expect(form.totalRow?.executed?.yuan == ExactDecimal(1_500_000))
    #expect(form.indicators.first?.actual?.number == ExactDecimal(60))
    #expect(form.monitoredPeriod?.month == month)
    #expect(form.monitoredPeriod?.end?.month == month)
    #expect(form.monitoredPeriod?.end?.year == 2025)
  }

  @Test(
    "What is no span of months is no column", arguments: ["13月", "0-7月", "7-1月", "1-7", "1-7月月", "月", "五季度", "1-13月"])
  func noSpans(_ heading: String) throws {
    let form = try form("文档类型: 绩效运行监控表\n资金: {年度资金总额: {\"\(heading)执行数\": 150}}\n")
    #expect(form.unknownKeys.count == 1)
    #expect(form.monitoredPeriod == nil)
  }

  @Test("Months alone are no column, and other kinds print none")
  func others() throws {
    #expect(try form("文档类型: 绩效运行监控表\n资金: {年度资金总额: {1-7月: 150}}\n").unknownKeys.count == 1)
    #expect(try form("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {1-7月执行数: 150}}\n").unknownKeys.count == 1)
  }

  private static let periods: [(text: String, month: Int?)] = [
    ("监控期间: {起: 2025-01-01, 止: 2025-09-30}", 9), ("监控期间: {止: 2025年7月}", 7), ("监控期间: {截至: 7月底}", nil),
    ("监控期间: {止: 2025年}", nil), ("季度: 3", 9), ("季度: 第三季度", 9), ("季度: 2025年第二季度", 6), ("季度: 一季度", 3), ("季度: Q4", 12),
    ("季度: 5", nil), ("季度: ", nil), ("监控期间: {止: 2025-06-30}\n季度: 3", 6), ("年度总体目标: 养护", nil),
  ]

  @Test("The period", arguments: periods.indices)
  func period(_ index: Int) throws {
    let (text, month) = Self.periods[index]
    #expect(try form("文档类型: 绩效运行监控表\n年度: 2025\n\(text)\n").monitoredPeriod?.month == month, "\(text)")
  }

  @Test("Only monitoring has a period")
  func otherKinds() throws {
    #expect(try form("文档类型: 项目支出绩效自评表\n季度: 3\n").monitoredPeriod == nil)
  }

  @Test("The figures of a line")
  func figures() throws {
    let form = try form(
      """
      文档类型: 部门整体支出绩效运行监控表
      部门: {名称: 县交通运输局}
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 330, 拨付数: 200, 执行数: 150, 全年预计执行数: 310, 预计结转结余: 20}
      """)
    let row = try #require(form.totalRow)
    #expect(form.kind == .monitoring)
    #expect(row.allocated?.yuan == ExactDecimal(2_000_000))
    #expect(row.expected?.yuan == ExactDecimal(3_100_000))
    #expect(row.carryOver?.yuan == ExactDecimal(200_000))
  }

  @Test("The forecast takes the unit of its row")
  func forecast() throws {
    let form = try form(
      "文档类型: 绩效运行监控表\n绩效指标: [{一级指标: 产出指标, 名称: 里程, 指标性质: ≥, 年度指标值: 120, 计量单位: 公里, 完成值: 60, 全年预计完成值: 110}]\n")
    #expect(form.indicators.first?.forecast?.unit?.symbol == "公里")
    #expect(form.indicators.first?.forecast?.number == ExactDecimal(110))
  }
}
