import Forms
import Linting
import Quantities
import SourceText

let nonstandardNotation = Rule(
  214, "nonstandard-notation", .hint, .targetsAndSelfEvaluations,
  summary: LocalizedText(
    zh: "指标值的写法不标准（>=、≧、95%以上、百分之九十、全角数字等）",
    en: "A value in another notation than the standard one, with the same meaning"),
  why: LocalizedText(zh: "同一个意思多种写法，汇总和比较时容易出错", en: "Many spellings of one meaning go wrong in sums and comparisons"),
  advice: LocalizedText(zh: "改为标准写法，如 ≥95%", en: "Use the standard spelling, such as ≥95%"),
  fixable: true, notation: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 种植数量, 指标值: ↓">=17600株"}
            - {名称: 检查次数, 指标值: ↓不少于3次}
          质量指标:
            - {名称: 合格率, 指标值: ↓95%以上}
      """,
      fixed: """
        文档类型: 项目支出绩效目标申报表
        绩效指标:
          产出指标:
            数量指标:
              - {名称: 种植数量, 指标值: "≥17600株"}
              - {名称: 检查次数, 指标值: ≥3次}
            质量指标:
              - {名称: 合格率, 指标值: ≥95%}
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 受资助人数, 指标性质: ↓≧, 指标值: 735, 度量单位: 人次, 实际完成值: 735}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        绩效指标:
          - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 受资助人数, 指标性质: ≥, 指标值: 735, 度量单位: 人次, 实际完成值: 735}
        """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 里程, 指标值: ≥120公里}
            - {名称: 设备, 指标值: ＝6台（套）}
          时效指标:
            - {名称: 完成时间, 指标值: 2025年11月30日前}
            - {名称: 办结时限, 指标值: 5个工作日内}
          质量指标:
            - {名称: 合格率, 指标值: =100%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 质量, 指标值: 合格}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    if let entry = form.entry(.comparison, of: indicator), form.isFilled(entry) {
      judged += 1
      let text = form.text(entry)
      if let standard = standardSigns[text] {
        check.report(
          form.valueRange(entry), zh: "符号“\(text)”的标准写法是“\(standard)”",
          en: "the standard spelling of “\(text)” is “\(standard)”",
          fixes: [
            .safe(
              zh: "改为“\(standard)”", en: "Change to “\(standard)”", [form.tree.replacing(entry.value, with: standard)])
          ])
      }
    }
    guard let reading = indicator.target, reading.number != nil else { continue }
    judged += 1
    guard !indicator.isSplit, reading.kind == .quantified, reading.flags.contains(.nonstandard),
      reading.flags.isDisjoint(with: [.malformed, .multipleTargets, .approximate, .impossibleDate]),
      let entry = form.entry(.target, of: indicator)
    else { continue }
    // ≥100% of a share is impossible, however it is spelt: JX205 says what it should be.
    if reading.number == .hundred, reading.unit?.isPercent == true, reading.comparison?.isFloor == true { continue }
    let text = form.text(entry)
    let standard = Reading.normalised(text)
    guard standard != text, sameMeaning(reading, Reading.read(standard)) else { continue }
    check.report(
      form.range(nil, in: .target, of: indicator), zh: "“\(text)”的标准写法是“\(standard)”",
      en: "the standard spelling of “\(text)” is “\(standard)”",
      fixes: [
        .safe(zh: "改为“\(standard)”", en: "Change to “\(standard)”", [form.tree.replacing(entry.value, with: standard)])
      ])
  }
  if judged == 0 { check.notApplicable(zh: "没有数字的指标值", en: "no value is a number") }
}

/// A fix may change the spelling only.
private func sameMeaning(_ left: Reading, _ right: Reading) -> Bool {
  left.kind == right.kind && left.comparison == right.comparison && left.number == right.number
    && left.upper == right.upper
    && left.unit?.canonical == right.unit?.canonical && left.unit?.per == right.unit?.per && left.date == right.date
}

/// Comparison signs of keyboards and systems, with the sign that is meant; = and ＝ are one.
private let standardSigns: [String: String] = [
  "≧": "≥", ">=": "≥", "＞=": "≥", "＞＝": "≥", "⩾": "≥", "=>": "≥", "大于等于": "≥", "大于或等于": "≥", "不低于": "≥", "不少于": "≥",
  "≦": "≤", "<=": "≤", "＜=": "≤", "＜＝": "≤", "⩽": "≤", "=<": "≤", "小于等于": "≤", "小于或等于": "≤", "不高于": "≤", "不超过": "≤",
  ">": "＞", "大于": "＞", "<": "＜", "小于": "＜", "═": "＝", "==": "＝", "等于": "＝",
]
