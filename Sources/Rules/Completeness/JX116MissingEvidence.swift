import Forms
import Linting
import Regulations
import SourceText

let missingEvidence = Rule(
  116, "missing-evidence", .hint, .selfEvaluations,
  summary: LocalizedText(zh: "得分的指标没有注明佐证资料", en: "A scored indicator names no evidence"),
  why: LocalizedText(
    zh: "复核自评时逐项查对资料，没有佐证的得分不予认可",
    en: "Who re-checks a self-evaluation looks for the records; points without them are not recognised"),
  advice: LocalizedText(
    zh: "在“佐证资料”栏注明验收报告、统计报表、问卷、票据等资料名称", en: "Name the records: acceptance report, statistics, survey, vouchers"),
  parameters: [.evidenceRequired],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      ↓绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}]
          质量指标: [{名称: 验收合格率, 年度指标值: ＝100%, 实际完成值: 100%, 分值: 20, 得分: 20, 佐证资料: }]
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      ↓绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 60公里, 分值: 50, 得分: 25}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50, 数据来源: 养护台账}]
          质量指标: [{名称: 验收合格率, 年度指标值: ＝100%, 实际完成值: 100%, 分值: 20, 得分: 20}]
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 实际完成值: 121公里, 分值: 50, 得分: 50, 佐证资料: 验收报告}
        - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 返修率, 实际完成值: 8%, 分值: 50, 得分: 0}
      """),
    .notApplicable(
      """
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      绩效指标:
        产出指标: [{名称: 养护里程, 年度指标值: ≥120公里, 分值: 50, 得分: }]
      """),
  ]
) { check in
  let form = check.form
  let scored = form.indicators.filter { indicator in
    indicator.score.number.map { !$0.isZero && !$0.isNegative } ?? false
  }
  guard let list = form[.indicators], !scored.isEmpty else {
    return check.notApplicable(zh: "没有得分的指标", en: "no indicator has points")
  }
  let bare = scored.filter { !form.isFilled(form.entry(.evidence, of: $0)) }
  if bare.count == scored.count {
    return check.report(
      form.keyRange(list), zh: "\(scored.count) 个得分的指标都没有注明佐证资料",
      en: "none of the \(scored.count) scored indicators names its evidence")
  }
  guard check.parameters.evidenceRequired else { return }
  for indicator in bare {
    let name = form.name(of: indicator)
    check.report(
      form.entry(.evidence, of: indicator).map { form.keyRange($0) } ?? form.nameRange(of: indicator),
      zh: "指标“\(name)”得分但没有注明佐证资料", en: "the indicator “\(name)” has points and names no evidence")
  }
}
