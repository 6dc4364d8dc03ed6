import Forms
import Linting
import Quantities
import SourceText

let goalNotCovered = Rule(
  803, "goal-not-covered", .warning, .targets,
  summary: LocalizedText(zh: "总体目标中的数字没有指标与之对应", en: "A number in the goal that no indicator answers"),
  why: LocalizedText(
    zh: "指标应与目标相关联；目标提到的事没有指标，年底无法考核", en: "Indicators must answer the goal: what no indicator measures is not assessed"
  ),
  advice: LocalizedText(
    zh: "为目标中的每个数字设一项指标，或使两处数字一致", en: "Set an indicator for each number of the goal, or make both agree"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      总体目标: 新建道路↓169公里，验收合格率100%。
      绩效指标:
        产出指标:
          数量指标: [{名称: 结算项目数, 指标值: ≥3个}]
          质量指标: [{名称: 验收合格率, 指标值: ＝100%}]
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      总体目标: {年度目标: 培训农民↓1200人次}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 培训场次, 指标值: ≥12场}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320}
      总体目标: 投入320万元，2025年完成养护120公里，报修7个工作日内办结，涉及3个乡镇，受益1.2万人，合格率达到95%以上。
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 指标值: ≥120千米}
            - {名称: 乡镇覆盖数, 指标值: ＝3个}
          质量指标: [{名称: 合格率, 指标值: ≥95%}]
        效益指标:
          社会效益指标: [{名称: 受益群众, 指标值: ≥12000人}]
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n总体目标: 改善办学条件\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  guard let goals = form[.goals], form.isFilled(goals), !form.indicators.isEmpty else {
    return check.notApplicable(zh: "没有填写总体目标或指标", en: "no goal or no indicators are filled in")
  }
  let entry = goals.record == nil ? goals : form[.goals, .annualGoal]
  guard let entry, form.tree[entry.value].kind == .scalar, form.isFilled(entry) else {
    return check.notApplicable(zh: "没有填写年度目标", en: "no annual goal is filled in")
  }
  let promises = form.withBytes(of: entry.value) { GoalNumber.find(in: $0) }
  if promises.isEmpty { return check.notApplicable(zh: "目标中没有带单位的数量", en: "the goal holds no amount with a unit") }
  let answers = form.indicators.flatMap { [$0.target].compactMap { $0 } }
  let names = form.indicators.map { form.name(of: $0) }
  for promise in promises where !promise.isAnswered(by: answers, names) {
    let range = form.tree.verbatimRange(entry.value).map {
      TextRange($0.start + promise.start, min($0.start + promise.end, $0.end))
    }
    let text = promise.text
    check.report(
      range ?? form.valueRange(entry), zh: "目标中的“\(text)”没有指标与之对应", en: "no indicator answers “\(text)” of the goal")
  }
}
