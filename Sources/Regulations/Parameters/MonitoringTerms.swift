import Forms
import Quantities

/// How execution is monitored (`监控`).
public struct MonitoringTerms: Hashable, Sendable {
  /// How often a table is due.
  public var frequency = MonitoringFrequency.year
  /// The months at whose end a table must stand; empty where the place names none.
  public var months: [Int] = []
  /// The modes of monitoring of which tables must be there: 日常, 定期.
  public var requiredModes: [String] = []
  /// The quarters at whose end the year is forecast.
  public var forecastQuarters: [Int] = []
  /// The months at whose end the year is forecast.
  public var forecastMonths: [Int] = []
  /// What is monitored beside the figures: 及时性, 合规性, 有效性.
  public var aspects: [String] = []
  /// Whether ``aspects`` must be told; else they are only looked at where some are.
  public var requiresAspects = false
  /// The kinds of document that must tell of the execution of the budget and of the indicators.
  public var doubleMonitored: [DocumentKind] = []
  /// The columns of funds that a table must fill.
  public var fundColumns: [FieldName] = []
  /// The execution rates that need no reason, by month, the earlier first.
  public var executionFloors: [ExecutionFloor] = []
  /// The share, in per cent, of what the months gone by would let expect, under which an indicator lags behind.
  public var scheduleFloor: ExactDecimal = .zero
  /// What may follow a severe problem.
  public var severeActions: [MonitoringAction] = []
  /// What may also follow a target that cannot be reached by the year's end.
  public var failureActions: [MonitoringAction] = []
  /// Words for causes that nobody is to blame for: 政策变化.
  public var objectiveCauses: [String] = []
  /// What must follow such a cause; empty for no demand.
  public var objectiveActions: [MonitoringAction] = []
  /// Which tables are handed in on paper too.
  public var paper = PaperTerms()
  /// The provisions behind the members, by their name in the rule set: `内容` → `P130`.
  public var provisions: [String: String] = [:]

  /// No demand at all.
  public init() {}
}

/// How often a monitoring table is due.
public enum MonitoringFrequency: String, Sendable, CaseIterable {
  /// Once a year.
  case year = "年度"
  /// Each half-year.
  case halfYear = "半年"
  /// Each quarter.
  case quarter = "季度"
  /// Each month.
  case month = "月"
}

/// An execution rate that needs no reason from the end of a month on.
public struct ExecutionFloor: Hashable, Sendable {
  /// The month, 1…12.
  public let month: Int
  /// The rate in per cent.
  public let percent: ExactDecimal
}

/// Something that may follow a problem: 停止拨款.
public struct MonitoringAction: Hashable, Sendable {
  /// The official name.
  public let name: String
  /// Words by which a text names it.
  public let words: [String]
}

/// Which monitoring tables are handed in on paper as well as electronically.
public struct PaperTerms: Hashable, Sendable {
  /// Those of whole departments.
  public var departments = false
  /// Those of projects, from ``amount`` on.
  public var projects = false
  /// The least amount of such a project, in 元; `nil` for all.
  public var amount: ExactDecimal?
}
