/// What a rule set asks of the documents of a project: the same law that the program reads, told once more for the tests.
package struct Place: Sendable {
  package let ruleSet: String
  package let years: ClosedRange<Int>
  /// Grade names from 90, 80, 60 and 0 points on.
  let grades: [String]
  /// The rule set of documents of the year before evaluation: the target and the monitoring.
  let planningRuleSet: String
  /// Months at whose end a monitoring table is due.
  let monitoredMonths: [Int]
  let isMonitoredByQuarter: Bool
  /// Who assesses a new project.
  let assessors: [String]
  let reviews: [(stage: String, dimensions: [String])]
  let evaluationType: String
  let classes: Set<String>
  /// Whether whole departments are measured by the six dimensions.
  let hasDimensions: Bool
  /// The local rules that a work plan must list.
  let rules: [String]

  package static let all = [
    Place("国家", 2021...2025, months: [7], evaluation: "部门评价"),
    Place("北林区", 2021...2025, months: [7], evaluation: "财政评价"),
    Place(
      "康巴什区", 2021...2025, months: [9], evaluation: "财政评价", reviews: [("部门审核", ["相关性", "科学性", "合理性"])],
      dimensions: true, rules: ["康巴什区预算绩效管理流程和实施细则", "专家咨询机制管理办法", "第三方机构参与预算绩效管理办法"]),
    Place("岳阳市区级2025", 2024...2024, planning: "国家", months: [7], evaluation: "部门评价"),
    Place(
      "武清区", 2021...2025, months: [6, 9], evaluation: "部门评价",
      rules: [
        "武清区全面推进预算绩效管理工作落实方案", "部门预算绩效管理办法", "事前绩效评估管理办法", "绩效目标管理办法", "绩效运行监控管理办法", "项目支出绩效管理办法",
      ]),
    Place(
      "扶风县", 2023...2025, months: [3, 6, 9, 12], byQuarter: true, assessors: ["预算部门和单位", "财政部门"], evaluation: "部门评价",
      reviews: [("部门审核", fourDimensions), ("财政复核", fourDimensions)], grades: ["优", "良", "合格", "不合格"]),
  ]

  private static let fourDimensions = ["完整性", "相关性", "适当性", "可行性"]

  private init(
    _ ruleSet: String, _ years: ClosedRange<Int>, planning: String? = nil, months: [Int], byQuarter: Bool = false,
    assessors: [String] = ["财政部门"], evaluation: String,
    reviews: [(String, [String])] = [("财政复核", fourDimensions)], grades: [String] = ["优", "良", "中", "差"],
    dimensions: Bool = false, rules: [String] = []
  ) {
    self.ruleSet = ruleSet
    self.years = years
    self.grades = grades
    planningRuleSet = planning ?? ruleSet
    monitoredMonths = months
    isMonitoredByQuarter = byQuarter
    self.assessors = assessors
    self.reviews = reviews.map { (stage: $0.0, dimensions: $0.1) }
    evaluationType = evaluation
    classes = ["产出指标", "效益指标", "满意度指标"]
    hasDimensions = dimensions
    self.rules = rules
  }

  /// The grade of a score out of 100.
  func grade(_ score: Fixed) -> String {
    for (bound, name) in zip([90, 80, 60], grades) where !(score < Fixed(bound)) { return name }
    return grades[3]
  }
}
