import Forms
import Quantities
import Syntax

/// The money of 年度主要任务: of each task, and of all together.
extension Form {
  /// The columns of money that tasks print: 资金 in a target, the figures of a year in a self-evaluation.
  static let taskColumns: [FieldName] = [.funds, .initialBudget, .adjustedBudget, .executed]

  /// The tasks, without rows that repeat others: totals, and what is part of the row above.
  var mainTasks: [RecordID] {
    guard let tasks = self[.mainTasks] else { return [] }
    return tasks.records.filter { record in entry(.name, in: record).map { !isRepetition($0) } ?? true }
  }

  /// What a task's column holds in all: the plain amount, the total, or the only source.
  func taskAmount(_ column: FieldName, of task: RecordID) -> Amount? {
    guard let entry = entry(column, in: task) else { return nil }
    guard let record = entry.record else { return amount(entry) }
    if let total = self.entry(.totalFunds, in: record), isFilled(total) { return amount(total) }
    let sources = taskSources.compactMap { self.entry($0, in: record) }.filter { isFilled($0) }
    guard sources.count == 1, let only = sources.first else { return nil }
    return amount(only)
  }

  /// Every task whose total is written beside its sources.
  var taskEquations: [FundEquation] {
    guard self[.mainTasks] != nil else { return [] }
    return mainTasks.flatMap { task in
      Self.taskColumns.compactMap { column in self.entry(column, in: task)?.record.flatMap { taskEquation(of: $0) } }
    }
  }

  private func taskEquation(of record: RecordID) -> FundEquation? {
    guard let total = entry(.totalFunds, in: record), let amount = amount(total) else { return nil }
    let sources = taskSources.compactMap { entry($0, in: record) }
    let parts = sources.compactMap { source in
      self.amount(source).map { FundEquation.Term(field: source.field, amount: $0, label: source.key) }
    }
    guard sources.allSatisfy({ self.amount($0) != nil || isSettled($0) }),
      parts.contains(where: { !$0.amount.yuan.isZero })
    else { return nil }
    return FundEquation(FundEquation.Term(field: .totalFunds, amount: amount, label: total.key), parts)
  }
}

/// The sources of a task's money, as the official form prints them.
private let taskSources: [FieldName] = [.fiscalFunds, .otherFunds]
