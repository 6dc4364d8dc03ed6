import Quantities

/// How ex-ante assessments are made (`事前评估`).
public struct ExAnteTerms: Hashable, Sendable {
  /// What must be assessed, by kind of object: 项目, 政策.
  public var dimensions: [String: [NamedTerm]] = [:]
  /// The groups of bases of which each needs an entry.
  public var basisKinds: [String] = []
  /// The fewest bases.
  public var minimumBases = 0
  /// The fewest pieces of material.
  public var minimumMaterials = 0
  /// The legal ways: 专家咨询, 现场调研 …
  public var ways: [NamedTerm] = []
  /// The legal methods.
  public var methods: [NamedTerm] = []
  /// The prescribed steps, each with the path of the field that shows it.
  public var steps: [ShownStep] = []
  /// The conclusions from the best down: the first supports, the last rejects.
  public var conclusions: [NamedTerm] = []
  /// Whether a score must be given.
  public var isScoreRequired = false
  /// Below this share of its points, in per cent, a dimension has failed.
  public var failingShare: ExactDecimal = .zero
  /// The reasons for which a rejection may be given.
  public var rejectionReasons: [KeywordTerm] = []
  /// What a rejection forbids and demands.
  public var consequences: [Consequence] = []
  /// What the finance bureau itself must assess: 重点项目, 重大政策.
  public var financeAssessed: [String] = []
  /// From how much money in 元 on a policy is a major one; `nil` for no bound.
  public var policyFloor: ExactDecimal?
  /// Fields of policy in which a new project may be a key one.
  public var keyDomains: [String] = []
  /// Who must keep to the time limit; empty for everybody.
  public var timedAssessors: [String] = []
  /// In how many days from the application the report is due as a rule; `nil` for no limit. Thirty days are a month: the same
  /// day of the next month is in time.
  public var usualDays: Int?
  /// In how many days from the application it is due at the latest; `nil` for no limit.
  public var mostDays: Int?
  /// The provisions of single parts, by the part's name.
  public var provisions: [String: String] = [:]

  /// No demand at all.
  public init() {}
}

/// A prescribed step and the field that shows that it was taken.
public struct ShownStep: Hashable, Sendable {
  /// The step: 组建工作组.
  public let name: String
  /// The path of the field: 工作组.
  public let field: String

  init?(_ value: ParameterValue) {
    guard let name = value["名称"]?.text, let field = value["字段"]?.text else { return nil }
    self.name = name
    self.field = field
  }
}

extension ParameterDeclaration {
  static let exAnte: [ParameterDeclaration] = [
    assessmentDimensions, basisKinds, minimumBases, minimumMaterials, assessmentWays, assessmentMethods,
    assessmentSteps,
    assessmentConclusions, assessmentScoreRequired, failingShare, rejectionReasons, assessmentConsequences,
    financeAssessed, policyFloor, keyDomains, timedAssessors, usualDays, mostDays, assessmentProvisions,
  ]

  /// What must be assessed.
  public static let assessmentDimensions = ParameterDeclaration(
    "事前评估.内容", zh: "项目、政策事前评估的内容", en: "What is assessed of a project and of a policy"
  ) { value, parameters in
    for (kind, list) in value.entries {
      guard let items = list.items else { return false }
      let terms = items.compactMap { NamedTerm($0) }
      guard terms.count == items.count else { return false }
      parameters.exAnte.dimensions[kind] = terms
    }
    return value.isMapping
  }

  /// Groups of bases.
  public static let basisKinds = list(
    "事前评估.依据类别", \.exAnte.basisKinds, zh: "须各有一项的评估依据类别", en: "Groups of bases of which each needs an entry"
  ) { $0.text }

  /// The fewest bases.
  public static let minimumBases = integer(
    "事前评估.依据下限", \.exAnte.minimumBases, 0...50, zh: "评估依据的最少项数", en: "The fewest bases")

  /// The fewest pieces of material.
  public static let minimumMaterials = integer(
    "事前评估.材料下限", \.exAnte.minimumMaterials, 0...50, zh: "评估材料的最少项数", en: "The fewest pieces of material")

  /// Legal ways.
  public static let assessmentWays = list("事前评估.方式", \.exAnte.ways, zh: "事前评估的方式", en: "Ways of assessing") {
    NamedTerm($0)
  }

  /// Legal methods.
  public static let assessmentMethods = list(
    "事前评估.方法", \.exAnte.methods, zh: "事前评估的方法", en: "Methods of assessing"
  ) { NamedTerm($0) }

  /// Prescribed steps.
  public static let assessmentSteps = list(
    "事前评估.程序", \.exAnte.steps, zh: "事前评估的规定步骤及反映各步骤的字段", en: "Prescribed steps and the fields that show them"
  ) { ShownStep($0) }

  /// Legal conclusions.
  public static let assessmentConclusions = list(
    "事前评估.结论", \.exAnte.conclusions, zh: "评估结论，自支持至不支持", en: "Conclusions, from support down to rejection"
  ) { NamedTerm($0) }

  /// Whether a score must be given.
  public static let assessmentScoreRequired = flag(
    "事前评估.得分必填", \.exAnte.isScoreRequired, zh: "评估结果是否须有得分", en: "Whether a score must be given")

  /// When a dimension has failed.
  public static let failingShare = number(
    "事前评估.单项不合格", \.exAnte.failingShare, 0...100, zh: "单项得分低于分值的此百分数为不合格",
    en: "Below this share of its points, in per cent, a dimension has failed")

  /// Reasons of a rejection.
  public static let rejectionReasons = list(
    "事前评估.不予支持原因", \.exAnte.rejectionReasons, zh: "不予支持的法定情形", en: "Reasons for which a rejection may be given"
  ) { KeywordTerm($0) }

  /// What a rejection forbids and demands.
  public static let assessmentConsequences = list(
    "事前评估.否决后果", \.exAnte.consequences, zh: "不予支持后不得办理和必须填写的事项", en: "What a rejection forbids and demands"
  ) { Consequence($0) }

  /// What the finance bureau must assess.
  public static let financeAssessed = list(
    "事前评估.财政评估对象", \.exAnte.financeAssessed, zh: "须由财政部门评估的对象", en: "What the finance bureau itself must assess"
  ) { $0.text }

  /// From when a policy is a major one.
  public static let policyFloor = ParameterDeclaration(
    "事前评估.政策金额起点", zh: "重大政策的财政资金起点（含本数）", en: "From how much money on a policy is a major one"
  ) { value, parameters in
    if value.isBlank {
      parameters.exAnte.policyFloor = nil
      return true
    }
    guard let text = value.text, let yuan = AmountReading.read(text.utf8.span).yuan(in: .yuan), !yuan.isNegative else {
      return false
    }
    parameters.exAnte.policyFloor = yuan
    return true
  }

  /// Fields of policy of key projects.
  public static let keyDomains = list(
    "事前评估.重点领域", \.exAnte.keyDomains, zh: "重点项目所涉领域", en: "Fields of policy in which a new project may be a key one"
  ) { $0.text }

  /// Who must keep to the time limit.
  public static let timedAssessors = list(
    "事前评估.期限主体", \.exAnte.timedAssessors, zh: "受评估期限约束的评估主体；空为全部", en: "Who must keep to the time limit; empty for all"
  ) { $0.text }

  /// The usual time limit.
  public static let usualDays = days(
    "事前评估.期限天数", \.exAnte.usualDays, zh: "自申请至报告原则上的天数；30 天按一个月计，次月同日不逾期",
    en: "Days from application to report as a rule; 30 are a month, whose same day is in time")

  /// The utmost time limit.
  public static let mostDays = days(
    "事前评估.最长天数", \.exAnte.mostDays, zh: "自申请至报告最长的天数", en: "Days from application to report at the latest")

  /// Provisions of single parts.
  public static let assessmentProvisions = ParameterDeclaration(
    "事前评估.条款", zh: "各项要求所依据的条款", en: "The provisions of single demands"
  ) { value, parameters in
    for (part, id) in value.entries { parameters.exAnte.provisions[part] = id.text }
    return value.isMapping
  }

  /// A number of days, or blank for no limit.
  private static func days(
    _ path: String, _ member: WritableKeyPath<ParameterValues, Int?> & Sendable, zh: String, en: String
  ) -> ParameterDeclaration {
    ParameterDeclaration(path, zh: zh, en: en, bounds: ExactDecimal(1)...ExactDecimal(366)) { value, parameters in
      if value.isBlank {
        parameters[keyPath: member] = nil
        return true
      }
      guard let days = value.number?.integer, (1...366).contains(days) else { return false }
      parameters[keyPath: member] = days
      return true
    }
  }
}
