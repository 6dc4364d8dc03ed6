import Forms
import Quantities

/// What the targets of whole departments need (`整体维度` and what goes with it), and what no target may ask for.
public struct DepartmentTerms: Hashable, Sendable {
  /// The dimensions that a whole department's performance must cover; empty where the rule set names none.
  public var dimensions: [IndicatorClass] = []
  /// Indicators that no target may have.
  public var forbiddenTargets: [ForbiddenTarget] = []
  /// Whether basic expenditure may have targets of its own.
  public var allowsBasicTargets = false

  /// No demand at all.
  public init() {}
}

/// Indicators that no target may have, by the words of their name and value.
public struct ForbiddenTarget: Hashable, Sendable {
  /// What is forbidden, for messages: 财政收入预期指标.
  public let name: String
  /// Things of which one must be named.
  public let subjects: [String]
  /// What must be said of the thing; empty where naming it is enough.
  public let phrases: [String]
  /// Words that make it another matter.
  public let exceptions: [String]
  /// The growth in per cent that is still allowed; `nil` where the words alone decide.
  public let growthLimit: ExactDecimal?
  /// The identity of the provision.
  public let provision: String?

  /// Reads `{名称, 对象, 说法, 除外, 增幅上限, 条款}`; `nil` where no subject is named or a key is none of these.
  init?(_ value: ParameterValue) {
    guard let name = value["名称"]?.text, let subjects = value["对象"]?.items?.compactMap(\.text), !subjects.isEmpty,
      value.entries.allSatisfy({ Self.keys.contains($0.0) })
    else { return nil }
    if let limit = value["增幅上限"], limit.number == nil { return nil }
    self.name = name
    self.subjects = subjects
    phrases = value["说法"]?.items?.compactMap(\.text) ?? []
    exceptions = value["除外"]?.items?.compactMap(\.text) ?? []
    growthLimit = value["增幅上限"]?.number
    provision = value["条款"]?.text
  }

  private static let keys: Set<String> = ["名称", "对象", "说法", "除外", "增幅上限", "条款"]
}

extension ParameterDeclaration {
  static let departments: [ParameterDeclaration] = [
    departmentDimensions, forbiddenTargets, nameLexicon, basicExpenditureTargets,
  ]

  /// The dimensions of a whole department.
  public static let departmentDimensions = list(
    "整体维度", \.departments.dimensions, zh: "部门整体绩效须覆盖的方面", en: "The dimensions of a whole department's performance"
  ) { $0.text.flatMap(IndicatorClass.init(rawValue:)) }

  /// Indicators that no target may have.
  public static let forbiddenTargets = list(
    "禁设指标", \.departments.forbiddenTargets, zh: "不得设置的指标", en: "Indicators that no target may have"
  ) { ForbiddenTarget($0) }

  /// Whether basic expenditure may have targets of its own.
  public static let basicExpenditureTargets = flag(
    "目标.基本支出单独设定", \.departments.allowsBasicTargets, zh: "基本支出可否单独设定绩效目标",
    en: "Whether basic expenditure may have targets of its own")
}
