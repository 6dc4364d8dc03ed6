import Forms
import Linting
import Quantities
import Regulations
import SourceText

let conclusionConflict = Rule(
  603, "conclusion-conflict", .error, [.exAnteAssessment, .targetReview],
  summary: LocalizedText(
    zh: "结论与得分、等级或各项结果矛盾，或不予支持没有法定原因",
    en: "The conclusion contradicts score, grade or single results, or a rejection has no listed reason"),
  why: LocalizedText(
    zh: "结论与打分对不上，就不能作为安排预算的依据", en: "A conclusion that its own scores contradict decides nothing"),
  advice: LocalizedText(
    zh: "核对各项得分、等级和结论；不予支持的写明属于哪一种情形", en: "Check scores, grades and conclusion; name the reason of a rejection"),
  fixable: true,
  parameters: [
    .assessmentConclusions, .assessmentScoreRequired, .failingShare, .rejectionReasons, .assessmentProvisions,
    .reviewGrades,
    .reviewConclusions, .evaluationWeightTotal, .scoreTolerance,
  ],
  examples: [
    .bad(
      """
      文档类型: 事前绩效评估报告
      评估对象类型: 项目
      评估内容:
        立项必要性: {分值: 20, 得分: 18, 意见: 需求迫切}
        投入经济性: {分值: 20, 得分: 9, 意见: 成本测算不充分}
      评估得分: 82
      评估结论: ↓予以支持
      """),
    .bad("文档类型: 事前绩效评估报告\n评估得分: 52\n评估结论: ↓予以支持\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估结论: ↓部分支持\n"),
    .bad("文档类型: 事前绩效评估报告\n评估结论: ↓不予支持\n"),
    .bad("文档类型: 事前绩效评估报告\n评估结论: 不予支持\n不予支持原因: ↓县领导另有安排\n"),
    .bad("文档类型: 事前绩效评估报告\n评估结论: 予以支持\n不予支持原因: ↓立项必要性不充分\n"),
    .bad("文档类型: 绩效目标审核表\n审核得分: 85\n审核等级: ↓优\n审核结论: 合格\n"),
    .bad("文档类型: 绩效目标审核表\n审核等级: 中\n审核结论: ↓合格\n"),
    .bad(
      """
      文档类型: 绩效目标审核表
      审核内容:
        完整性: {等级: 优, 意见: 填报完整}
        相关性: {等级: 差, 意见: 目标与部门职能无关}
      审核结论: ↓合格
      """),
    .bad(
      """
      文档类型: 绩效目标审核表
      审核内容:
        完整性: {得分: 18, 意见: 填报完整}
        相关性: {得分: 26, 意见: 目标与职能相关}
        适当性: {得分: 27, 意见: 资金与目标匹配}
        可行性: {得分: 18, 意见: 经过测算}
      审核得分: ↓92
      """,
      fixed: """
        文档类型: 绩效目标审核表
        审核内容:
          完整性: {得分: 18, 意见: 填报完整}
          相关性: {得分: 26, 意见: 目标与职能相关}
          适当性: {得分: 27, 意见: 资金与目标匹配}
          可行性: {得分: 18, 意见: 经过测算}
        审核得分: 89
        """),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      评估内容:
        立项必要性: {分值: 20, 得分: 18, 意见: 需求迫切}
        投入经济性: {分值: 20, 得分: 12, 意见: 成本测算基本充分}
      评估得分: 82
      评估结论: 予以支持
      不予支持原因: 无
      """),
    .good("文档类型: 事前绩效评估报告\n评估得分: 48\n评估结论: 不予支持\n不予支持原因: 实施方案可行性不强，未落实建设用地\n"),
    .good("文档类型: 事前绩效评估报告\n评估得分: 58\n评估结论: 部分支持\n"),
    .good("文档类型: 绩效目标审核表\n审核得分: 90\n审核等级: 优\n审核结论: 合格\n"),
    .good(
      """
      文档类型: 绩效目标审核表
      审核内容:
        完整性: {得分: 18, 意见: 填报完整}
        相关性: {得分: 26, 意见: 目标与职能相关}
        适当性: {得分: 27, 意见: 资金与目标匹配}
        可行性: {得分: 18, 意见: 经过测算}
      审核得分: 89
      审核等级: 良
      审核结论: 调整后重报
      """),
    .notApplicable("文档类型: 事前绩效评估报告\n评估得分: 82\n"),
    .notApplicable("文档类型: 绩效目标审核表\n审核层级: 部门审核\n"),
  ]
) { check in
  if check.form.kind == .exAnteAssessment { return inspectAssessment(&check) }
  inspectReview(&check)
}

// MARK: Ex-ante assessment

private func inspectAssessment(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.exAnte
  guard let entry = form[.conclusion], let rank = form.conclusionRank(terms.conclusions) else {
    return check.notApplicable(zh: "没有可识别的评估结论", en: "there is no conclusion that can be read")
  }
  let place = form.valueRange(entry)
  let verdict = form.text(entry)
  let full = check.parameters.evaluationWeightTotal
  let total = form[.totalScore].flatMap { form.points($0).number }
  if terms.isScoreRequired, !form.isFilled(form[.totalScore]) {
    check.report(
      place, zh: "有评估结论“\(verdict)”，但没有“评估得分”", en: "there is a conclusion, “\(verdict)”, but no score (评估得分)",
      provision: terms.provisions["得分"])
  }
  let failed = form.assessedDimensions.filter { $0.share.map { $0 < terms.failingShare } ?? false }
  let isLow =
    total.flatMap { $0.multiplied(by: ExactDecimal(100))?.divided(by: full, scale: 4) }.map { $0 < terms.failingShare }
    ?? false
  let provision = terms.provisions["结论"]
  if rank == 0 {
    if !failed.isEmpty {
      let list = failed.map { "“\($0.name)”\(figure($0))" }.joined(separator: "、")
      check.report(
        place, zh: "\(list)不足 \(terms.failingShare.shown)%，结论却是“\(verdict)”",
        en: "\(list) is under \(terms.failingShare.shown)%, and yet the conclusion is “\(verdict)”",
        provision: provision,
        related: failed.map { RelatedPlace(form.keyRange($0), $0.name) })
    } else if isLow, let total, let score = form[.totalScore] {
      check.report(
        place, zh: "评估得分 \(total.shown) 不足 \(terms.failingShare.shown) 分，结论却是“\(verdict)”",
        en: "the score is \(total.shown), under \(terms.failingShare.shown), and yet the conclusion is “\(verdict)”",
        provision: provision, related: [RelatedPlace(form.valueRange(score), total.shown)])
    }
  }
  if rank == terms.conclusions.count - 1, rank > 0 {
    inspectRejection(entry, &check)
    reportHighScore(entry, total, failed, &check)
  } else if rank == 0, let reason = form[.rejectionReason], isReason(reason, form) {
    check.report(
      form.valueRange(reason), zh: "结论为“\(verdict)”，却填写了不予支持原因",
      en: "the conclusion is “\(verdict)”, and yet a reason of rejection is given", provision: provision,
      related: [RelatedPlace(place, verdict)])
  }
}

/// A rejection needs one of the listed reasons.
private func inspectRejection(_ conclusion: Entry, _ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.exAnte
  if terms.rejectionReasons.isEmpty { return }
  let legal = terms.rejectionReasons.map(\.name).joined(separator: "、")
  guard let reason = form[.rejectionReason], isReason(reason, form) else {
    check.report(
      form.valueRange(conclusion), zh: "不予支持，但没有写明原因：\(legal)", en: "it is rejected without a reason: \(legal)",
      provision: terms.provisions["结论"])
    return
  }
  let text = form.list(reason).map(\.text).joined(separator: "；")
  if terms.rejectionReasons.contains(where: { $0.isTouched(by: text) }) { return }
  check.report(
    form.valueRange(reason), zh: "不予支持的原因不属于规定的情形：\(legal)",
    en: "the reason of the rejection is none of the listed ones: \(legal)", provision: terms.provisions["结论"])
}

/// A rejection with a top score and no failed dimension; only a warning, for a good project may still be none of the state's.
private func reportHighScore(
  _ conclusion: Entry, _ total: ExactDecimal?, _ failed: [AssessedDimension], _ check: inout DocumentCheck
) {
  let form = check.form
  guard let total, let best = check.parameters.grades.first, total >= best.lower, failed.isEmpty,
    let score = form[.totalScore]
  else { return }
  let name = form.text(conclusion)
  let provision = check.parameters.exAnte.provisions["结论"]
  check.report(
    form.valueRange(conclusion), level: .warning, zh: "评估得分 \(total.shown)，各项都合格，结论却是“\(name)”",
    en: "the score is \(total.shown) and nothing failed, and yet the conclusion is “\(name)”", provision: provision,
    related: [RelatedPlace(form.valueRange(score), total.shown)])
}

/// Whether a reason is written, and not that there is none.
private func isReason(_ entry: Entry, _ form: Form) -> Bool {
  form.isFilled(entry) && !["无", "/", "-", "—", "——", "／", "不适用", "没有"].contains(form.text(entry))
}

private func figure(_ dimension: AssessedDimension) -> String {
  guard let score = dimension.score.number, let weight = dimension.weight.number else { return "" }
  return " \(score.shown)/\(weight.shown) 分"
}

extension KeywordTerm {
  /// Whether `text` speaks of it.
  fileprivate func isTouched(by text: String) -> Bool { text.contains(name) || words.contains { text.contains($0) } }
}

// MARK: Review of a target

private func inspectReview(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.targetReview
  let dimensions = form.assessedDimensions
  let total = form[.totalScore].flatMap { form.points($0).number }
  let grade = form.said(.grade)
  let conclusion = form.said(.conclusion)
  if grade.isEmpty && conclusion.isEmpty && total == nil {
    return check.notApplicable(zh: "没有填写审核得分、等级和结论", en: "neither score, grade nor conclusion is given")
  }
  if let total { reportTotal(total, dimensions, &check) }
  let earned = total.flatMap { total in terms.grades.first { total >= $0.lower }?.name }
  if let entry = form[.grade], let earned, let total, terms.grades.contains(where: { $0.name == grade }),
    grade != earned
  {
    check.report(
      form.valueRange(entry), zh: "审核得分 \(total.shown) 属于“\(earned)”，审核等级却是“\(grade)”",
      en: "the score \(total.shown) earns “\(earned)”, and yet the grade is “\(grade)”",
      fixes: [
        .unsafe(zh: "改为“\(earned)”", en: "Change to “\(earned)”", [form.tree.replacing(entry.value, with: earned)])
      ])
  }
  guard let entry = form[.conclusion], !conclusion.isEmpty else { return }
  let known = grade.isEmpty ? earned ?? "" : grade
  if let allowed = terms.conclusions[known], !allowed.contains(conclusion) {
    let legal = allowed.joined(separator: "、")
    check.report(
      form.valueRange(entry), zh: "审核等级“\(known)”的结论应为“\(legal)”，却是“\(conclusion)”",
      en: "the grade “\(known)” leads to “\(legal)”, and yet the conclusion is “\(conclusion)”")
    return
  }
  guard let worst = terms.grades.last, let best = terms.grades.first, terms.grades.count > 1 else { return }
  let allowsBest = terms.conclusions[best.name] ?? []
  let failed = dimensions.filter { $0.grade == worst.name }
  if !failed.isEmpty, allowsBest.contains(conclusion) {
    let list = failed.map { "“\($0.name)”" }.joined(separator: "、")
    check.report(
      form.valueRange(entry), zh: "\(list)为“\(worst.name)”，审核结论却是“\(conclusion)”",
      en: "\(list) is “\(worst.name)”, and yet the conclusion is “\(conclusion)”",
      related: failed.map { RelatedPlace(form.keyRange($0), $0.name) })
  } else if dimensions.count > 1, dimensions.allSatisfy({ $0.grade == best.name }),
    (terms.conclusions[worst.name] ?? []).contains(conclusion)
  {
    check.report(
      form.valueRange(entry), zh: "各项都为“\(best.name)”，审核结论却是“\(conclusion)”",
      en: "all are “\(best.name)”, and yet the conclusion is “\(conclusion)”")
  }
}

/// The score must be the sum of the dimensions', where all of them are given.
private func reportTotal(_ total: ExactDecimal, _ dimensions: [AssessedDimension], _ check: inout DocumentCheck) {
  let form = check.form
  let scores = dimensions.compactMap(\.score.number)
  let terms = check.parameters.targetReview
  let stage = form.said(.reviewStage)
  // What a missing dimension (JX605) would have earned is not known.
  let wanted = (terms.dimensions[stage] ?? terms.dimensions["部门审核"])?.count ?? 0
  guard scores.count == dimensions.count, scores.count > 1, scores.count >= wanted, let entry = form[.totalScore] else {
    return
  }
  let sum = scores.reduce(.zero) { $0 + $1 }
  let tolerance = max(check.parameters.scoreTolerance, roundingOfScores)
  if total.isNear(sum, tolerance) { return }
  let operands = scores.map(\.shown).joined(separator: "＋")
  check.report(
    form.valueRange(entry), zh: "审核得分 \(total.shown) 不等于各项得分之和 \(operands)＝\(sum.shown)",
    en: "the score \(total.shown) is not the sum of the single ones, \(operands)＝\(sum.shown)",
    fixes: [
      .safe(zh: "改为 \(sum.shown)", en: "Set it to \(sum.shown)", [form.tree.replacing(entry.value, with: sum.shown)])
    ])
}
