import Forms
import Linting
import SourceText

let indicatorDropped = Rule(
  702, "indicator-dropped", .error, .followers, by: .project,
  summary: LocalizedText(
    zh: "批复的绩效目标中的指标在自评表或监控表中没有了", en: "An indicator of the target is missing in monitoring or self-evaluation"),
  why: LocalizedText(
    zh: "漏掉的往往是没有完成的指标，得分和结论因此失实",
    en: "What is left out is often what was not reached, and the result is wrong without it"),
  advice: LocalizedText(
    zh: "补上该指标及其完成情况，或按程序调整绩效目标并备案", en: "Add the indicator, or have the target changed and filed"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护农村公路里程, 指标值: ≥120公里}, {名称: 更换标识, 指标值: ≥50块}]
          质量指标: [{名称: 养护验收合格率, 指标值: ＝100%}]
        满意度指标:
          服务对象满意度指标: [{名称: 沿线群众满意度, 指标值: ≥90%}]
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      ↓绩效指标:
        产出指标:
          ↓数量指标: [{名称: 养护农村公路里程, 年度指标值: ≥120公里, 实际完成值: 121公里}]
          质量指标: [{名称: 养护验收合格率, 年度指标值: ＝100%, 实际完成值: 100%}]
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里, 核心: 是}, {名称: 培训人次, 指标值: ≥50人次}]
          质量指标: [{名称: 验收合格率, 指标值: ＝100%, 核心: 是}]
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 3
      绩效指标:
        ↓产出指标:
          数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 完成值: 90公里}]
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 养护里程, 指标性质: ≥, 指标值: 120, 计量单位: 公里, 权重: 30}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 名称: 通行时间缩短, 指标值: ≥10%, 权重: 20}
        - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 名称: 沿线群众满意度, 指标值: ≥90%, 权重: 10}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      ↓绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 30}
        - {一级指标: ↓效益指标, 二级指标: 可持续影响指标, 三级指标: 长效管护机制, 年度指标值: 已建立, 实际完成值: 已建立, 分值: 20}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里, 核心: 是}, {名称: 培训人次, 指标值: ≥50人次}]
        预算执行率:
          - {名称: 预算执行率, 指标值: ＝100%, 权重: 10}
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 3
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 完成值: 90公里}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}, {名称: 更换标识, 指标值: ≥50块}]}}
      调整: [{日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01, 备案日期: 2025-08-05}]
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 120公里}]}}
      """),
    .notApplicable(
      "文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 农村公路养护}\n绩效指标: {产出指标: {数量指标: [{名称: 养护里程, 年度指标值: 120公里, 实际完成值: 120公里}]}}\n"
    ),
  ]
) { check in
  check.eachFollower { check, document, target, match in
    if match.isForeign {
      return check.notApplicable(
        in: document, zh: "与批复的绩效目标没有相同的指标（见 JX701）", en: "no indicator is that of the target (see JX701)")
    }
    // Monitoring may be confined to what the target marks as core.
    let isMonitoring = document.kind == .monitoring
    let hasCore = isMonitoring && target.indicators.contains { $0.isCore == true }
    let dropped = match.dropped.filter { !hasCore || $0.isCore == true }
    var places: [(range: TextRange, rows: [IndicatorFact])] = []
    for row in dropped {
      let range = document.place(of: row)
      if let known = places.firstIndex(where: { $0.range == range }) {
        places[known].rows.append(row)
      } else {
        places.append((range, [row]))
      }
    }
    for (range, rows) in places {
      let names = rows.map { "“\($0.name.text)”" }
      check.report(
        in: document, range, level: isMonitoring ? .warning : nil,
        zh: "\(document.shown)缺少批复的绩效目标中的指标\(names.joined(separator: "、"))",
        en: "this \(document.shownInEnglish) lacks indicators of the approved target: \(names.joined(separator: ", "))",
        related: rows.map { .init(target, $0.name.range, zh: "批复的指标：\($0.shown)", en: "Approved: \($0.shown)") },
        fixes: NewRows(rows, in: document).fixes)
    }
  }
}

extension DocumentFacts {
  /// Where a row that is missing would stand: at the key of its subclass, else of its class, else of 绩效指标.
  fileprivate func place(of row: IndicatorFact) -> TextRange { heading(above: row)?.range ?? indicatorsKey ?? anchor }
}

extension IndicatorFact {
  /// Name and value, as a message shows them.
  var shown: String { target.map { name.text + " " + $0.text } ?? name.text }
}
