import Forms
import Quantities

/// Which documents belong together (`档案`, `覆盖`).
public struct ArchiveTerms: Hashable, Sendable {
  /// Whether a document is only missed where one of a later stage is there.
  public var isStepwise = true
  /// What documents which projects need.
  public var demands: [ArchiveDemand] = []
  /// How many projects with the same rows are worth a word; 0 for never.
  public var copies = 0
  /// What monitoring must cover.
  public var monitoring = Coverage()
  /// What self-evaluation must cover.
  public var selfEvaluation = Coverage()
  /// Whether the funds of a department's projects are held against the department's.
  public var comparesTotals = false

  /// No demand at all.
  public init() {}

  /// What a stage must cover in a department.
  public struct Coverage: Hashable, Sendable {
    /// Whether the whole department has a form of its own.
    public var includesDepartment = false
    /// Whether every project has one.
    public var includesProjects = false
    /// The funds in 元 from which a project needs one; `nil` for any.
    public var minimum: ExactDecimal?

    /// Nothing.
    public init() {}
  }
}

/// The documents that projects of some sort need.
public struct ArchiveDemand: Hashable, Sendable {
  /// What fields of the project must say for the demand to hold; all of them, each one of its values.
  public let conditions: [Deadline.Condition]
  /// The funds in 元 from which it holds; `nil` for any.
  public let minimum: ExactDecimal?
  /// Whether it holds for projects over more than one year only.
  public let isMultiYear: Bool
  /// The kinds of document.
  public let kinds: [DocumentKind]
  /// Whether they are only needed where necessary.
  public let isOptional: Bool
  /// The provision's identity: `P004`.
  public let provision: String?

  /// Reads `{当, 金额起点, 跨年, 须有, 必要时, 条款}`.
  init?(_ value: ParameterValue) {
    guard let items = value["须有"]?.items else { return nil }
    kinds = items.compactMap(\.kind)
    guard kinds.count == items.count, value.hasOnly(Self.keys) else { return nil }
    conditions = (value["当"]?.entries ?? []).map {
      Deadline.Condition(field: $0, values: $1.items?.compactMap(\.text) ?? [])
    }
    minimum = value["金额起点"].flatMap { $0.yuan }
    isMultiYear = value["跨年"]?.flag ?? false
    isOptional = value["必要时"]?.flag ?? false
    provision = value["条款"]?.text
    if value["金额起点"] != nil, minimum == nil { return nil }
  }

  private static let keys: Set<String> = ["当", "金额起点", "跨年", "须有", "必要时", "条款"]
}

extension ParameterValue {
  /// An amount of money with its unit, in 元.
  fileprivate var yuan: ExactDecimal? { text.flatMap { AmountReading.read($0).yuan(in: .tenThousandYuan) } }
}

extension ParameterDeclaration {
  static let archive: [ParameterDeclaration] = [
    archiveStepwise, archiveDemands, archiveCopies, monitoringCoverage, selfEvaluationCoverage, fundTotals,
  ]

  /// Whether only what a later stage presupposes is missed.
  public static let archiveStepwise = flag(
    "档案.逐级", \.archive.isStepwise, zh: "是否有后一环节的文档才追究前一环节",
    en: "Whether a document is only missed where a later one is there")

  /// What documents projects need.
  public static let archiveDemands = list(
    "档案.要求", \.archive.demands, zh: "各类项目须有的文档", en: "The documents that projects need"
  ) { ArchiveDemand($0) }

  /// How many projects with the same rows are worth a word.
  public static let archiveCopies = integer(
    "档案.雷同项目数", \.archive.copies, 0...1000, zh: "指标和指标值或总体目标完全相同的项目达到多少个即提示；0 为不查",
    en: "How many projects with the same indicators, values or goals are worth a word; 0 for never")

  /// What monitoring covers.
  public static let monitoringCoverage = coverage(
    "覆盖.监控", \.archive.monitoring, zh: "绩效监控须覆盖的范围", en: "What monitoring must cover")

  /// What self-evaluation covers.
  public static let selfEvaluationCoverage = coverage(
    "覆盖.自评", \.archive.selfEvaluation, zh: "绩效自评须覆盖的范围", en: "What self-evaluation must cover")

  /// Whether funds are added up.
  public static let fundTotals = flag(
    "覆盖.资金合计", \.archive.comparesTotals, zh: "部门项目支出是否与各项目资金合计核对",
    en: "Whether the funds of a department's projects are held against the department's")

  private static func coverage(
    _ path: String, _ member: WritableKeyPath<ParameterValues, ArchiveTerms.Coverage> & Sendable, zh: String, en: String
  ) -> ParameterDeclaration {
    ParameterDeclaration(path, zh: zh, en: en) { value, parameters in
      var coverage = parameters[keyPath: member]
      for (key, setting) in value.entries {
        switch key {
        case "部门整体":
          guard let flag = setting.flag else { return false }
          coverage.includesDepartment = flag
        case "全部项目":
          guard let flag = setting.flag else { return false }
          coverage.includesProjects = flag
        case "金额起点":
          coverage.minimum = setting.yuan
          if coverage.minimum == nil && !setting.isBlank { return false }
        default: return false
        }
      }
      parameters[keyPath: member] = coverage
      return value.isMapping || value.isBlank
    }
  }
}
