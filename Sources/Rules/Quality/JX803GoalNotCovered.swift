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
  parameters: [.nameLexicon],
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
    // Rates by their names, and the goal of all years of a longer project.
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      总体目标:
        中期目标: 三年养护农村公路360公里，栽植行道树5万株
        年度目标: 养护120公里，↓好路率达到95%以上，工程合格率100%，群众↓满意度不低于90%
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里, 中期指标值: ≥360公里}]
          质量指标: [{名称: 养护工程验收合格率, 指标值: ＝100%}]
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      总体目标: {中期目标: 三年养护农村公路360公里，栽植行道树↓5万株}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里, 中期指标值: ≥360公里}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      总体目标: {年度目标: "按30%的比例配套，覆盖率从60%提高到80%，成活率95%，满意度达90%以上，进度完成70%，增长率5%"}
      绩效指标:
        产出指标:
          质量指标: [{名称: 苗木成活比率, 指标值: ≥95%}, {名称: 自来水覆盖率, 指标值: ≥80%}]
        效益指标:
          社会效益指标: [{名称: 产值, 指标值: 增长5%}]
        满意度指标:
          服务对象满意度指标: [{名称: 群众满意程度, 指标值: ≥92%}]
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n总体目标: 改善办学条件\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  guard let goals = form[.goals], form.isFilled(goals), !form.indicators.isEmpty else {
    return check.notApplicable(zh: "没有填写总体目标或指标", en: "no goal or no indicators are filled in")
  }
  let goal = goals.record == nil ? goals : examinedGoal(form)
  guard let goal, form.tree[goal.value].kind == .scalar, form.isFilled(goal) else {
    return check.notApplicable(zh: "没有填写目标", en: "no goal is filled in")
  }
  let answers = form.indicators.compactMap(\.target)
  let names = form.indicators.map { form.name(of: $0) }
  let midterm = form.indicators.compactMap { form.entry(.midtermTarget, of: $0) }.filter { form.isFilled($0) }
    .map { entry in form.withBytes(of: entry.value) { Reading.read($0) } }
  let all = goal.field == .midtermGoal ? answers + midterm : answers
  let (promises, shares) = form.withBytes(of: goal.value) { (GoalNumber.find(in: $0), GoalShare.find(in: $0)) }
  if promises.isEmpty && shares.isEmpty {
    return check.notApplicable(zh: "目标中没有带单位的数量和比率", en: "the goal holds no amount with a unit and no rate")
  }
  var open = promises.filter { !$0.isAnswered(by: all, names) }.map { ($0.start, $0.end, $0.text) }
  open += shares.filter { !$0.isAnswered(by: all, names) }.map { ($0.start, $0.end, $0.text) }
  let lexicon = check.parameters.lexicon
  if lexicon.hasUnpromised {
    open.removeAll { start, end, _ in
      form.withBytes(of: goal.value) { text in
        let clause = clause(text, start, end)
        return lexicon.unpromised.occurs(in: text.extracting(clause.start..<clause.end))
      }
    }
  }
  for (start, end, text) in open.sorted(by: { $0.0 < $1.0 }) {
    let range = form.tree.verbatimRange(goal.value).map { TextRange($0.start + start, min($0.start + end, $0.end)) }
    check.report(
      range ?? form.valueRange(goal), zh: "目标中的“\(text)”没有指标与之对应", en: "no indicator answers “\(text)” of the goal")
  }
}

/// What stands between the marks around a figure of the goal.
private func clause(_ goal: Span<UInt8>, _ start: Int, _ end: Int) -> TextRange {
  var first = min(start, goal.count)
  while first > 0, !isMark(goal, first) { first -= 1 }
  return TextRange(first, max(first, min(end, goal.count)))
}

/// Whether `，`, `；`, `。` or `、` ends right before `place`.
private func isMark(_ text: Span<UInt8>, _ place: Int) -> Bool {
  guard place >= 3 else { return false }
  switch (text[place - 3], text[place - 2], text[place - 1]) {
  case (0xef, 0xbc, 0x8c), (0xef, 0xbc, 0x9b), (0xe3, 0x80, 0x81), (0xe3, 0x80, 0x82): return true
  default: return false
  }
}

/// The goal that the year's indicators must answer: the annual one. That of all years is looked at where it stands alone;
/// beside an annual goal it promises what other years do.
private func examinedGoal(_ form: Form) -> Entry? {
  let annual = form[.goals, .annualGoal]
  return form.isFilled(annual) ? annual : form[.goals, .midtermGoal]
}
