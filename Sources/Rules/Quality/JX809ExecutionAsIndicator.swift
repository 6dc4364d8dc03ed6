import Forms
import Linting
import Quantities
import SourceText

let executionAsIndicator = Rule(
  809, "execution-as-indicator", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "把预算执行率、资金支付率当作产出指标", en: "Budget execution or payment used as an output"),
  why: LocalizedText(
    zh: "预算执行率另有 10 分，再设为指标就重复计分；花钱的进度不是产出", en: "Execution has its own points: as an indicator it counts twice"),
  advice: LocalizedText(zh: "删除该项，改设反映工作成果的指标", en: "Replace it by an indicator of what was achieved"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          时效指标:
            - {名称: ↓年度预算执行率, 指标值: ≥90%}
          质量指标:
            - {名称: ↓预算资金当年下达率, 指标值: ＝100%}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: ↓年度资金支付完成率, 年度指标值: 100%, 实际完成值: 100%}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        预算执行率:
          - {名称: 预算执行率, 指标值: ＝100%, 权重: 10}
        产出指标:
          时效指标:
            - {名称: 补贴资金发放及时率, 指标值: ＝100%}
            - {名称: 资金到位及时率, 指标值: ＝100%}
            - {名称: 工资支付及时率, 指标值: ＝100%}
          数量指标:
            - {名称: 政策执行覆盖村数, 指标值: ≥30个}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      绩效指标:
        管理效率: [{名称: 预算执行率, 指标值: ≥95%}, {名称: 资金支付率, 指标值: ≥95%}]
        产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  效益指标: {社会效益指标: [{名称: 就业, 指标值: ≥3人}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators where indicator.class == .output {
    judged += 1
    let core = indicator.core
    guard phrases.occurs(in: core), !exceptions.occurs(in: core) else { continue }
    let name = indicator.name
    check.report(
      form.nameRange(of: indicator), zh: "“\(name)”是预算执行情况，不是产出", en: "“\(name)” is budget execution, not an output")
  }
  if judged == 0 { check.notApplicable(zh: "没有产出指标", en: "there are no output indicators") }
}

/// How forms name the execution of the budget.
private let phrases: WordList = [
  "预算执行率", "预算执行进度", "预算完成率", "资金执行率", "资金支付率", "资金支付完成率", "资金支付进度", "资金使用率", "资金支出率", "资金支出进度", "支出进度",
  "预算支出完成率", "经费执行率", "经费支出率", "资金下达率", "当年下达率", "资金拨付率", "财政资金支付", "支付进度", "资金到位率", "预算资金支付",
]

/// Payments that are the service itself.
private let exceptions: WordList = ["补贴", "补助", "工资", "救助", "养老金", "低保", "抚恤", "奖补", "及时"]
