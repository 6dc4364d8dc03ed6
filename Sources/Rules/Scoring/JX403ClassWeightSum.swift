import Forms
import Linting
import Quantities
import SourceText

let classWeightSum = Rule(
  403, "class-weight-sum", .error, .targetsAndSelfEvaluations,
  summary: LocalizedText(
    zh: "类别旁印出的权重（分值）与其下各指标之和不一致", en: "The points printed beside a class are not the sum of its rows"),
  why: LocalizedText(zh: "同一份表上的两个数互相矛盾", en: "Two figures of one form contradict each other"),
  advice: LocalizedText(zh: "核对该类各指标的权重（分值），改正其一", en: "Check the weights of the rows and correct one side"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        ↓产出指标(50分):
          数量指标:
            - {三级指标: 委托业务项目数量, 年度指标值: ≥50个, 实际完成值: 50个, 分值: 20, 得分: 20}
          质量指标:
            - {三级指标: 报告合格率, 年度指标值: ≥98%, 实际完成值: 100%, 分值: 25, 得分: 25}
        效益指标(30分):
          社会效益指标:
            - {三级指标: 审减率, 年度指标值: ≥5%, 实际完成值: 6%, 分值: 30, 得分: 30}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          权重: ↓50
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 40}
        ↓成本指标（0-20分）:
          经济成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里, 权重: 25}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标(50分):
          数量指标（20分）:
            - {三级指标: 委托业务项目数量, 年度指标值: ≥50个, 实际完成值: 50个, 分值: 20, 得分: 20}
          质量指标:
            - {三级指标: 报告合格率, 年度指标值: ≥98%, 实际完成值: 100%, 分值: 30, 得分: 30}
        成本指标(0-20分):
          经济成本指标:
            - {三级指标: 单项业务成本, 年度指标值: ≤2万元, 实际完成值: 2万元, 分值: 10, 得分: 10}
        效益指标(30分):
          社会效益指标:
            - {三级指标: 审减率, 年度指标值: ≥5%, 实际完成值: 6%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 养护里程, 指标值: ≥120公里, 权重: 50}\n"),
  ]
) { check in
  let form = check.form
  var compared = 0
  for (index, heading) in form.headings.enumerated() {
    guard heading.weight != nil || heading.label.points != nil, let sum = RowSum(of: index, in: form) else { continue }
    compared += 1
    if let node = heading.weight, let points = form.points(node).number, !sum.points.isNear(points, sum.tolerance) {
      check.report(
        form.tree.range(node),
        zh: "“\(form.text(heading.node))”的权重 \(points.shown) 与其下各指标之和 \(sum.points.shown) 不一致",
        en: "the weight \(points.shown) of “\(form.text(heading.node))” is not the sum of its rows, \(sum.points.shown)"
      )
      continue
    }
    guard let points = heading.label.points else { continue }
    if sum.points < points.lower - sum.tolerance || sum.points > points.upper + sum.tolerance {
      let isRange = points.lower != points.upper
      check.report(
        form.tree.range(heading.node),
        zh: "“\(form.text(heading.node))”其下各指标的权重（分值）之和为 \(sum.points.shown)，\(isRange ? "超出所印的范围" : "与所印的分值不一致")",
        en:
          "the rows of “\(form.text(heading.node))” add up to \(sum.points.shown), \(isRange ? "outside the printed range" : "not to the printed points")"
      )
    }
  }
  if compared == 0 {
    check.notApplicable(zh: "类别旁没有印出权重，或各指标没有权重", en: "no points are printed beside a class, or its rows have none")
  }
}

/// The points of the rows under one heading.
private struct RowSum {
  private(set) var points: ExactDecimal = .zero
  private(set) var tolerance: ExactDecimal = .zero

  /// `nil` where no row carries points, or one carries something that is no number.
  init?(of heading: Int, in form: Form) {
    var count = 0
    for indicator in form.indicators where indicator.classHeading == heading || indicator.subclassHeading == heading {
      switch indicator.weight {
      case .blank, .notApplicable: break
      case .unreadable: return nil
      case .value(let number):
        points += number
        count += 1
        // Weights such as 16.67 × 3 are rounded.
        if number.scale > 0, !number.isWhole { tolerance = ExactDecimal(units: 1, scale: 1) ?? .zero }
      }
    }
    if count == 0 { return nil }
  }
}
