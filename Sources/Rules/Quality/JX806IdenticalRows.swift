import Forms
import Linting
import SourceText

let identicalRows = Rule(
  806, "identical-rows", .warning, .selfEvaluations.union([.monitoring]),
  summary: LocalizedText(zh: "各项指标的完成值千篇一律", en: "All actual values are the same text"),
  why: LocalizedText(zh: "所有指标填同一个内容，看不出实际情况，属于敷衍填报", en: "The same text in every row shows nothing of what happened"),
  advice: LocalizedText(zh: "逐项填写实际完成的数字", en: "Fill in what each row really reached"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      ↓绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 里程, 年度指标值: 120公里, 实际完成值: 已完成}
        - {一级指标: 产出指标, 二级指标: 质量指标, 名称: 合格率, 年度指标值: 95%, 实际完成值: 已完成}
        - {一级指标: 产出指标, 二级指标: 时效指标, 名称: 时间, 年度指标值: 12月底前, 实际完成值: 已完成}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 名称: 就业, 年度指标值: 30人, 实际完成值: 已完成}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      ↓绩效指标:
        产出指标:
          质量指标:
            - {名称: 完工率, 年度指标值: 100, 实际完成值: 100}
            - {名称: 验收率, 年度指标值: 100, 实际完成值: 100}
            - {名称: 及时率, 年度指标值: 100, 实际完成值: 100}
            - {名称: 控制率, 年度指标值: 100, 实际完成值: 100}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 完工率, 年度指标值: ＝100%, 实际完成值: 100%}
            - {名称: 验收率, 年度指标值: ＝100%, 实际完成值: 100%}
            - {名称: 合格率, 年度指标值: ≥95%, 实际完成值: 98%}
            - {名称: 里程, 年度指标值: ≥12公里, 实际完成值: 12公里}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: 12公里, 实际完成值: 12公里}]\n"),
  ]
) { check in
  let form = check.form
  guard let anchor = form[.indicators] else { return check.notApplicable(zh: "没有绩效指标", en: "there are no indicators") }
  var texts: [String: Int] = [:]
  var count = 0
  for indicator in form.indicators {
    guard let entry = form.entry(.actual, of: indicator), form.isFilled(entry) else { continue }
    count += 1
    texts[form.text(entry), default: 0] += 1
    if texts.count > 1 { return }
  }
  guard count >= minimum, let text = texts.keys.first else {
    return check.notApplicable(zh: "填写了完成值的指标不足 \(minimum) 项", en: "fewer than \(minimum) actual values are filled in")
  }
  check.report(form.keyRange(anchor), zh: "\(count) 项指标的完成值都是“\(text)”", en: "all \(count) actual values are “\(text)”")
}

/// Fewer equal rows than this may be chance.
private let minimum = 4
