import Forms
import Quantities

/// What a work plan holds (`工作方案`).
public struct PlanTerms: Hashable, Sendable {
  /// The year by whose end the whole system must stand; `nil` where none is set.
  public var completionYear: Int?
  /// The identity of the provision that sets ``completionYear``.
  public var completionProvision: String?
  /// The stages that the plan must cover.
  public var stages: [PlanItem] = []
  /// The identity of the provision that names the stages.
  public var stagesProvision: String?
  /// The rules that the plan's list must hold.
  public var regulations: [PlanItem] = []
  /// What must be seen to: money, a body, people.
  public var safeguards: [PlanItem] = []
  /// The calendar of tasks, the more special before the more general.
  public var calendar: [PlanTaskTerm] = []

  /// No demand at all.
  public init() {}
}

/// Something that a work plan must hold, with the words by which it is known.
public struct PlanItem: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Words of which one must be written.
  public let words: [String]
  /// The identity of the provision.
  public let provision: String?

  /// A bare text, or `{名称, 别名 or 关键词, 条款}`; the name is one of the words unless 关键词 are given.
  init?(_ value: ParameterValue) {
    guard let name = value.text ?? value["名称"]?.text else { return nil }
    self.name = name
    words = value["关键词"]?.items?.compactMap(\.text) ?? [name] + (value["别名"]?.items?.compactMap(\.text) ?? [])
    provision = value["条款"]?.text
  }

  /// Whether `text` holds one of the words.
  public func isNamed(in text: String) -> Bool { words.contains { text.contains($0) } }
}

/// A task of the calendar with its months.
public struct PlanTaskTerm: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Words by which a task of a plan is known as this one.
  public let words: [String]
  /// The months, 1…12, in which it is done.
  public let months: ClosedRange<Int>
  /// Whether the plan must have it.
  public let isRequired: Bool
  /// The identity of the provision.
  public let provision: String?

  /// Reads `{任务, 关键词, 起, 止, 必列, 条款}`.
  init?(_ value: ParameterValue) {
    guard let name = value["任务"]?.text, let from = Self.month(value["起"]), let to = Self.month(value["止"]), from <= to
    else { return nil }
    self.name = name
    words = value["关键词"]?.items?.compactMap(\.text) ?? [name]
    months = from...to
    isRequired = value["必列"]?.flag ?? false
    provision = value["条款"]?.text
  }

  /// Whether `text` names the task.
  public func isNamed(in text: String) -> Bool { words.contains { text.contains($0) } }

  private static func month(_ value: ParameterValue?) -> Int? {
    guard let text = value?.text, let month = Int(text.hasSuffix("月") ? String(text.dropLast()) : text),
      (1...12).contains(month)
    else { return nil }
    return month
  }
}

extension ParameterDeclaration {
  static let workPlan: [ParameterDeclaration] = [
    completionYear, completionProvision, planStages, planStagesProvision, planRegulations, planSafeguards, planCalendar,
  ]

  /// The year by which the system must stand.
  public static let completionYear = ParameterDeclaration(
    "工作方案.建成年度", zh: "预算绩效管理体系的建成年度", en: "The year by whose end the whole system must stand",
    bounds: ExactDecimal(2015)...ExactDecimal(2100)
  ) { value, parameters in
    if value.isBlank {
      parameters.workPlan.completionYear = nil
      return true
    }
    guard let year = value.number?.integer, (2015...2100).contains(year) else { return false }
    parameters.workPlan.completionYear = year
    return true
  }

  /// The provision behind the year.
  public static let completionProvision = ParameterDeclaration(
    "工作方案.建成条款", zh: "规定建成年度的条款", en: "The provision that sets the year"
  ) { value, parameters in
    parameters.workPlan.completionProvision = value.isBlank ? nil : value.text
    return value.isBlank || value.text != nil
  }

  /// The stages of a plan.
  public static let planStages = list(
    "工作方案.环节", \.workPlan.stages, zh: "工作方案须覆盖的环节", en: "The stages that a work plan must cover"
  ) { PlanItem($0) }

  /// The provision behind the stages.
  public static let planStagesProvision = ParameterDeclaration(
    "工作方案.环节条款", zh: "规定各环节的条款", en: "The provision that names the stages"
  ) { value, parameters in
    parameters.workPlan.stagesProvision = value.isBlank ? nil : value.text
    return value.isBlank || value.text != nil
  }

  /// The rules that a plan lists.
  public static let planRegulations = list(
    "工作方案.制度", \.workPlan.regulations, zh: "制度清单须有的制度", en: "The rules that a work plan must list"
  ) { PlanItem($0) }

  /// What a plan sees to.
  public static let planSafeguards = list(
    "工作方案.保障", \.workPlan.safeguards, zh: "须有的保障事项", en: "What a work plan must see to"
  ) { PlanItem($0) }

  /// The calendar of tasks.
  public static let planCalendar = list(
    "工作方案.日历", \.workPlan.calendar, zh: "任务日历：任务及其月份", en: "The calendar of tasks and their months"
  ) { PlanTaskTerm($0) }
}
