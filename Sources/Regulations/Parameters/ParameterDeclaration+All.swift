import Forms
import Quantities

extension ParameterDeclaration {
  /// Every parameter, in the order of the national rule set.
  public static let all: [ParameterDeclaration] =
    general + exAnte + targetReview + monitoring + departments + evaluation + useOfResults + workPlan + archive

  /// What holds for several kinds of document.
  static let general: [ParameterDeclaration] = [
    grades, requiredClasses, requiredSubclasses, alternativeSubclasses, requiredFields, responsibilityFields, choices,
    minimumIndicators, quantifiedShare,
    targetWeightTotals, evaluationWeightTotal, weightSchemes, scoreTolerance, reverseScoring, qualitativeBands,
    executionBases, executionFloor, overachievement, narrativeLength, reviewLevels, evidenceRequired, fundFocus,
    fundScope, livelihoodStandards, deadlines, windows, nearDays, applicableYears, midtermFrom, approval,
    evaluationStart,
  ]

  /// The grades and their lowest scores.
  public static let grades = list("等级", \.grades, zh: "等级名称及分数下限", en: "Grades and their lowest scores") { value in
    guard let name = value["名称"]?.text, let lower = value["下限"]?.number else { return nil }
    return Grade(name: name, lower: lower)
  }

  /// First-level classes that must be there.
  public static let requiredClasses = list(
    "必需一级指标", \.requiredClasses, zh: "必须设置的一级指标", en: "First-level classes that must be there"
  ) { $0.choice(IndicatorClass.self) }

  /// Second-level classes that must be there.
  public static let requiredSubclasses = list(
    "必需二级指标", \.requiredSubclasses, zh: "必须设置的二级指标", en: "Second-level classes that must be there"
  ) { $0.choice(IndicatorSubclass.self) }

  /// Groups of which one must be there.
  public static let alternativeSubclasses = list(
    "择一二级指标", \.alternativeSubclasses, zh: "每组至少设置一项的二级指标", en: "Groups of which one must be there"
  ) { value in
    guard let items = value.items else { return nil }
    let read = items.compactMap { $0.choice(IndicatorSubclass.self) }
    return read.count == items.count ? read : nil
  }

  /// Fields that the rule set demands beyond the form's own.
  public static let requiredFields = fields(
    "必填字段", \.requiredFields, zh: "规则集另行要求填写的字段", en: "Fields demanded beyond the form's own")

  /// Fields that say who answers for a document.
  public static let responsibilityFields = fields(
    "责任栏", \.responsibilityFields, zh: "须能看出责任人的字段", en: "Fields that say who answers for a document")

  /// Choices that the rule set prescribes.
  public static let choices = list("选项", \.choices, zh: "规则集规定的取值范围", en: "Choices that the rule set prescribes") {
    value in
    guard let kind = value["文档"]?.kind, let field = value["字段"]?.text,
      let values = value["取值"]?.items?.compactMap(\.text)
    else { return nil }
    return PrescribedChoice(
      kind: kind, field: field, values: values, isOpen: value["开放"]?.flag ?? false,
      conditions: Deadline.conditions(value["当"]), provision: value["条款"]?.text)
  }

  /// The fewest indicators.
  public static let minimumIndicators = integer(
    "指标.数量下限", \.minimumIndicators, 0...50, zh: "三级指标的最少个数", en: "The fewest third-level indicators")

  /// The lowest share of quantified indicators.
  public static let quantifiedShare = number(
    "指标.量化比例下限", \.quantifiedShare, 0...100, zh: "量化指标的最低比例（%）", en: "The lowest share of quantified indicators, %")

  /// Legal weight totals of a target.
  public static let targetWeightTotals = list(
    "权重.目标合计", \.targetWeightTotals, zh: "目标表权重合计的合法值", en: "Legal sums of the weights of a target"
  ) { $0.number }

  /// The weight total of a self-evaluation.
  public static let evaluationWeightTotal = number(
    "权重.自评合计", \.evaluationWeightTotal, 1...1000, zh: "自评表分值合计", en: "The sum of the points of a self-evaluation")

  /// The legal first-level weights.
  public static let weightSchemes = list(
    "权重.方案", \.weightSchemes, zh: "一级指标权重的合法方案", en: "Legal first-level weights, one scheme a situation"
  ) { value in
    var points: [IndicatorClass: ClosedRange<ExactDecimal>] = [:]
    for (name, amount) in value.entries {
      guard let `class` = IndicatorClass(rawValue: name) else {
        value.refuse(key: name, known: IndicatorClass.allCases.map(\.rawValue))
        return nil
      }
      guard let range = amount.range else { return nil }
      points[`class`] = range
    }
    return WeightScheme(points: points)
  }

  /// The tolerance of a score.
  public static let scoreTolerance = number(
    "计分.误差", \.scoreTolerance, 0...5, zh: "得分与公式结果的允许误差（分）", en: "By how many points a score may differ")

  /// How a missed reverse indicator is scored.
  public static let reverseScoring = ParameterDeclaration(
    "计分.反向", zh: "反向指标未达标时的计分办法", en: "How a missed reverse indicator is scored"
  ) { value, parameters in
    guard let way = value.choice(ReverseScoring.self) else { return false }
    parameters.reverseScoring = way
    return true
  }

  /// The bands of a qualitative score.
  public static let qualitativeBands = list(
    "计分.定性档", \.qualitativeBands, zh: "定性指标的得分档（%）", en: "The bands of a qualitative score, %"
  ) { value in
    guard let name = value["名称"]?.text, let upper = value["上限"]?.number, let lower = value["下限"]?.number else {
      return nil
    }
    return QualitativeBand(name: name, upper: upper, lower: lower)
  }

  /// What the execution rate is divided by.
  public static let executionBases = ParameterDeclaration(
    "执行率口径", zh: "各类文档计算预算执行率的分母", en: "What the execution rate is divided by, by kind of document"
  ) { value, parameters in
    var bases = parameters.executionBases
    for (name, basis) in value.entries {
      guard let kind = DocumentKind(name: name) else {
        value.refuse(key: name, known: DocumentKind.allCases.map(\.name))
        return false
      }
      guard let basis = basis.choice(ExecutionBasis.self) else { return false }
      bases[kind] = basis
    }
    parameters.executionBases = bases
    return true
  }

  /// The execution rate that needs a reason.
  public static let executionFloor = number(
    "说明.执行率下限", \.executionFloor, 0...100, zh: "低于此执行率须说明原因（%）", en: "Below this execution rate a reason is needed, %")

  /// The completion that needs a reason.
  public static let overachievement = number(
    "说明.超额比例", \.overachievement, 100...1000, zh: "完成值达到目标的此比例须说明原因（%）",
    en: "From this share of the target on a reason is needed, %")

  /// The fewest characters of a narrative.
  public static let narrativeLength = integer(
    "说明.叙述字数下限", \.narrativeLength, 0...1000, zh: "必填叙述的最少字数", en: "The fewest characters of a required narrative")

  /// Levels of review.
  public static let reviewLevels = list(
    "签审", \.reviewLevels, zh: "自评表须有的审核层级", en: "Levels of review that a self-evaluation must carry"
  ) { $0.text }

  /// Whether evidence is demanded.
  public static let evidenceRequired = ParameterDeclaration(
    "佐证资料", zh: "得分的指标是否须注明佐证资料", en: "Whether each scored row must name its evidence"
  ) { value, parameters in
    guard let flag = value.flag else { return false }
    parameters.evidenceRequired = flag
    return true
  }

  /// Points of attention by budget.
  public static let fundFocus = ParameterDeclaration(
    "资金重点", zh: "各类预算资金须关注的要点", en: "Points of attention by kind of budget"
  ) { value, parameters in
    for (budget, points) in value.entries {
      guard let points = points.items else { return false }
      parameters.fundFocus.removeAll { $0.budget == budget }
      let read = points.compactMap { point in
        (point.text ?? point["名称"]?.text).map {
          FocusPoint(name: $0, words: point["关键词"]?.items?.compactMap(\.text) ?? [$0])
        }
      }
      guard read.count == points.count else { return false }
      parameters.fundFocus.append(FundFocus(budget: budget, points: read))
    }
    return value.isMapping || value.isBlank
  }

  /// The kinds of money that are under performance management.
  public static let fundScope = ParameterDeclaration(
    "资金范围", zh: "纳入绩效管理的资金：四本预算和其他类别", en: "The money under performance management: the four budgets and other kinds"
  ) { value, parameters in
    var scope = parameters.fundScope
    if let budgets = value["四本预算"] {
      guard let items = budgets.items else { return false }
      scope.budgets = items.compactMap { item in
        item["名称"]?.text.map { FundScope.Budget(name: $0, aliases: item["别名"]?.items?.compactMap(\.text) ?? []) }
      }
      guard scope.budgets.count == items.count else { return false }
    }
    if let kinds = value["其他类别"] {
      guard let items = kinds.items else { return false }
      scope.otherKinds = items.compactMap(\.text)
    }
    if let complete = value["部门整体须列全"] {
      guard let flag = complete.flag else { return false }
      scope.isWholeDepartmentComplete = flag
    }
    parameters.fundScope = scope
    return true
  }

  /// Upper-level standards.
  public static let livelihoodStandards = list(
    "民生标准", \.livelihoodStandards, zh: "上级规定的民生保障标准", en: "Upper-level standards of livelihood benefits"
  ) { value in
    guard let name = value["名称"]?.text, let upper = value["上限"]?.text else { return nil }
    return LivelihoodStandard(name: name, upper: upper + (value["单位"]?.text ?? ""))
  }

  /// Deadlines.
  public static let deadlines = list(
    "期限", \.deadlines, zh: "报送和完成期限", en: "Days before or after which something must be done"
  ) { Deadline($0) }

  /// When a deadline is near.
  public static let nearDays = integer(
    "临近天数", \.nearDays, 0...60, zh: "期限前几日起提示", en: "Days before a deadline with a hint")

  /// Years of documents.
  public static let applicableYears = list(
    "适用年度", \.applicableYears, zh: "各类文档的适用年度", en: "Years of the documents of each kind"
  ) { value in
    guard let kind = value["文档"]?.kind, let from = value["自"]?.number?.integer,
      let to = value["至"]?.number?.integer, from <= to
    else { return nil }
    return ApplicableYears(kind: kind, years: from...to)
  }

  /// From when a project needs medium-term targets.
  public static let midtermFrom = ParameterDeclaration(
    "目标.跨年起点", zh: "实施期超过此年数须设中期目标", en: "Projects longer than this need medium-term targets",
    bounds: ExactDecimal(1)...ExactDecimal(10)
  ) { value, parameters in
    guard let text = value.text, text.hasSuffix("年"), let years = Int(text.dropLast()), (1...10).contains(years) else {
      return false
    }
    parameters.midtermFrom = years
    return true
  }

  /// Approval and adjustment.
  public static let approval = ParameterDeclaration(
    "目标.批复", zh: "目标与预算同步批复、调整和备案的要求", en: "How target and budget are approved and adjusted"
  ) { value, parameters in
    parameters.approval.isSimultaneous = value["与预算同步"]?.flag ?? parameters.approval.isSimultaneous
    parameters.approval.adjustsWithBudget = value["调整随预算"]?.flag ?? parameters.approval.adjustsWithBudget
    parameters.approval.filesAdjustments = value["调整备案"]?.flag ?? parameters.approval.filesAdjustments
    if let days = value["容差天数"]?.number?.integer {
      guard (0...60).contains(days) else { return false }
      parameters.approval.toleranceDays = days
    }
    return true
  }

  /// The earliest day of an evaluation.
  public static let evaluationStart = ParameterDeclaration(
    "评价.最早时点", zh: "评价不得早于所列日期中最早的一个", en: "An evaluation may not precede the earliest of these"
  ) { value, parameters in
    for (name, days) in value.entries {
      parameters.evaluationStart[name] = days.items?.compactMap(\.text).map { EvaluationStart($0) } ?? []
    }
    return true
  }
}
