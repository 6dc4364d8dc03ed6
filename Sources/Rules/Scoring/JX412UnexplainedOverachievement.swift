import Forms
import Linting
import Quantities
import Regulations
import SourceText

let unexplainedOverachievement = Rule(
  412, "unexplained-overachievement", .warning, .selfEvaluations,
  summary: LocalizedText(
    zh: "完成值远超指标值而没有说明原因", en: "An actual value far above its target without a reason"),
  why: LocalizedText(
    zh: "远超指标值多是目标定低了，须分析原因，必要时按偏离程度扣分",
    en: "Far more than planned mostly means a target set too low, for which points may be taken off"),
  advice: LocalizedText(
    zh: "在“偏差原因及改进措施”说明超额完成的原因，下年度据实设定指标值",
    en: "Give the reason in 偏差原因及改进措施, and set next year's target by what was reached"),
  fixable: true, parameters: [.overachievement],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: ↓培训场次, 年度指标值: ≥10场, 实际完成值: 13场, 分值: 10, 得分: 10}
            - {三级指标: 新增就业, 年度指标值: ≥0.5万人, 实际完成值: 8000人, 分值: 10, 得分: 10, 偏差原因: ↓无}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 经济效益指标, 三级指标: 农民人均增收, 指标性质: ≥, 指标值: 500, 度量单位: 元, 实际完成值: 1200, 分值: 10, 得分: 10, ↓偏差原因及改进措施: }
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 培训场次, 年度指标值: ≥10场, 实际完成值: 12场, 分值: 10, 得分: 10}
            - {三级指标: 新增就业, 年度指标值: ≥0.5万人, 实际完成值: 8000人, 分值: 10, 得分: 10, 偏差原因: 新引进两家企业，就业人数超过年初预计}
          质量指标:
            - {三级指标: 事故起数, 年度指标值: ≤3起, 实际完成值: 0起, 分值: 10, 得分: 10}
            - {三级指标: 投诉件数, 年度指标值: 0件, 实际完成值: 0件, 分值: 10, 得分: 10}
          成本指标:
            - {三级指标: 总成本, 年度指标值: 100万元, 实际完成值: 1000000元, 分值: 10, 得分: 10}
        满意度指标:
          服务对象满意度指标:
            - {三级指标: 群众满意度, 年度指标值: 90%, 实际完成值: 100%, 分值: 10, 得分: 10}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    质量指标:\n      - {三级指标: 合格率, 年度指标值: 合格, 实际完成值: 合格}\n"),
  ]
) { check in
  let form = check.form
  let bound = check.parameters.overachievement
  var comparable = 0
  for indicator in form.indicators {
    guard let attainment = Attainment(indicator, in: form), let figures = attainment.figures else { continue }
    comparable += 1
    guard attainment.isReached, figures.isBeyond(bound) else { continue }
    let reason = DeviationReason(indicator, in: form)
    if case .given = reason { continue }
    let name = form.title(of: indicator)
    let (target, actual) = (form.targetText(of: indicator), form.actualText(of: indicator))
    let share = (figures.actual.multiplied(by: .hundred)?.divided(by: figures.target, scale: 2) ?? .hundred).shown
    check.report(
      form.place(of: reason, indicator),
      zh: "\(name[.chinese])完成值 \(actual) 为指标值 \(target) 的 \(share)%，达到 \(bound.shown)%，没有说明原因",
      en:
        "\(name[.english]): \(actual) is \(share)% of the target \(target), from \(bound.shown)% on a reason is needed",
      related: form.valuePlaces(of: indicator),
      fixes: form.deviationFix(reason, indicator, template: "完成指标值的\(share)%，原因："))
  }
  if comparable == 0 { check.notApplicable(zh: "没有能与指标值比较的完成值", en: "no actual value can be compared with its target") }
}
