import Forms
import Linting
import Quantities
import Regulations
import SourceText

let unquantifiedTarget = Rule(
  201, "unquantified-target", .error, .targetsAndSelfEvaluations.union([.monitoring]),
  summary: LocalizedText(
    zh: "指标值没有数量、日期、等级或可核对的事实", en: "A value that states no quantity, date, scale or checkable fact"),
  why: LocalizedText(
    zh: "绩效指标应细化量化；空泛的指标值到年底无法判断是否完成，自评得分没有依据",
    en: "Indicators must be quantified: nobody can tell at the year's end whether a vague value was reached"),
  advice: LocalizedText(
    zh: "改写为数量、比例或期限；确实不能量化的，写可核对的事实或分级标准",
    en: "Write a number, a share or a deadline; else a checkable fact or a graded scale"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 经费支出合规性, 指标值: ↓严格执行相关制度规定}
        效益指标:
          社会效益指标:
            - {名称: 群众获得感, 指标值: ↓显著提升}
            - {名称: 管理费用, 指标值: ↓控制在合理范围内}
            - {名称: 办事便利, 指标值: ↓明显改善, 评分标准: 满分10分，每项扣1分}
        满意度指标:
          服务对象满意度指标:
            - {名称: 服务对象满意度, 指标值: ↓基本满意}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 可持续影响指标, 三级指标: 长效机制, 年度指标值: ↓持续发展, 实际完成值: 达成预期指标}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 指标值: ≥120公里}
            - {名称: 服务覆盖, 指标值: 全覆盖}
          质量指标:
            - {名称: 是否通过验收, 指标值: 是}
            - {名称: 地表水水质, 指标值: Ⅲ类及以上}
          时效指标:
            - {名称: 资金支付及时性, 指标值: 及时}
            - {名称: 完成时间, 指标值: 12月底前}
        效益指标:
          社会效益指标:
            - {名称: 安全生产事故, 指标值: 不发生}
            - {名称: 公用经费, 指标值: 控制在预算范围内}
            - {名称: 结余率, 指标值: 控制在合理范围内（≤5%）}
            - {名称: 办事便利, 指标值: 明显改善, 评分标准: 好得10分，较好得8分，一般得6分}
            - {名称: 办事效率, 指标值: 明显提高, 评分标准: "优（90-100分）、良（80-89分）、中（60-79分）、差（60分以下）"}
            - {名称: 环境面貌, 指标值: 明显改善, 评分标准: 80%以上居民满意得满分；60%-80%得一半；低于60%不得分}
            - {名称: 待填, 指标值: XX%}
            - {名称: 空白, 指标值: }
      """),
    // Steps with points make a quality measurable.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        效益指标:
          社会效益指标:
            - {名称: 养护制度健全性, 指标值: 制度健全并执行到位, 评分标准: 健全并执行到位得100%-80%，基本健全得80%-60%，不健全得60%-0%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: []}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.kind != .empty, reading.kind != .placeholder else { continue }
    judged += 1
    // A timeliness without a date is the matter of JX209, which says what to put there.
    guard reading.kind == .vague || reading.kind == .qualitative, reading.number == nil,
      reading.flags.isDisjoint(with: [.timelinessWithoutDate, .malformed]),
      let entry = form.entry(.target, of: indicator)
    else { continue }
    let text = form.text(entry)
    guard reading.kind == .vague || namesEmptyRange(text), !hasSteps(form, indicator) else { continue }
    let name = form.name(of: indicator)
    check.report(
      form.range(nil, in: .target, of: indicator), level: indicator.class == .benefit ? .warning : .error,
      zh: (name.isEmpty ? "" : "“\(name)”的") + "指标值“\(text)”没有可衡量的内容",
      en: "the value “\(text)” of “\(name)” states nothing that can be measured",
      advice: rewriting(indicator),
      fixes: [
        .unsafe(
          zh: "改为量化格式“\(template(indicator, name))”，再填入数字", en: "Put a pattern to be filled in with a number",
          [form.tree.replacing(entry.value, with: template(indicator, name))])
      ])
  }
  if judged == 0 { check.notApplicable(zh: "没有填写指标值", en: "no target value is filled in") }
}

/// Whether 评分标准 gives the value steps with points or shares, which makes a quality measurable.
private func hasSteps(_ form: Form, _ indicator: Indicator) -> Bool {
  form.entry(.scoring, of: indicator).map { ScoringSteps.count(in: form.text($0)) >= 2 } ?? false
}

/// 控制在合理范围: a bound that nobody has drawn.
private func namesEmptyRange(_ text: String) -> Bool { text.utf8.count < 60 && emptyRanges.ends(text) }

private let emptyRanges: WordList = [
  "合理范围", "合理范围内", "合理范围之内", "合理区间", "合理区间内", "合理水平", "合理水平内", "可控范围", "可控范围内", "适当范围", "适当范围内",
]

/// The advice for the indicator's class.
private func rewriting(_ indicator: Indicator) -> LocalizedText? {
  switch (indicator.class, indicator.subclass) {
  case (.satisfaction, _):
    LocalizedText(zh: "写成百分比，如 ≥90%，并说明调查方式", en: "Write a share such as ≥90%, and how it is surveyed")
  case (_, .quality):
    LocalizedText(zh: "写成比率，如 验收合格率 ＝100%，或写明依据的标准名称", en: "Write a rate such as ＝100%, or name the standard")
  case (_, .timeliness):
    LocalizedText(zh: "写明日期或时限，如 2025年11月30日前、≤5个工作日", en: "Write a date or a period, such as ≤5个工作日")
  case (_, .outputCost), (.cost, _):
    LocalizedText(zh: "写明金额上限，如 ≤320万元、≤2.5万元/公里", en: "Write a ceiling, such as ≤320万元")
  case (.benefit, _):
    LocalizedText(
      zh: "写明变化的数量或比例，如 ≥10%；不能量化的写分级标准", en: "Write the size of the change, such as ≥10%, or a graded scale")
  default: nil
  }
}

/// A pattern for a person to fill in; it is read as a placeholder until then.
private func template(_ indicator: Indicator, _ name: String) -> String {
  switch (indicator.class, indicator.subclass) {
  case (.satisfaction, _), (_, .quality), (.benefit, _): "≥XX%"
  case (_, .timeliness): "XX月底前"
  case (_, .outputCost), (.cost, _): "≤XX万元"
  default: indicator.measured == .share ? "≥XX%" : "≥XX个"
  }
}
