import Forms
import Linting
import Quantities
import Regulations
import SourceText

let scoreMismatch = Rule(
  405, "score-mismatch", .error, .selfEvaluations,
  summary: LocalizedText(
    zh: "得分与按完成情况计算的结果不符", en: "A score that is not what the scoring gives for the actual value"),
  why: LocalizedText(
    zh: "完成指标值得满分，未完成按比例计分；得分须能由完成值算出",
    en: "A met target earns all points, a missed one its share; a score must follow from the actual value"),
  advice: LocalizedText(
    zh: "按计分公式改正得分；另有评分标准的，在该行填写“评分标准”",
    en: "Correct the score; where the row has a scoring of its own, give it under 评分标准"),
  fixable: true, parameters: [.scoreTolerance, .reverseScoring, .qualitativeBands, .overachievement],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 资金到位及时率, 指标性质: ≧, 指标值: 100, 度量单位: "%", 实际完成值: 100%, 分值: 10, 得分: ↓7}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 政策知晓率, 指标性质: ═, 指标值: 100, 度量单位: "%", 实际完成值: 98%, 分值: 10, 得分: ↓9}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        绩效指标:
          - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 资金到位及时率, 指标性质: ≧, 指标值: 100, 度量单位: "%", 实际完成值: 100%, 分值: 10, 得分: 10}
          - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 政策知晓率, 指标性质: ═, 指标值: 100, 度量单位: "%", 实际完成值: 98%, 分值: 10, 得分: 9.8}
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 工程资金金额, 年度指标值: 43.2, 实际完成值: 37.24, 分值: 10, 得分: ↓9}
            - {三级指标: 新建蓄水池, 年度指标值: ≥2万立方米, 实际完成值: 15000立方米, 分值: 10, 得分: ↓10}
          质量指标:
            - {三级指标: 安全责任事故, 年度指标值: 0起, 实际完成值: 1起, 分值: 10, 得分: ↓5}
          时效指标:
            - {三级指标: 完成时间, 年度指标值: 11月底前, 实际完成值: 2025年11月20日, 分值: 10, 得分: ↓8}
          成本指标:
            - {三级指标: 养护总成本, 年度指标值: ≤100万元, 实际完成值: 110万元, 分值: 10, 得分: ↓10}
      年度: 2025
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        绩效指标:
          产出指标:
            数量指标:
              - {三级指标: 工程资金金额, 年度指标值: 43.2, 实际完成值: 37.24, 分值: 10, 得分: 8.62}
              - {三级指标: 新建蓄水池, 年度指标值: ≥2万立方米, 实际完成值: 15000立方米, 分值: 10, 得分: 7.5}
            质量指标:
              - {三级指标: 安全责任事故, 年度指标值: 0起, 实际完成值: 1起, 分值: 10, 得分: 0}
            时效指标:
              - {三级指标: 完成时间, 年度指标值: 11月底前, 实际完成值: 2025年11月20日, 分值: 10, 得分: 10}
            成本指标:
              - {三级指标: 养护总成本, 年度指标值: ≤100万元, 实际完成值: 110万元, 分值: 10, 得分: 9}
        年度: 2025
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        效益指标:
          社会效益指标:
            - {三级指标: 基建市场公平, 年度指标值: 效果明显, 实际完成值: 达成预期指标, 分值: 10, 得分: ↓7}
            - {三级指标: 制度健全, 年度指标值: 有所改善, 实际完成值: 部分达成年度指标并具有一定效果, 分值: 10, 得分: ↓10}
            - {三级指标: 服务能力, 年度指标值: 提升, 实际完成值: 未达成目标且效果较差, 分值: 10, 得分: ↓6.5}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 90000米, 分值: 10, 得分: 7.5}
            - {三级指标: 委托项目数, 年度指标值: ≥50个, 实际完成值: 49, 分值: 8, 得分: 7.8}
            - {三级指标: 受助人次, 年度指标值: ≥735人次, 实际完成值: 700人, 分值: 10, 得分: 9}
            - {三级指标: 培训场次, 年度指标值: ≥3场, 实际完成值: 12场, 分值: 10, 得分: 8}
            - {三级指标: 绿化面积, 年度指标值: 约100亩, 实际完成值: 98亩, 分值: 10, 得分: 10}
          质量指标:
            - {三级指标: 报告合格率, 年度指标值: ≥100百分比, 实际完成值: 100, 分值: 8, 得分: 8}
            - {三级指标: 验收合格率, 年度指标值: ＝100%, 实际完成值: 0.98, 分值: 8, 得分: 8}
            - {三级指标: 设备完好率, 年度指标值: ≥95%, 实际完成值: 90%, 分值: 8, 得分: 5, 评分标准: 每低1个百分点扣0.6分}
          时效指标:
            - {三级指标: 完成时间, 年度指标值: 2025年11月30日前, 实际完成值: 2025年12月15日, 分值: 10, 得分: 6}
            - {三级指标: 办理时限, 年度指标值: 5个工作日内, 实际完成值: 4个工作日, 分值: 10, 得分: 10}
          成本指标:
            - {三级指标: 项目总成本, 年度指标值: 90万元, 实际完成值: 85万元, 分值: 8, 得分: 8}
            - {三级指标: 单位成本, 年度指标值: ≤10元, 实际完成值: 12元, 分值: 10, 得分: 8}
        效益指标:
          社会效益指标:
            - {三级指标: 事故下降率, 年度指标值: ≥10%, 实际完成值: 下降8%, 分值: 10, 得分: 8}
            - {三级指标: 市场公平, 年度指标值: 效果明显, 实际完成值: 达成预期指标, 分值: 10, 得分: 8}
            - {三级指标: 政策执行, 年度指标值: 有效, 实际完成值: 有效, 分值: 10, 得分: 9}
            - {三级指标: 重大舆情, 年度指标值: 零发生, 实际完成值: 未发生, 分值: 5, 得分: 5}
      """),
    .notApplicable(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 98%, 分值: 10, 得分: 9}\n"),
  ]
) { check in
  let form = check.form
  let parameters = check.parameters
  let tolerance = max(parameters.scoreTolerance, roundingOfScores)
  var computable = 0
  for indicator in form.indicators {
    // A score above its weight is JX404's.
    guard let score = indicator.score.number, let weight = indicator.weight.number, weight > .zero, !score.isNegative,
      score <= weight, let entry = form.entry(.score, of: indicator),
      !form.isFilled(form.entry(.scoring, of: indicator))
    else { continue }
    if let step = stepOfWords(indicator), step <= parameters.qualitativeBands.count {
      computable += 1
      let band = parameters.qualitativeBands[step - 1]
      if !band.holds(score, of: weight, tolerance) { report(score, weight, band, indicator, entry, &check) }
      continue
    }
    guard let attainment = Attainment(indicator, in: form) else { continue }
    guard let figures = attainment.figures else {
      // A missed deadline costs as many points as the evaluator finds right.
      guard attainment.isReached else { continue }
      computable += 1
      if score < weight - tolerance, !isDeducted(indicator, form) {
        report(score, weight, weight.shown, indicator, entry, isReached: true, &check)
      }
      continue
    }
    guard
      let formula = ScoreFormula(figures, isReached: attainment.isReached, weight: weight, parameters.reverseScoring)
    else { continue }
    computable += 1
    if score.isNear(formula.points, tolerance) { continue }
    if attainment.isReached, figures.isBeyond(parameters.overachievement) || isDeducted(indicator, form) { continue }
    report(score, formula.score, formula.shown, indicator, entry, isReached: attainment.isReached, &check)
  }
  if computable == 0 {
    check.notApplicable(zh: "没有能按公式计算得分的指标", en: "no row has a score that a formula could give")
  }
}

/// The step that the actual value names, where the target is one of words.
private func stepOfWords(_ indicator: Indicator) -> Int? {
  guard let step = indicator.actual?.officialStep, let target = indicator.target, target.number == nil,
    target.date == nil, target.partialDate == nil
  else { return nil }
  return step
}

private let deduction: WordList = ["扣"]

/// Whether the row says why points were taken off though its target is met.
private func isDeducted(_ indicator: Indicator, _ form: Form) -> Bool {
  [FieldName.deviationReason, .remark].contains { name in
    guard let entry = form.entry(name, of: indicator), form.isFilled(entry) else { return false }
    return form.withBytes(of: entry.value) { deduction.occurs(in: $0) }
  }
}

private func report(
  _ score: ExactDecimal, _ expected: ExactDecimal, _ formula: String, _ indicator: Indicator, _ entry: Entry,
  isReached: Bool, _ check: inout DocumentCheck
) {
  let form = check.form
  let name = form.title(of: indicator)
  let (target, actual) = (form.targetText(of: indicator), form.actualText(of: indicator))
  check.report(
    form.valueRange(entry),
    zh: isReached
      ? "\(name[.chinese])完成值 \(actual) 已达到指标值 \(target)，应得满分 \(formula)，得分填为 \(score.shown)"
      : "\(name[.chinese])完成值 \(actual) 未达到指标值 \(target)，得分应为 \(formula)，填为 \(score.shown)",
    en: isReached
      ? "\(name[.english]): \(actual) meets the target \(target) and earns all \(formula) points, not \(score.shown)"
      : "\(name[.english]): \(actual) misses the target \(target); the score is \(formula), not \(score.shown)",
    related: form.valuePlaces(of: indicator),
    fixes: [scoreFix(score, expected, indicator, entry, form)])
}

/// The formula's score. Where less was given and the row says why, the evaluator may have meant it: a person must look.
private func scoreFix(
  _ score: ExactDecimal, _ expected: ExactDecimal, _ indicator: Indicator, _ entry: Entry, _ form: Form
) -> Fix {
  let edits = [form.tree.replacing(entry.value, with: expected.shown)]
  let isLowered: Bool
  if score < expected, case .given = DeviationReason(indicator, in: form) {
    isLowered = true
  } else {
    isLowered = false
  }
  let (zh, en) = ("把得分改为 \(expected.shown)", "Set the score to \(expected.shown)")
  return isLowered ? .unsafe(zh: zh, en: en, edits) : .safe(zh: zh, en: en, edits)
}

private func report(
  _ score: ExactDecimal, _ weight: ExactDecimal, _ band: QualitativeBand, _ indicator: Indicator, _ entry: Entry,
  _ check: inout DocumentCheck
) {
  let form = check.form
  let name = form.title(of: indicator)
  let actual = form.actualText(of: indicator)
  let bounds = "\(band.points(band.lower, of: weight).shown)–\(band.points(band.upper, of: weight).shown)"
  let share = "\(band.upper.shown)%–\(band.lower.shown)%"
  check.report(
    form.valueRange(entry),
    zh: "\(name[.chinese])自评为“\(actual)”，应得分值 \(weight.shown) 的 \(share)，即 \(bounds) 分，得分填为 \(score.shown)",
    en:
      "\(name[.english]) is rated “\(actual)”, which earns \(share) of \(weight.shown), that is \(bounds) points, not \(score.shown)",
    related: form.valuePlaces(of: indicator))
}

extension QualitativeBand {
  /// `percent` of the weight.
  fileprivate func points(_ percent: ExactDecimal, of weight: ExactDecimal) -> ExactDecimal {
    weight.multiplied(by: percent)?.divided(by: .hundred, scale: 4) ?? weight
  }

  /// Whether a score lies in the band. Its ends count, whichever of two neighbouring bands they belong to.
  fileprivate func holds(_ score: ExactDecimal, of weight: ExactDecimal, _ tolerance: ExactDecimal) -> Bool {
    score >= points(lower, of: weight) - tolerance && score <= points(upper, of: weight) + tolerance
  }
}

extension Figures {
  /// Whether the actual value is at least `percent` of a target of which more is wanted.
  func isBeyond(_ percent: ExactDecimal) -> Bool {
    guard case .floor = goal, target > .zero, percent > .hundred, let reached = actual.multiplied(by: .hundred),
      let bound = target.multiplied(by: percent)
    else { return false }
    return reached >= bound
  }
}
