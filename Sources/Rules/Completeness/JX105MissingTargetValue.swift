import Forms
import Linting
import SourceText

let missingTargetValue = Rule(
  105, "missing-target-value", .error, .targetsAndSelfEvaluations.union([.monitoring]),
  summary: LocalizedText(zh: "三级指标没有指标值", en: "An indicator without a target value"),
  why: LocalizedText(zh: "没有指标值，完成得好坏无从比较", en: "Without a target value there is nothing to hold the result against"),
  advice: LocalizedText(
    zh: "填写可以衡量的指标值，如 ≥95%、120公里、12月底前；指标值不要写在名称里",
    en: "Write a value that can be measured, such as ≥95%; not inside the name"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: ↓工程质量合格, 权重: 10}
            - {名称: 验收合格率, 指标性质: ＝, ↓指标值: , 计量单位: "%", 权重: 10}
          成本指标:
            - 名称: 资金执行在预算范围内
              ↓指标值: "  "
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度绩效指标:
        - {一级指标: 效益指标, 二级指标: 经济效益指标, 三级指标: 全市安全度汛, ↓年度指标值: , 实际完成值: , 分值: 10, 得分: 10}
        - {↓一级指标: 效益指标, 二级指标: 社会效益指标, 实际完成值: 0起, 分值: 10, 得分: 10}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 新建或改造道路, 中期指标值: ≥29个项目, 指标值: }
            - {名称: 完成结算项目数, 中期指标值: 3个, 指标值: 0}
            - {名称: , 指标值: }
          质量指标:
            - {名称: 补助款结算误差率, 指标值: /, 权重: 10}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 生态效益指标, 三级指标: /, 年度指标值: , 实际完成值: , 分值: /, 得分: /}
        - {一级指标: 效益指标, 二级指标: 经济效益指标, 三级指标: 不适用, 年度指标值: , 实际完成值: , 分值: —, 得分: —}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 安全生产事故, 年度指标值: 无, 实际完成值: 无, 分值: 10, 得分: 10}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标: {产出指标: {数量指标: []}}\n"),
  ]
) { check in
  reportMissingValues(.target, &check) { indicator, form in
    // A row of a longer project may have a value for the medium term alone.
    form.isFilled(form.entry(.midtermTarget, of: indicator))
  }
}
