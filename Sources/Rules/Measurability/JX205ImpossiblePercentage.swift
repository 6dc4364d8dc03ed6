import Forms
import Linting
import Quantities
import SourceText

let impossiblePercentage = Rule(
  205, "impossible-percentage", .error, .targetsAndSelfEvaluations,
  summary: LocalizedText(
    zh: "比率超过 100%，或要求超过 100%（≥100%、＞100%）", en: "A share above 100 %, or a target that asks for more than all"),
  why: LocalizedText(
    zh: "合格率、满意度等比率最高为 100%，超过的目标不可能实现", en: "A rate cannot exceed 100 %: such a target cannot be reached"),
  advice: LocalizedText(zh: "比率要求全部达到的写 ＝100%；数字录错的改正", en: "Write ＝100% where all is meant; correct a misread number"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 验收合格率, 指标值: ↓≥100%}
        满意度指标:
          服务对象满意度指标:
            - {名称: 群众满意度, 指标值: ↓292%}
      """,
      fixed: """
        文档类型: 项目支出绩效目标申报表
        绩效指标:
          产出指标:
            质量指标:
              - {名称: 验收合格率, 指标值: ＝100%}
          满意度指标:
            服务对象满意度指标:
              - {名称: 群众满意度, 指标值: 292%}
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 覆盖率, 指标性质: ＞, 指标值: ↓100, 度量单位: "%", 实际完成值: 100%}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 验收合格率, 指标值: ＝100%}
            - {名称: 任务完成率, 指标值: ≥120%}
            - {名称: 计划完成率, 指标值: ≥100%}
          成本指标:
            - {名称: 成本控制率, 指标值: ≤100%}
        效益指标:
          经济效益指标:
            - {名称: 产值增长率, 指标值: ≥150%}
            - {名称: 投资回报率, 指标值: ≥110%}
            - {名称: 村集体收入, 指标值: 增长120%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, let number = reading.number, reading.unit?.isPercent == true else { continue }
    judged += 1
    guard number >= .hundred, reading.flags.isDisjoint(with: [.malformed, .multipleTargets, .change, .wholeWord]) else {
      continue
    }
    let exceeds = number > .hundred
    guard exceeds || reading.comparison?.isFloor == true else { continue }
    let name = form.name(of: indicator)
    guard isBounded(indicator), let entry = form.entry(.target, of: indicator) else { continue }
    let text = form.text(entry)
    let meant = exceeds ? misread(text) : nil
    // A rate of 100 % cannot be exceeded, so ≥100% and ＝100% ask for the same.
    let canBeRewritten = !exceeds && !indicator.isSplit
    check.report(
      form.range(nil, in: .target, of: indicator),
      zh: exceeds
        ? "“\(name)”最高为 100%，指标值“\(text)”不可能" + (meant.map { "，是否为“\($0)”？" } ?? "")
        : "“\(name)”不可能超过 100%，“\(text)”应为“＝100%”",
      en: exceeds
        ? "“\(name)” cannot exceed 100 %: “\(text)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")
        : "“\(name)” cannot exceed 100 %: “\(text)” should be “＝100%”",
      fixes: canBeRewritten && reading.comparison == .atLeast
        ? [.safe(zh: "改为“＝100%”", en: "Change to “＝100%”", [form.tree.replacing(entry.value, with: "＝100%")])]
        : meant.map {
          [.unsafe(zh: "改为“\($0)”", en: "Change to “\($0)”", [form.tree.replacing(entry.value, with: $0)])]
        } ?? [])
  }
  if judged == 0 { check.notApplicable(zh: "没有比率形式的指标值", en: "no value is a share") }
}

/// Whether what the name measures is a part of a whole, and so never more than 100 %.
private func isBounded(_ indicator: Indicator) -> Bool {
  if unbounded.occurs(in: indicator.core) { return false }
  if indicator.class == .satisfaction { return true }
  return bounded.ends(indicator.core)
}

/// Words of shares that may pass 100 %: growth, return, and what is measured against a plan.
private let unbounded: WordList = [
  "增长", "增幅", "提升", "提高", "增加", "回报", "收益率", "利润率", "投入产出", "完成率", "完成比", "执行率", "进度", "超额", "达产", "负荷", "倍", "保值增值",
  "升值", "溢价", "偿债", "流动比", "速动", "周转", "杠杆", "负债", "拨备", "偿付", "充足率", "放大", "撬动", "带动比", "配套", "配比", "同比", "环比", "生产率",
  "自给率", "产销率", "使用强度", "床位使用率", "控制率", "成本", "支付率", "超收",
]

/// Endings of shares that are parts of a whole.
private let bounded: WordList = [
  "合格率", "达标率", "覆盖率", "满意度", "满意率", "及时率", "知晓率", "参与率", "优良率", "优秀率", "成活率", "准确率", "完好率", "通过率", "到位率",
  "普及率", "参保率", "接种率", "保存率", "治愈率", "发放率", "兑现率", "公开率", "响应率", "整改率", "办结率", "入学率", "巩固率", "就业率", "开工率", "竣工率",
  "认可度", "知晓度", "合规率", "规范率", "安装率", "建档率", "签约率", "上岗率", "处置率", "处理率", "回收率", "受益率", "保障率", "正确率", "验收率", "足额率",
]

/// What a number over 100 may have been: an OCR reads ≥92% as 292%.
private func misread(_ text: String) -> String? {
  guard text.hasPrefix("2") || text.hasPrefix("3"), text.hasSuffix("%") else { return nil }
  let rest = text.dropFirst().dropLast()
  guard rest.utf8.count == 2, let number = Int(rest), (50...99).contains(number) else { return nil }
  return "≥\(rest)%"
}
