import Forms
import Linting
import Quantities
import SourceText

let fullSatisfaction = Rule(
  218, "full-satisfaction", .hint, .targets,
  summary: LocalizedText(zh: "满意度目标定为 100%", en: "A satisfaction target of 100 %"),
  why: LocalizedText(zh: "没有哪次调查能让所有人满意，目标应合理可行", en: "No survey satisfies everybody: a target must be feasible"),
  advice: LocalizedText(zh: "参照历史调查结果，一般定在 85%—98%", en: "Take earlier surveys as a measure; 85–98 % is usual"),
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {名称: 学生满意度, 指标值: ↓＝100%}\n"),
    .bad(
      "文档类型: 项目支出绩效目标申报表\n绩效指标:\n  - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 名称: 学生满意度, 指标值: ↓100}\n"),
    .good(
      "文档类型: 项目支出绩效目标申报表\n绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {名称: 学生满意度, 指标值: ≥95%}\n      - {名称: 投诉办结率, 指标值: ＝100%}\n"
    ),
    .good("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {名称: 家长满意度, 指标值: ≥100%}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators where indicator.class == .satisfaction {
    guard let reading = indicator.target, let number = reading.number else { continue }
    judged += 1
    // ≥100% is reported as impossible (JX205).
    guard number == .hundred, reading.comparison?.isFloor != true, reading.unit.map({ $0.dimension == .share }) ?? true
    else { continue }
    let name = form.name(of: indicator)
    guard satisfaction.occurs(in: indicator.core) else { continue }
    check.report(
      form.range(nil, in: .target, of: indicator), zh: "“\(name)”定为 100%，难以实现",
      en: "“\(name)” is set to 100 %, which no survey reaches")
  }
  if judged == 0 { check.notApplicable(zh: "没有数字的满意度指标", en: "no satisfaction value is a number") }
}

private let satisfaction: WordList = ["满意"]
