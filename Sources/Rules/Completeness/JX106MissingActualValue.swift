import Forms
import Linting
import SourceText

let missingActualValue = Rule(
  106, "missing-actual-value", .error, .selfEvaluations.union([.monitoring]),
  summary: LocalizedText(zh: "三级指标没有实际完成值", en: "An indicator without an actual value"),
  why: LocalizedText(
    zh: "自评和监控采用目标比较法，没有完成值就没有比较的依据",
    en: "Evaluation compares the result with the target; without a result it has no ground"),
  advice: LocalizedText(zh: "填写实际完成的数量、比例、日期或情况", en: "Write the figure, share, date or fact that was reached"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 基建工程委托业务项目数量, 年度指标值: ≥50个, ↓实际完成值: , 分值: 8, 得分: 8}
            - {三级指标: ↓委托业务报告数量, 年度指标值: ≥50份, 分值: 8, 得分: 8}
      """),
    .bad(
      """
      {
        "文档类型": "项目支出绩效自评表",
        "绩效指标": [
          {"一级指标": "满意度指标", "二级指标": "满意度指标", "三级指标": "公众满意度", "年度指标值": "≥90%", ↓"完成值": null, "分值": 10}
        ]
      }
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 新增违规项目, 年度指标值: ＝0个, 全年实际值: 0, 分值: 8, 得分: 8}
            - {三级指标: 备用线路启用次数, 年度指标值: ≤3次, 全年实际值: , 分值: /, 得分: /}
            - {三级指标: 应急演练, 年度指标值: ≥2次, 全年实际值: 待统计, 分值: 5, 得分: 5}
          质量指标:
            - {三级指标: , 年度指标值: , 全年实际值: , 分值: , 得分: }
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 全市安全度汛, 年度指标值: 不发生, 实际完成值: 未发生, 分值: 10, 得分: 10}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      季度: 2
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, ↓1-6月执行情况: , 全年预计完成值: 120公里}
          时效指标:
            - {名称: ↓设计完成时间, 年度指标值: 2025年4月底前}
      """),
    // What is due behind the period, or says why there is nothing yet, is not missing.
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      季度: 2
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 1-6月执行情况: 0公里, 全年预计完成值: 120公里}
          时效指标:
            - {名称: 完成时间, 年度指标值: 2025年11月30日前, 1-6月执行情况: }
        满意度指标:
          服务对象满意度指标:
            - {名称: 沿线群众满意度, 年度指标值: ≥90%, 1-6月执行情况: , 备注: 12月开展满意度调查}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标: []\n"),
  ]
) { check in
  let period = check.form.monitoredPeriod
  reportMissingValues(.actual, &check) { indicator, form in
    form.kind == .monitoring && isNotYetDue(indicator, period, form)
  }
}

/// Whether monitoring cannot tell anything of a row yet: its date lies behind the period, or the row says why.
private func isNotYetDue(_ indicator: Indicator, _ period: MonitoredPeriod?, _ form: Form) -> Bool {
  let reasons = [form.deviationReason(of: indicator), form.entry(.remark, of: indicator)]
  if reasons.contains(where: { form.tells($0) }) { return true }
  guard let period, let target = indicator.target, target.kind == .date, target.number == nil else { return false }
  guard let due = target.date ?? form.year.flatMap({ target.partialDate?.inYear($0) }) else { return false }
  // Without a year the month alone tells.
  return period.end.map { due.last > $0 } ?? (due.last.month > period.month)
}
