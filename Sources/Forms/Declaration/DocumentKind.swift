/// The kinds of document, by the name that `文档类型` gives.
public enum DocumentKind: String, Sendable, CaseIterable {
  /// Ex-ante assessment of a project or policy.
  case exAnteAssessment = "事前绩效评估报告"
  /// Target declaration of a project, with approval and adjustment.
  case projectTarget = "项目支出绩效目标申报表"
  /// Target declaration of a whole department.
  case departmentTarget = "部门整体支出绩效目标申报表"
  /// Review of a target by the department, then by the finance bureau.
  case targetReview = "绩效目标审核表"
  /// Monitoring during execution.
  case monitoring = "绩效运行监控表"
  /// Self-evaluation of a project by its unit.
  case projectSelfEvaluation = "项目支出绩效自评表"
  /// Self-evaluation of a whole department.
  case departmentSelfEvaluation = "部门整体支出绩效自评表"
  /// Evaluation by the department or the finance bureau.
  case evaluationReport = "绩效评价报告"
  /// Use of results: budget link, rectification, disclosure.
  case useOfResults = "评价结果应用表"
  /// The year's work plan.
  case workPlan = "绩效管理工作方案"
  /// A local rule set: the law as data.
  case ruleSet = "绩效规则集"

  /// The official name, as written behind `文档类型`.
  public var name: String { rawValue }

  /// The kind in English, for `--lang en`.
  public var englishName: String {
    switch self {
    case .exAnteAssessment: "ex-ante assessment report"
    case .projectTarget: "project target declaration"
    case .departmentTarget: "department target declaration"
    case .targetReview: "target review"
    case .monitoring: "monitoring table"
    case .projectSelfEvaluation: "project self-evaluation"
    case .departmentSelfEvaluation: "department self-evaluation"
    case .evaluationReport: "evaluation report"
    case .useOfResults: "use of results"
    case .workPlan: "work plan"
    case .ruleSet: "rule set"
    }
  }

  /// Names under which real forms print the same kind; read without complaint.
  public var aliases: [String] {
    switch self {
    case .projectTarget:
      [
        "项目支出绩效目标表", "项目绩效目标申报表", "项目支出绩效目标批复表", "项目绩效目标表", "绩效目标申报表", "绩效目标表", "项目绩效目标批复表", "绩效目标批复表",
      ]
    case .departmentTarget:
      [
        "部门（单位）整体支出绩效目标申报表", "部门(单位)整体支出绩效目标申报表", "整体支出绩效目标申报表", "部门整体支出绩效目标表", "部门整体绩效目标申报表",
        "部门整体支出绩效目标批复表",
      ]
    case .monitoring:
      [
        "项目支出绩效目标执行监控表", "绩效目标执行监控表", "项目支出绩效运行监控表", "绩效监控表", "项目支出绩效监控表", "绩效目标运行监控表", "项目绩效运行监控表",
        "项目绩效目标执行监控表", "绩效目标执行监控情况表", "部门整体支出绩效运行监控表", "部门整体支出绩效监控表", "部门整体支出绩效目标执行监控表",
        "部门（单位）整体支出绩效运行监控表", "部门(单位)整体支出绩效运行监控表",
      ]
    case .projectSelfEvaluation: ["项目绩效自评表", "项目支出绩效目标自评表", "项目支出自评表", "绩效自评表", "项目绩效目标自评表"]
    case .departmentSelfEvaluation:
      ["部门（单位）整体支出绩效自评表", "部门(单位)整体支出绩效自评表", "整体支出绩效自评表", "部门整体绩效自评表", "部门整体支出绩效目标自评表"]
    case .targetReview: ["项目支出绩效目标审核表"]
    case .exAnteAssessment: ["事前绩效评估表", "事前绩效评估评分表", "项目事前绩效评估表", "项目支出事前绩效评估表"]
    case .evaluationReport, .useOfResults, .ruleSet: []
    case .workPlan: ["预算绩效管理工作方案", "预算绩效管理工作计划"]
    }
  }

  /// Whether it is about a whole department, not about a project.
  public var isDepartment: Bool { self == .departmentTarget || self == .departmentSelfEvaluation }

  /// The kind that `name` names, by its official name or an alias.
  public init?(name: String) {
    self.init(label: name.utf8.span)
  }

  /// The kind that the bytes of a label name, by its official name or an alias.
  init?(label: Span<UInt8>) {
    guard let place = Self.table.value(of: label) else { return nil }
    self = Self.allCases[place]
  }

  private static let table = KeyTable(
    allCases.enumerated().flatMap { place, kind in ([kind.rawValue] + kind.aliases).map { ($0, place) } })
}

extension DocumentKind: Hashable {
  /// By the number of the case: an enumeration with texts would have them hashed, for every rule and document anew.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// The number of the case, from 0: the place in ``allCases``.
  public var number: UInt8 {
    switch self {
    case .exAnteAssessment: 0
    case .projectTarget: 1
    case .departmentTarget: 2
    case .targetReview: 3
    case .monitoring: 4
    case .projectSelfEvaluation: 5
    case .departmentSelfEvaluation: 6
    case .evaluationReport: 7
    case .useOfResults: 8
    case .workPlan: 9
    case .ruleSet: 10
    }
  }
}
