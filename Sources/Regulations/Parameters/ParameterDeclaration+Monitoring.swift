import Forms
import Quantities
import Syntax

extension ParameterDeclaration {
  static let monitoring: [ParameterDeclaration] = [
    monitoringFrequency, monitoringMonths, monitoringModes, forecastQuarters, forecastMonths, monitoredAspects,
    aspectsRequired, doubleMonitoring, monitoredFundColumns, executionFloors, scheduleFloor, severeActions,
    failureActions, objectiveCauses, objectiveActions, paperCopies, monitoringProvisions,
  ]

  /// How often a table is due.
  public static let monitoringFrequency = ParameterDeclaration(
    "监控.频次", zh: "监控的频次：年度、半年、季度、月", en: "How often execution is monitored"
  ) { value, parameters in
    guard let frequency = value.choice(MonitoringFrequency.self) else { return false }
    parameters.monitoring.frequency = frequency
    return true
  }

  /// The months at whose end a table must stand.
  public static let monitoringMonths = list(
    "监控.截止月份", \.monitoring.months, zh: "必须有监控表的截止月份", en: "Months at whose end a table must stand", item: month)

  /// The modes of which tables must be there.
  public static let monitoringModes = list(
    "监控.必需方式", \.monitoring.requiredModes, zh: "须有的监控方式", en: "Modes of monitoring that must be there"
  ) { $0.text }

  /// The quarters at whose end the year is forecast.
  public static let forecastQuarters = list(
    "监控.全年预计", \.monitoring.forecastQuarters, zh: "须预计全年完成情况的季度", en: "Quarters at whose end the year is forecast"
  ) { value in value.number?.integer.flatMap { (1...4).contains($0) ? $0 : nil } }

  /// The months at whose end the year is forecast.
  public static let forecastMonths = list(
    "监控.全年预计月份", \.monitoring.forecastMonths, zh: "须预计全年完成情况的截止月份",
    en: "Months at whose end the year is forecast", item: month)

  /// What is monitored beside the figures.
  public static let monitoredAspects = list(
    "监控.内容", \.monitoring.aspects, zh: "监控内容：及时性、合规性、有效性", en: "What is monitored beside the figures"
  ) { $0.text }

  /// Whether the aspects must be told.
  public static let aspectsRequired = flag(
    "监控.内容必填", \.monitoring.requiresAspects, zh: "监控内容是否必填", en: "Whether what is monitored must be told")

  /// The kinds that must tell of funds and indicators.
  public static let doubleMonitoring = list(
    "监控.双监控", \.monitoring.doubleMonitored, zh: "目标与预算执行两块都要填的文档",
    en: "Documents that must tell of funds and of indicators"
  ) { $0.kind }

  /// The columns of funds that a table must fill.
  public static let monitoredFundColumns = list(
    "监控.资金栏", \.monitoring.fundColumns, zh: "监控表资金须填的栏", en: "The columns of funds that must be filled"
  ) { value in value.text.flatMap { fundRow?.field(for: $0)?.name } }

  /// The execution rates that need no reason.
  public static let executionFloors = ParameterDeclaration(
    "监控.执行率标准", zh: "截至各月的执行率下限（百分数），低于下限须说明原因", en: "Execution rates that need no reason, by month"
  ) { value, parameters in
    guard let items = value.items ?? (value.isBlank ? [] : nil) else { return false }
    let floors = items.compactMap { item -> ExecutionFloor? in
      guard let month = item["截至月"].flatMap(month), let percent = item["下限"]?.number,
        percent >= .zero, percent <= ExactDecimal(100)
      else { return nil }
      return ExecutionFloor(month: month, percent: percent)
    }
    guard floors.count == items.count else { return false }
    parameters.monitoring.executionFloors = floors.sorted { $0.month < $1.month }
    return true
  }

  /// The share of the time gone by under which an indicator lags behind.
  public static let scheduleFloor = number(
    "监控.时序下限", \.monitoring.scheduleFloor, 0...100, zh: "完成值低于年度指标值×月份÷12 的此百分数即为进度滞后",
    en: "The share of the time gone by, in per cent, under which an indicator lags behind")

  /// What may follow a severe problem.
  public static let severeActions = list(
    "监控.严重问题处理", \.monitoring.severeActions, zh: "严重问题的处理方式及关键词", en: "What may follow a severe problem",
    item: action)

  /// What may also follow a target that cannot be reached.
  public static let failureActions = list(
    "监控.目标无法实现处理", \.monitoring.failureActions, zh: "目标完全不可能完成的，也可以采取的处理方式",
    en: "What may also follow a target that cannot be reached", item: action)

  /// Causes that nobody is to blame for.
  public static let objectiveCauses = list(
    "监控.客观因素", \.monitoring.objectiveCauses, zh: "属于客观因素的说法", en: "Words for causes that nobody is to blame for"
  ) { $0.text }

  /// What must follow such causes.
  public static let objectiveActions = list(
    "监控.客观因素处理", \.monitoring.objectiveActions, zh: "客观因素造成偏差的处理方式及关键词", en: "What must follow such causes",
    item: action)

  /// Which tables are handed in on paper too.
  public static let paperCopies = ParameterDeclaration(
    "监控.纸质", zh: "须同时报送纸质和电子的监控表", en: "Which tables are handed in on paper too"
  ) { value, parameters in
    parameters.monitoring.paper.departments = value["部门整体"]?.flag ?? parameters.monitoring.paper.departments
    parameters.monitoring.paper.projects = value["项目"]?.flag ?? parameters.monitoring.paper.projects
    if let amount = value["金额起点"], !amount.isBlank {
      guard let yuan = amount.text.flatMap({ AmountReading.read($0.utf8.span).yuan(in: .yuan) }) else { return false }
      parameters.monitoring.paper.amount = yuan
    }
    return true
  }

  /// The provisions behind the members.
  public static let monitoringProvisions = ParameterDeclaration(
    "监控.条款", zh: "各项要求所依据的条款标识", en: "The provisions behind the demands on monitoring"
  ) { value, parameters in
    for (name, provision) in value.entries { parameters.monitoring.provisions[name] = provision.text }
    return value.isMapping || value.isBlank
  }

  // MARK: Items

  /// The figures of a line of funds in a monitoring table.
  private static var fundRow: RecordType? {
    DocumentKind.monitoring.recordType[.funds]?.type.recordType?[.totalFunds]?.type.recordType
  }

  private static func month(_ value: ParameterValue) -> Int? {
    value.number?.integer.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private static func action(_ value: ParameterValue) -> MonitoringAction? {
    guard let name = value["名称"]?.text, let words = value["关键词"]?.items?.compactMap(\.text), !words.isEmpty else {
      return nil
    }
    return MonitoringAction(name: name, words: words)
  }
}
