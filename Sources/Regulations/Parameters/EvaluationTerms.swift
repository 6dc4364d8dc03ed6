import Forms
import Quantities

/// How evaluations are made and reported (`评价`).
public struct EvaluationTerms: Hashable, Sendable {
  /// The kinds of document by which each kind of evaluation is reported: 单位自评, 部门评价, 财政评价.
  public var carriers: [String: [DocumentKind]] = [:]
  /// The sections of a report, in the order of the outline.
  public var sections: [NamedTerm] = []
  /// The provision on the sections.
  public var sectionsProvision: String?
  /// What a report must analyse: 经济性, 效率性, 效益性.
  public var analysis: [String] = []
  /// The provision on the analysis.
  public var analysisProvision: String?
  /// Kinds of evaluation that need a plan.
  public var plannedKinds: [String] = []
  /// The provision on the plan.
  public var planProvision: String?
  /// Whether a self-evaluation comes with a report.
  public var needsSelfReport = false
  /// What that report must hold: 薄弱环节, 原因分析, 改进措施.
  public var selfReportParts: [String] = []
  /// The provision on that report.
  public var selfReportProvision: String?
  /// The legal methods.
  public var methods: [NamedTerm] = []
  /// Whether a report must tell its procedure; else only what it tells is looked at.
  public var procedureRequired = false
  /// The steps of the procedure, in their order.
  public var procedure: [KeywordTerm] = []
  /// Whether basic expenditure may be evaluated on its own.
  public var allowsBasicExpenditure = false
  /// Whether an evaluation by department or finance bureau needs the unit's self-evaluation first.
  public var needsSelfEvaluation = false
  /// In how many years running a new policy must be evaluated; 0 for no demand.
  public var newPolicyYears = 0
  /// How many third-party evaluations a unit has in a year; `nil` for no demand.
  public var thirdPartyCount: ClosedRange<Int>?
  /// The lowest share of 产出 and 效益 in the points of a report, in per cent.
  public var resultShare: ExactDecimal = .zero

  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let evaluation: [ParameterDeclaration] = [
    evaluationCarriers, reportSections, reportAnalysis, plannedEvaluations, selfReport, evaluationMethods,
    evaluationProcedureRequired, evaluationProcedure, basicExpenditureEvaluation, selfEvaluationFirst, newPolicyYears,
    thirdPartyCount, resultShare,
  ]

  /// The form of each kind of evaluation.
  public static let evaluationCarriers = ParameterDeclaration(
    "评价.载体", zh: "各类评价用什么文档反映", en: "By which kind of document each kind of evaluation is reported"
  ) { value, parameters in
    for (name, kinds) in value.entries {
      guard let items = kinds.items else { return false }
      let read = items.compactMap(\.kind)
      guard read.count == items.count else { return false }
      parameters.evaluation.carriers[name] = read
    }
    return value.isMapping || value.isBlank
  }

  /// The sections of a report.
  public static let reportSections = ParameterDeclaration(
    "评价.报告章节", zh: "评价报告须有的章节", en: "The sections of a report"
  ) { value, parameters in
    if let sections = value["章节"] {
      guard let read = terms(sections, NamedTerm.init) else { return false }
      parameters.evaluation.sections = read
    }
    parameters.evaluation.sectionsProvision = value["条款"]?.text
    return value.isMapping
  }

  /// What a report analyses.
  public static let reportAnalysis = ParameterDeclaration(
    "评价.分析", zh: "评价报告须分析的方面", en: "What a report must analyse"
  ) { value, parameters in
    if let aspects = value["方面"] {
      guard let read = terms(aspects, \.text) else { return false }
      parameters.evaluation.analysis = read
    }
    parameters.evaluation.analysisProvision = value["条款"]?.text
    return value.isMapping
  }

  /// Kinds of evaluation that need a plan.
  public static let plannedEvaluations = ParameterDeclaration(
    "评价.必附评价方案", zh: "须有评价方案的评价类型", en: "Kinds of evaluation that need a plan"
  ) { value, parameters in
    if let kinds = value["类型"] {
      guard let read = terms(kinds, \.text) else { return false }
      parameters.evaluation.plannedKinds = read
    }
    parameters.evaluation.planProvision = value["条款"]?.text
    return value.isMapping
  }

  /// The items of a list of which every one must be readable; blank for none.
  private static func terms<Term>(_ value: ParameterValue, _ read: (ParameterValue) -> Term?) -> [Term]? {
    guard let items = value.items ?? (value.isBlank ? [] : nil) else { return nil }
    let terms = items.compactMap(read)
    return terms.count == items.count ? terms : nil
  }

  /// The report that comes with a self-evaluation.
  public static let selfReport = ParameterDeclaration(
    "评价.自评报告", zh: "自评表是否必附自评报告，报告须有的部分", en: "Whether a self-evaluation comes with a report, and its parts"
  ) { value, parameters in
    if let needed = value["必附"] {
      guard let flag = needed.flag else { return false }
      parameters.evaluation.needsSelfReport = flag
    }
    if let parts = value["内容"] {
      guard let items = parts.items else { return false }
      parameters.evaluation.selfReportParts = items.compactMap(\.text)
    }
    parameters.evaluation.selfReportProvision = value["条款"]?.text
    return value.isMapping || value.isBlank
  }

  /// The methods of evaluation.
  public static let evaluationMethods = list(
    "评价.方法", \.evaluation.methods, zh: "评价方法", en: "The methods of evaluation"
  ) { NamedTerm($0) }

  /// Whether the procedure must be told.
  public static let evaluationProcedureRequired = flag(
    "评价.程序必填", \.evaluation.procedureRequired, zh: "评价报告是否须列明评价程序", en: "Whether a report must tell its procedure")

  /// The procedure of an evaluation.
  public static let evaluationProcedure = list(
    "评价.程序", \.evaluation.procedure, zh: "评价的规定程序，按先后", en: "The prescribed procedure of an evaluation, in order"
  ) { KeywordTerm($0) }

  /// Basic expenditure on its own.
  public static let basicExpenditureEvaluation = flag(
    "评价.基本支出单独评价", \.evaluation.allowsBasicExpenditure, zh: "基本支出可否单独评价",
    en: "Whether basic expenditure may be evaluated on its own")

  /// Self-evaluation first.
  public static let selfEvaluationFirst = flag(
    "评价.须先自评", \.evaluation.needsSelfEvaluation, zh: "部门评价、财政评价前是否须有单位自评",
    en: "Whether the unit's self-evaluation must come first")

  /// How long a new policy is evaluated.
  public static let newPolicyYears = ParameterDeclaration(
    "评价.新政策年数", zh: "新出台政策须连续评价的年数；空为不要求", en: "In how many years running a new policy is evaluated; blank for none",
    bounds: ExactDecimal(0)...ExactDecimal(10)
  ) { value, parameters in
    if value.isBlank {
      parameters.evaluation.newPolicyYears = 0
      return true
    }
    guard let years = value.number?.integer, (0...10).contains(years) else { return false }
    parameters.evaluation.newPolicyYears = years
    return true
  }

  /// How many third-party evaluations a unit has.
  public static let thirdPartyCount = ParameterDeclaration(
    "评价.第三方数量", zh: "一个单位一年委托第三方评价的项目数；空为不要求", en: "How many third-party evaluations a unit has; blank for any"
  ) { value, parameters in
    guard let lower = value["下限"]?.number?.integer, let upper = value["上限"]?.number?.integer else {
      parameters.evaluation.thirdPartyCount = nil
      return value.entries.isEmpty
    }
    guard lower >= 0, lower <= upper else { return false }
    parameters.evaluation.thirdPartyCount = lower...upper
    return true
  }

  /// The lowest share of output and benefit.
  public static let resultShare = number(
    "权重.产出效益下限", \.evaluation.resultShare, 0...100, zh: "评价指标体系中产出与效益权重合计的下限（%）",
    en: "The lowest share of output and benefit in a report's points, %")
}
