import Forms
import Linting
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// Monitoring tables: whole ones that must be clean, and rows with the expected verdict.
@Suite("Monitoring") struct MonitoringTests {
  private static func rule(_ code: String) -> Rule? { catalogue.first { $0.code.description == code } }

  private static func findings(_ code: String, _ text: String) throws -> [Finding] {
    Verdict(try #require(rule(code)), SourceText(text), .yaml).open
  }

  // MARK: Rows

  /// One row of a table of 2025, with the period and the rule set that it stands in.
  private static func row(_ cells: String, period: String = "季度: 3", ruleSet: String = "国家", more: String = "")
    -> String
  {
    """
    文档类型: 绩效运行监控表
    规则集: \(ruleSet)
    年度: 2025
    \(period)
    绩效指标:
      - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 养护里程, 年度指标值: ≥120公里, \(cells)}
    \(more)
    """
  }

  private static let rows: [(rule: String, period: String, cells: String, count: Int)] = [
    // A cumulative value is no shortfall before the year is over, and one when it is.
    ("JX411", "季度: 3", "完成值: 50公里", 0), ("JX411", "季度: 4", "完成值: 50公里", 1), ("JX411", "季度: 4", "完成值: 130公里", 0),
    ("JX411", "季度: 4", "完成值: 50公里, 全年预计完成值: 120公里", 0), ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里", 1),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 雨季停工", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 无", 1),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 偏差原因及改进措施: 雨季停工，已增加班组", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 偏差原因分析: 雨季停工", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 偏差原因分析: {人员保障: √, 原因说明: }", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 偏差原因分析: {人员保障: , 原因说明: }", 1),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 偏差原因类别: [人员保障]", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 预计100公里左右", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 完成目标可能性: 完全不可能", 1), ("JX411", "季度: 3", "完成值: 50公里, 完成目标可能性: 有可能", 0),
    ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 无法完成", 1), ("JX411", "季度: 3", "完成值: 50公里, 全年预计完成值: 能够完成", 0),
    // The forecast is due in July and at the end of the third quarter, and where the place says so.
    ("JX609", "季度: 1", "完成值: 20公里", 0), ("JX609", "季度: 2", "完成值: 50公里", 0), ("JX609", "季度: 3", "完成值: 50公里", 1),
    ("JX609", "季度: 4", "完成值: 50公里", 0), ("JX609", "监控期间: {止: 2025-07-31}", "完成值: 50公里", 1),
    ("JX609", "监控期间: {止: 2025-08-31}", "完成值: 50公里", 0), ("JX609", "季度: 3", "完成值: 125公里", 0),
    ("JX609", "季度: 3", "完成值: 50公里, 全年预计完成值: 120公里", 0),
    ("JX609", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 雨季停工", 1),
    ("JX609", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 雨季停工，已增加班组加快施工", 0),
    ("JX609", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 雨季停工, 改进措施: 增加班组", 0),
    // Elsewhere the measure against a deviation is JX608's.
    ("JX608", "季度: 2", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 雨季停工", 1),
    ("JX608", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 雨季停工", 0),
    ("JX608", "季度: 2", "完成值: 60公里, 原因说明: 按计划四季度完成剩余里程", 0),
    ("JX608", "季度: 2", "完成值: 10公里, 原因说明: 无偏差", 1), ("JX608", "季度: 2", "完成值: 40公里, 原因说明: 无偏差", 0),
    ("JX608", "季度: 2", "完成值: 10公里, 原因说明: 无偏差, 完成目标可能性: 确定能", 0), ("JX608", "", "完成值: 10公里, 原因说明: 无偏差", 0),
    ("JX608", "季度: 2", "完成值: 10公里, 原因说明: 无", 0), ("JX608", "季度: 2", "完成值: 50公里, 原因说明: 待补充", 0),
    ("JX608", "季度: 2", "完成值: 70公里, 原因说明: 超额完成", 0), ("JX608", "季度: 2", "完成值: 50公里, 原因说明: 超标段流标", 1),
    // A failure needs one of the prescribed actions; what is said not to be done is none.
    ("JX607", "季度: 3", "完成值: 50公里, 完成目标可能性: 完全不可能, 改进措施: 加强管理", 1),
    ("JX607", "季度: 3", "完成值: 50公里, 完成目标可能性: 完全不可能, 改进措施: 申请调整绩效目标", 0),
    ("JX607", "季度: 3", "完成值: 50公里, 完成目标可能性: 完全不可能, 改进措施: 不调减预算", 1),
    ("JX607", "季度: 3", "完成值: 50公里, 完成目标可能性: 完全不可能, 偏差原因及改进措施: 雨季停工；结余资金交回财政", 0),
    ("JX607", "季度: 3", "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 政策变化", 0),
  ]

  @Test("Rows of a table", arguments: rows.indices)
  func row(_ index: Int) throws {
    let (code, period, cells, count) = Self.rows[index]
    #expect(try Self.findings(code, Self.row(cells, period: period)).count == count, "\(code) \(period) \(cells)")
  }

  @Test("Under 扶风县 an objective cause is followed by less money or another target, whatever the likelihood")
  func objective() throws {
    let row = "完成值: 50公里, 全年预计完成值: 100公里, 原因说明: 突发事件"
    #expect(try Self.findings("JX607", Self.row(row, ruleSet: "扶风县")).first?.provision?.id == "P136")
    #expect(try Self.findings("JX607", Self.row(row + "，按程序调减预算20万元", ruleSet: "扶风县")).isEmpty)
    #expect(try Self.findings("JX607", Self.row(row, ruleSet: "康巴什区")).isEmpty)
  }

  private static let cited: [(rule: String, ruleSet: String, text: String, provision: String)] = [
    ("JX607", "扶风县", "问题: [{描述: 挪用资金, 严重程度: 严重}]", "P137"),
    ("JX607", "康巴什区", "问题: [{描述: 挪用资金, 严重程度: 严重}]", "P033"),
    ("JX607", "北林区", "问题: [{描述: 挪用资金, 严重程度: 严重}]", "P016"),
    ("JX607", "武清区", "问题: [{描述: 挪用资金, 严重程度: 严重}]", "N055"),
    ("JX608", "扶风县", "问题: [{描述: 档案不全}]", "P135"), ("JX608", "康巴什区", "问题: [{描述: 档案不全}]", "P032"),
    ("JX608", "武清区", "问题: [{描述: 档案不全}]", "P085"),
    ("JX617", "扶风县", "监控内容: {及时性: 好, 合规性: 好}\n资金: {总额: {拨付数: 1, 执行数: 1, 预计结余结转: 0}}", "P130"),
    ("JX617", "国家", "监控内容: {及时性: 好, 合规性: 好}\n资金: {总额: {执行数: 1}}", "N052"),
    ("JX617", "扶风县", "监控内容: {及时性: 好, 合规性: 好, 有效性: 好}\n资金: {年度资金总额: {执行数: 1, 拨付数: 1}}", "P126"),
    ("JX617", "国家", "资金: {年度资金总额: {年初预算数: 1}}", "N053"), ("JX617", "康巴什区", "资金:", "P031"),
    ("JX617", "武清区", "资金:", "P085"),
    ("JX316", "扶风县", "资金: {年度资金总额: {年初预算数: 9, 全年预计执行数: 8, 预计结余结转: 2}}", "P126"),
    ("JX316", "国家", "资金: {年度资金总额: {年初预算数: 9, 全年预计执行数: 8, 预计结余结转: 2}}", "N053"),
  ]

  @Test("A finding cites the article that asks for it", arguments: cited.indices)
  func provisions(_ index: Int) throws {
    let (code, ruleSet, text, provision) = Self.cited[index]
    let indicators = "绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥1公里, 完成值: 1公里}]"
    let found = try Self.findings(code, "文档类型: 绩效运行监控表\n规则集: \(ruleSet)\n\(text)\n\(indicators)\n")
    #expect(found.first?.provision?.id == provision, "\(code) \(ruleSet) \(text)")
  }

  @Test("武清区 asks self-evaluations for both sides too (P086)")
  func selfEvaluation() throws {
    let text = "文档类型: 项目支出绩效自评表\n规则集: 武清区\n绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥1公里}]\n"
    #expect(try Self.findings("JX617", text).map { $0.provision?.id } == ["P086"])
    #expect(try Self.findings("JX101", text).allSatisfy { !$0.message.contains("资金") })
  }

  // MARK: Whole tables

  /// What a place prints beside the rows.
  private static let tables: [(ruleSet: String, period: String, rate: Int)] = [
    ("国家", "监控期间: {起: 2025-01-01, 止: 2025-07-31}", 50), ("国家", "季度: 1", 5), ("国家", "季度: 2", 45),
    ("北林区", "季度: 2", 45), ("北林区", "监控期间: {起: 2025-01-01, 止: 2025-10-31}", 85), ("康巴什区", "季度: 3", 65),
    ("武清区", "监控期间: {止: 2025年6月}", 40), ("岳阳市区级2025", "监控期间: {起: 2025-01-01, 止: 2025-09-30}", 65), ("扶风县", "季度: 1", 15),
    ("扶风县", "季度: 2", 45), ("扶风县", "季度: 3", 65), ("扶风县", "季度: 4", 98),
  ]

  @Test("A whole table is clean in every place", arguments: tables.indices, [true, false])
  func clean(_ index: Int, _ isProject: Bool) throws {
    let (ruleSet, period, rate) = Self.tables[index]
    let spent = 10 * rate
    let head =
      isProject
      ? "项目: {名称: 农村公路养护, 主管部门: 县交通运输局, 实施单位: 县公路管理站, 负责人: （姓名）}" : "部门: {名称: 县交通运输局, 负责人: （姓名）}"
    let isOver = rate > 90
    let text = """
      文档类型: 绩效运行监控表
      规则集: \(ruleSet)
      年度: 2025
      \(head)
      填报: {填报人: （姓名）, 报送形式: [纸质, 电子]}
      \(period)
      监控方式: 日常
      资金:
        年度资金总额: {年初预算数: 1000, 全年预算数: 1000, 拨付数: \(spent), 执行数: \(spent), 执行率: \(rate)%, 全年预计执行数: 980, 预计结余结转: 20}
      总体目标: 完成农村公路日常养护120公里，好路率达到95%以上，沿线群众满意度达到90%。
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 完成值: \(isOver ? 121 : rate)公里, 全年预计完成值: 121公里}]
          质量指标: [{名称: 好路率, 年度指标值: ≥95%, 完成值: 96%, 全年预计完成值: 96%}]
          时效指标: [{名称: 完成时间, 年度指标值: 2025年11月30日前, 完成值: \(isOver ? "2025年11月20日" : "进行中"), 全年预计完成值: 2025年11月20日}]
        效益指标:
          社会效益指标: [{名称: 公路事故起数, 年度指标值: ≤3起, 完成值: 0起, 全年预计完成值: 2起}]
        满意度指标:
          服务对象满意度指标: [{名称: 沿线群众满意度, 年度指标值: ≥90%, 完成值: \(isOver ? "93%" : "年底调查"), 全年预计完成值: 92%}]
      监控内容: {及时性: 按进度实施, 合规性: 没有无预算和超预算开支, 有效性: 与批复的目标一致}
      """
    // Alone in its workspace a table lacks its target, which the rules across documents report.
    let rules = catalogue.filter { $0.code.number / 100 != 7 }
    let linter = Linter(
      rules: rules, library: Verdict.library, settings: LintSettings(), directory: Verdict.directory)
    let result = linter.lint(SourceText(text), as: .yaml)
    #expect(result.documents.count == 1)
    #expect(result.findings.map { "\($0.code) \($0.message)" } == [])
  }
}
