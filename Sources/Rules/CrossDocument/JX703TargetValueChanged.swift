import Forms
import Linting
import Quantities
import SourceText

let targetValueChanged = Rule(
  703, "target-value-changed", .error, .followers, by: .project,
  summary: LocalizedText(
    zh: "自评表或监控表中的指标值或权重与批复的绩效目标不一致", en: "A target value or weight differs from the approved target"),
  why: LocalizedText(
    zh: "年底改低目标，没有完成的也显得完成了；目标调整须履行程序", en: "A target lowered afterwards makes a failure look like a success"),
  advice: LocalizedText(
    zh: "改回批复的指标值；确需调整的，按程序调整绩效目标并备案", en: "Restore the approved value, or have the target changed and filed"),
  fixable: true, parameters: [.approval],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 20}]
          质量指标: [{名称: 养护验收合格率, 指标值: ＝100%, 权重: 10}]
          时效指标: [{名称: 完成时间, 指标值: 2025年11月底前, 权重: 20}]
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护农村公路里程, 年度指标值: ↓≥100公里, 实际完成值: 101公里, 分值: ↓10}]
          质量指标: [{名称: 养护验收合格率, 年度指标值: 100%, 实际完成值: 100%, 分值: ↓20}]
          时效指标: [{名称: 完成时间, 年度指标值: ↓12月底前, 实际完成值: 12月10日, 分值: 20}]
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 实施单位: 县公路管理站}
      季度: 2
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 养护里程, 年度指标值: ↓≥100公里, 完成值: 60公里}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 名称: 通行时间缩短, 年度指标值: ↓明显缩短, 完成值: 缩短11%}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 实施单位: 县公路管理站}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 养护里程, 指标性质: ≥, 指标值: 120, 计量单位: 公里}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 名称: 通行时间缩短, 指标值: ≥10%}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}}
      调整: [{日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01}]
      ---
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ↓≥100公里, 实际完成值: 120公里}]}}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里, 权重: 20}, {名称: 修补面积, 指标值: ≥3万平方米, 权重: 20}]
          质量指标: [{名称: 合格率, 指标性质: ≥, 指标值: 95, 计量单位: "%", 权重: 20}]
          时效指标: [{名称: 完成时间, 指标值: 2025年12月31日前, 权重: 10}]
        效益指标:
          社会效益指标: [{名称: 通行能力, 指标值: 有所提升, 权重: 20}]
        满意度指标:
          服务对象满意度指标: [{名称: 群众满意度, 指标值: ≧90 ％, 权重: 10}]
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 年度指标值: 120千米以上, 实际完成值: 121公里, 分值: 18}, {名称: 修补面积, 年度指标值: ≥30000㎡, 实际完成值: 30100㎡, 分值: 18}]
          质量指标: [{名称: 合格率, 年度指标值: 95%以上, 实际完成值: 97%, 分值: 18}]
          时效指标: [{名称: 完成时间, 年度指标值: 12月底前, 实际完成值: 12月1日, 分值: 9}]
        效益指标:
          社会效益指标: [{名称: 通行能力, 年度指标值: 有所提升, 实际完成值: 达成预期指标, 分值: 18}]
        满意度指标:
          服务对象满意度指标: [{名称: 群众满意度, 年度指标值: 90%以上, 实际完成值: 93%, 分值: 9}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}}
      调整: [{日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01, 备案日期: 2025-08-05}]
      ---
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥100公里, 实际完成值: 120公里}]}}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      批复: {目标批复日期: 2025-02-10}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      批复: {目标批复日期: 2025-08-05}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥100公里}]}}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥100公里, 实际完成值: 120公里}]}}
      """),
    .notApplicable(
      "文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 农村公路养护}\n绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: 120公里, 实际完成值: 120公里}]}}\n"
    ),
  ]
) { check in
  check.eachFollower { check, document, target, match in
    let note = target.stage.adjustments.isEmpty ? "" : "，目标虽有调整但没有备案日期"
    let noteInEnglish = target.stage.adjustments.isEmpty ? "" : "; the target's change was not filed"
    for pair in match.pairs {
      guard let approved = pair.target.target, let own = pair.row.target else { continue }
      let comparison = TargetComparison(approved.text, own.text, year: document.year)
      guard comparison.verdict == .changed else { continue }
      let name = pair.row.name.text
      check.report(
        in: document, own.range, level: comparison.isMeasured ? nil : .warning,
        zh: "“\(name)”的指标值“\(own.text)”与批复的“\(approved.text)”不一致\(note)",
        en: "the target value “\(own.text)” of “\(name)” is not the approved “\(approved.text)”\(noteInEnglish)",
        related: [.init(target, approved.range, zh: "批复的指标值", en: "The approved value")],
        fixes: pair.row.isSplit ? [] : restoring(own, to: approved.text))
    }
    for pair in WeightScale.changed(match.pairs) {
      guard let approved = pair.target.weight, let own = pair.row.weight else { continue }
      check.report(
        in: document, pair.row.weightRange,
        zh: "“\(pair.row.name.text)”的分值 \(own) 与批复的权重 \(approved) 不一致\(note)",
        en: "\(own) points of “\(pair.row.name.text)” are not the approved weight of \(approved)\(noteInEnglish)",
        related: [.init(target, pair.target.weightRange, zh: "批复的权重", en: "The approved weight")])
    }
  }
}

/// Writes the approved value where another one stands.
private func restoring(_ own: TextFact, to approved: String) -> [Fix] {
  guard let edit = own.replacing(with: approved) else { return [] }
  return [.unsafe(zh: "恢复为批复的“\(approved)”", en: "Restore “\(approved)”", [edit])]
}
