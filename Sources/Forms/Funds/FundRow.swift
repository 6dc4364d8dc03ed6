import Quantities

/// One line of `资金`, the total or a source: a plain amount, or a row of figures.
public struct FundRow: Sendable {
  /// The line's key and value.
  public let entry: Entry
  /// The mapping of the figures; `nil` for a plain amount.
  public let record: RecordID?
  /// The plain amount; `nil` for a row of figures.
  public let plain: Amount?
  /// 年初预算数: the budget at the start of the year.
  public let initial: Amount?
  /// 全年预算数: the budget after adjustment.
  public let adjusted: Amount?
  /// 全年执行数: what was spent.
  public let executed: Amount?

  /// 拨付数: what was allocated so far, in monitoring.
  public let allocated: Amount?
  /// 全年预计执行数: what will be spent by the year's end, in monitoring.
  public let expected: Amount?
  /// 预计结余结转: what will be left at the year's end, in monitoring.
  public let carryOver: Amount?

  /// 实际到位资金: what arrived, in evaluation reports.
  public let received: Amount?

  /// Whether it is the total's line.
  public var isTotal: Bool { entry.field == .totalFunds }

  /// Whether it is a source of the money.
  public var isSource: Bool { Self.sources.contains(entry.field) }

  /// Whether it says what a department's money is spent on.
  public var isUse: Bool { Self.uses.contains(entry.field) }

  /// The budget in force: the plain amount, else the adjusted budget, else the initial one.
  public var budget: Amount? { plain ?? adjusted ?? initial }

  /// The columns of figures, from left to right.
  public static let columns: [FieldName] = [
    .initialBudget, .adjustedBudget, .received, .allocated, .executed, .expectedExecuted, .carryOver,
  ]

  /// The figure of one of the ``columns``.
  public func figure(_ column: FieldName) -> Amount? {
    switch column {
    case .initialBudget: initial
    case .adjustedBudget: adjusted
    case .received: received
    case .allocated: allocated
    case .executed: executed
    case .expectedExecuted: expected
    case .carryOver: carryOver
    default: nil
    }
  }

  /// The sources that make up the total, in the order of the forms.
  public static let sources: [FieldName] = [
    .fiscalFunds, .priorFunds, .specialAccountFunds, .unitFunds, .ownFunds, .otherFunds,
  ]

  /// What a department's money is spent on; these make up its total too.
  public static let uses: [FieldName] = [
    .basicExpenditure, .projectExpenditure, .businessExpenditure, .remittedExpenditure, .subsidyExpenditure,
    .otherExpenditure,
  ]

  /// What basic expenditure is made of.
  public static let basicParts: [FieldName] = [.personnelExpenditure, .operatingExpenditure]

  /// The lines of a project's `资金`: the total, then the sources.
  public static let lines: [FieldName] = [.totalFunds] + sources

  /// The lines of a department's `资金`: those of a project, then the uses with their parts.
  static let departmentLines: [FieldName] = lines + uses + basicParts

  init(_ entry: Entry, in form: Form) {
    self.entry = entry
    record = entry.record
    if let record = entry.record {
      plain = nil
      initial = form.amount(form.entry(.initialBudget, in: record))
      adjusted = form.amount(form.entry(.adjustedBudget, in: record))
      executed = form.amount(form.entry(.executed, in: record))
      received = form.kind == .evaluationReport ? form.amount(form.entry(.received, in: record)) : nil
      let isMonitored = form.kind == .monitoring
      allocated = isMonitored ? form.amount(form.entry(.allocated, in: record)) : nil
      expected = isMonitored ? form.amount(form.entry(.expectedExecuted, in: record)) : nil
      carryOver = isMonitored ? form.amount(form.entry(.carryOver, in: record)) : nil
    } else {
      plain = form.amount(entry)
      initial = nil
      adjusted = nil
      executed = nil
      received = nil
      allocated = nil
      expected = nil
      carryOver = nil
    }
  }
}

extension Form {
  /// The line of the total, where there is one.
  public var totalRow: FundRow? {
    guard let first = fundRows.first, first.isTotal else { return nil }
    return first
  }

  /// Reads the lines of `资金`, each amount once for all rules.
  func readFundRows() -> [FundRow] {
    guard let funds = self[.funds]?.record else { return [] }
    var rows: [FundRow] = []
    let lines = kind.isDepartment ? FundRow.departmentLines : FundRow.lines
    for name in lines {
      if let entry = entry(name, in: funds) { rows.append(FundRow(entry, in: self)) }
    }
    return rows
  }
}
