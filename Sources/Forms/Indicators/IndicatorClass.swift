/// A first-level class of indicators (财预〔2021〕101号; for departments the six dimensions; for reports 决策 and 过程).
public enum IndicatorClass: String, Sendable, CaseIterable {
  case cost = "成本指标"
  case output = "产出指标"
  case benefit = "效益指标"
  case satisfaction = "满意度指标"
  case execution = "预算执行率"
  case decision = "决策"
  case process = "过程"
  /// Setting of targets and of the budget: the framework of 财预〔2013〕53号.
  case input = "投入"
  case operatingCost = "运行成本"
  case managementEfficiency = "管理效率"
  case dutyPerformance = "履职效能"
  case socialEffect = "社会效应"
  case sustainability = "可持续发展能力"
  case clientSatisfaction = "服务对象满意度"

  /// The official label.
  public var label: String { rawValue }

  /// The second-level classes that belong here, in official order.
  public var subclasses: [IndicatorSubclass] { IndicatorSubclass.allCases.filter { $0.parents.contains(self) } }

  static let aliases: [(String, IndicatorClass)] = [
    ("成本", .cost), ("项目成本指标", .cost), ("投入指标", .cost),
    ("产出", .output), ("预期产出指标", .output), ("预期产出", .output), ("项目产出", .output), ("产出目标", .output),
    ("效益", .benefit), ("效果", .benefit), ("效果指标", .benefit), ("预期效益指标", .benefit), ("项目效益", .benefit),
    ("预期效果指标", .benefit), ("效益目标", .benefit), ("项目效果", .benefit), ("预期效益", .benefit),
    ("满意度", .satisfaction), ("满意指标", .satisfaction), ("满意度目标", .satisfaction),
    ("预算执行", .execution), ("预算执行率指标", .execution), ("预算资金执行率", .execution), ("资金执行率", .execution),
    ("预算执行情况", .execution),
    ("决策指标", .decision), ("过程指标", .process), ("投入类指标", .input), ("投入与配置", .input), ("运行成本指标", .operatingCost),
    ("管理效率指标", .managementEfficiency),
    ("履职效能指标", .dutyPerformance), ("社会效应指标", .socialEffect), ("可持续发展能力指标", .sustainability),
    ("行政运行成本", .operatingCost), ("管理效能", .managementEfficiency), ("履职效果", .dutyPerformance),
    ("履职效益", .dutyPerformance), ("履职绩效", .dutyPerformance), ("社会效应及满意度", .socialEffect), ("可持续发展", .sustainability),
    ("可持续性", .sustainability), ("可持续能力", .sustainability),
  ]
}

/// A second-level class of indicators.
public enum IndicatorSubclass: String, Sendable, CaseIterable {
  case economicCost = "经济成本指标"
  case socialCost = "社会成本指标"
  case ecologicalCost = "生态环境成本指标"
  case quantity = "数量指标"
  case quality = "质量指标"
  case timeliness = "时效指标"
  /// Cost under output: the layout of 财预〔2020〕10号.
  case outputCost = "成本指标"
  /// A local form's class for the execution of the budget.
  case budgetControl = "预算控制指标"
  case economicBenefit = "经济效益指标"
  case socialBenefit = "社会效益指标"
  case ecologicalBenefit = "生态效益指标"
  case sustainableImpact = "可持续影响指标"
  /// A local form's one class for all benefits.
  case combinedBenefit = "社会、经济、生态效益指标"
  case satisfaction = "服务对象满意度指标"

  /// The official label.
  public var label: String { rawValue }

  /// The first-level classes under which it is legal.
  public var parents: [IndicatorClass] {
    switch self {
    case .economicCost, .socialCost, .ecologicalCost: [.cost]
    case .quantity, .quality, .timeliness, .outputCost, .budgetControl: [.output]
    case .economicBenefit, .socialBenefit, .ecologicalBenefit, .sustainableImpact, .combinedBenefit: [.benefit]
    case .satisfaction: [.satisfaction]
    }
  }

  static let aliases: [(String, IndicatorSubclass)] = [
    ("经济成本", .economicCost), ("社会成本", .socialCost), ("生态环境成本", .ecologicalCost), ("生态成本指标", .ecologicalCost),
    ("生态成本", .ecologicalCost), ("环境成本指标", .ecologicalCost),
    ("数量", .quantity), ("产出数量", .quantity), ("产出数量指标", .quantity),
    ("质量", .quality), ("产出质量", .quality), ("产出质量指标", .quality),
    ("时效", .timeliness), ("产出时效", .timeliness), ("产出时效指标", .timeliness), ("进度指标", .timeliness), ("时间指标", .timeliness),
    ("成本", .outputCost), ("产出成本", .outputCost), ("产出成本指标", .outputCost),
    ("预算控制", .budgetControl),
    ("经济效益", .economicBenefit), ("经济指标", .economicBenefit),
    ("社会效益", .socialBenefit), ("社会指标", .socialBenefit),
    ("生态效益", .ecologicalBenefit), ("环境效益指标", .ecologicalBenefit), ("环境效益", .ecologicalBenefit),
    ("生态环境效益指标", .ecologicalBenefit), ("生态环境效益", .ecologicalBenefit),
    ("可持续影响", .sustainableImpact), ("可持续性影响指标", .sustainableImpact), ("可持续发展指标", .sustainableImpact),
    ("可持续影响效益指标", .sustainableImpact), ("可持续效益指标", .sustainableImpact), ("可持续性指标", .sustainableImpact),
    ("社会经济生态效益指标", .combinedBenefit), ("社会经济效益指标", .combinedBenefit), ("经济社会效益指标", .combinedBenefit),
    ("社会、经济、生态效益", .combinedBenefit), ("项目效益指标", .combinedBenefit),
    ("服务对象满意度", .satisfaction), ("满意度", .satisfaction), ("满意度指标", .satisfaction),
    ("社会公众或服务对象满意度指标", .satisfaction), ("社会公众或服务对象满意度", .satisfaction), ("社会公众满意度指标", .satisfaction),
    ("公众满意度指标", .satisfaction), ("公众满意度", .satisfaction), ("受益对象满意度指标", .satisfaction), ("群众满意度指标", .satisfaction),
    ("服务对象满意度指标等", .satisfaction), ("具体指标", .satisfaction),
  ]
}

extension IndicatorClass: Hashable {
  /// By the number of the case: an enumeration with texts would have them hashed for every look-up.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  private var number: UInt8 {
    switch self {
    case .cost: 0
    case .output: 1
    case .benefit: 2
    case .satisfaction: 3
    case .execution: 4
    case .decision: 5
    case .process: 6
    case .input: 7
    case .operatingCost: 8
    case .managementEfficiency: 9
    case .dutyPerformance: 10
    case .socialEffect: 11
    case .sustainability: 12
    case .clientSatisfaction: 13
    }
  }
}

extension IndicatorSubclass: Hashable {
  /// By the number of the case: an enumeration with texts would have them hashed for every look-up.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  private var number: UInt8 {
    switch self {
    case .economicCost: 0
    case .socialCost: 1
    case .ecologicalCost: 2
    case .quantity: 3
    case .quality: 4
    case .timeliness: 5
    case .outputCost: 6
    case .budgetControl: 7
    case .economicBenefit: 8
    case .socialBenefit: 9
    case .ecologicalBenefit: 10
    case .sustainableImpact: 11
    case .combinedBenefit: 12
    case .satisfaction: 13
    }
  }
}
