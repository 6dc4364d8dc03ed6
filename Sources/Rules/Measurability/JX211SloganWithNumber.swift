import Forms
import Linting
import Quantities
import SourceText

let sloganWithNumber = Rule(
  211, "slogan-with-number", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "给没有可计量基数的口号加了百分比", en: "A percentage put on something that has no measurable base"),
  why: LocalizedText(
    zh: "口号没有分子分母，百分比无从统计，等于没有量化", en: "A slogan has nothing to count: its percentage cannot be computed"),
  advice: LocalizedText(
    zh: "改为可统计的指标，如“矛盾纠纷化解率”“辍学率”，并写明计算方法", en: "Use an indicator that can be counted, and say how"),
  parameters: [.nameLexicon],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        效益指标:
          社会效益指标:
            - {名称: 维护社会稳定, 指标值: ↓≥95%}
          可持续影响指标:
            - {名称: 促进学校教育事业健康发展, 指标值: ↓≥100%}
            - {名称: 推动高质量发展, 指标值: ↓≥90%}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 指标1学校发展能力, 年度指标值: ↓100, 实际完成值: 100}
        - {一级指标: 效益指标, 二级指标: 可持续影响指标, 三级指标: 长期使用性, 指标性质: ≥, 指标值: ↓100, 度量单位: "%", 实际完成值: 100%}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 提升改造村级道路, 指标值: ≥12公里}
            - {名称: 保障运行月份, 指标值: 12个月}
        效益指标:
          社会效益指标:
            - {名称: 矛盾纠纷化解率, 指标值: ≥95%}
            - {名称: 促进就业人数, 指标值: ≥300人}
            - {名称: 提高群众安全感满意度, 指标值: ≥90%}
            - {名称: 带动农民增收, 指标值: ≥10%}
            - {名称: 提升粮食产量, 指标值: ≥5%}
            - {名称: 推动高质量发展项目开工数量, 指标值: ≥90%}
            - {名称: 提升空气质量优良天数, 指标值: ≥80%}
            - {名称: 保障供水覆盖, 指标值: ≥95%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  效益指标: {社会效益指标: [{名称: 社会稳定, 指标值: 保持}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, let number = reading.number else { continue }
    judged += 1
    guard reading.flags.isDisjoint(with: [.change, .malformed, .wholeWord, .zeroWord]),
      reading.unit.map({ $0.dimension == .share }) ?? (number == .hundred)
    else { continue }
    guard Slogan.isSlogan(indicator, check.parameters.lexicon), let entry = form.entry(.target, of: indicator) else {
      continue
    }
    let name = indicator.name
    let text = form.text(entry)
    check.report(
      form.range(nil, in: .target, of: indicator),
      zh: "“\(name)”没有可计量的基数，“\(text)”无从统计", en: "“\(name)” has nothing to count: “\(text)” cannot be computed")
  }
  if judged == 0 { check.notApplicable(zh: "没有数字的指标值", en: "no value is a number") }
}
