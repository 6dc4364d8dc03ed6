import Forms
import Linting
import Quantities
import SourceText

let misclassifiedIndicator = Rule(
  801, "misclassified-indicator", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "指标放错了类别（数量指标下放金额或比率，生态效益下放成本等）", en: "An indicator under the wrong class"),
  why: LocalizedText(
    zh: "三级指标与二级指标不匹配，复核时该项可能不得分", en: "A row that does not fit its class may get no points in a review"),
  advice: LocalizedText(zh: "移到相应的类别下", en: "Move it to the class where it belongs"),
  fixable: true, parameters: [.nameLexicon],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: ↓种植作物成活率, 指标值: ≥85%}
            - {名称: ↓工程资金金额, 指标值: 43.2万元}
          质量指标:
            - {名称: ↓服务对象满意度, 指标值: ≥90%}
        效益指标:
          生态效益指标:
            - {名称: ↓对控制基建项目成本影响程度, 指标值: 效果明显}
            - {名称: ↓新增和改善灌溉达标面积, 指标值: ≥500亩}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: ↓农村义务教育学校改造覆盖率, 年度指标值: 100%, 实际完成值: 100%}\n"),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - 名称: ↓补贴发放准确率
              指标值: ＝100%
        成本指标:
          - {名称: 项目总成本, 指标值: ≤43.2万元}
        效益指标:
          社会效益指标: [{名称: ↓群众满意度, 指标值: ≥90%}, {名称: 通行时间缩短, 指标值: ≥10%}]
          生态效益指标: [{名称: ↓生产成本降低程度, 指标值: 效果明显}, {名称: 森林覆盖面积, 指标值: ≥500亩}]
      """),
    // The next row had its class from the row that moves.
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 改造学校, 指标值: ≥3所}
        - {名称: ↓改造覆盖率, 指标值: ＝100%}
        - {名称: 改造面积, 指标值: ≥1200平方米}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 发放补贴人数, 指标值: ≥200人}
            - {名称: 造林面积, 指标值: ≥200亩}
            - {名称: 高清设备分辨率, 指标值: ≥1080个}
          质量指标:
            - {名称: 苗木成活率, 指标值: ≥85%}
            - {名称: 补贴发放覆盖率, 指标值: ＝100%}
          成本指标:
            - {名称: 项目总成本, 指标值: ≤90万元}
        效益指标:
          经济效益指标:
            - {名称: 带动产值, 指标值: ≥80万元}
          生态效益指标:
            - {名称: 森林覆盖面积增加, 指标值: ≥500亩}
            - {名称: 水土流失治理面积, 指标值: ≥500亩}
        满意度指标:
          服务对象满意度指标:
            - {名称: 群众满意度, 指标值: ≥90%}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      绩效指标:
        运行成本: {数量指标: [{名称: 公用经费控制率, 指标值: ≤100%}, {名称: “三公”经费金额, 指标值: ≤18万元}]}
        产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: [{名称: 里程, 指标值: 120公里}]\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    // Below the dimensions of a department the second level is free, and rates and money belong there.
    if let first = indicator.class, first.isDimension || first == .input || first == .process { continue }
    guard let subclass = indicator.subclass, !indicator.name.isEmpty else { continue }
    judged += 1
    let name = indicator.name
    guard let place = Misplacement.find(indicator, under: subclass, check.parameters.lexicon) else { continue }
    let parameters = check.parameters
    check.report(
      form.nameRange(of: indicator), zh: "“\(name)”\(place.reason.chinese)，不应放在“\(subclass.label)”下，应为“\(place.right)”",
      en: "“\(name)” \(place.reason.english); it does not belong under “\(subclass.label)” but under “\(place.right)”",
      fixes: MovedRow(indicator, to: place.subclass, in: form, parameters)?.fixes ?? [])
  }
  if judged == 0 { check.notApplicable(zh: "指标没有二级类别", en: "no indicator has a second-level class") }
}
