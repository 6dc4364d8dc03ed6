import Forms
import Quantities
import Syntax

/// The totals of `资金` and what must make them up.
extension Form {
  /// Every total of the sources, of each column of figures, of the budgets and of the levels, where it can be checked.
  var fundEquations: [FundEquation] {
    guard let funds = self[.funds]?.record, let total = totalRow, !isIncomplete(funds) else { return [] }
    var equations = equations(of: total, fundRows.filter(\.isSource))
    if kind.isDepartment { equations += useEquations(beside: equations) }
    for breakdown in [FieldName.budgetKinds, .fundLevels] {
      if let record = entry(breakdown, in: funds)?.record, let equation = equation(of: record) {
        equations.append(equation)
      }
    }
    return equations
  }

  /// What a department's money is spent on: 部门预算总额＝基本支出＋项目支出, 基本支出＝人员经费＋公用经费. A total that is found
  /// wrong by its sources in the same way is not found wrong again.
  private func useEquations(beside known: [FundEquation]) -> [FundEquation] {
    var found: [FundEquation] = []
    let uses = fundRows.filter(\.isUse)
    if let total = totalRow, uses.contains(where: { $0.entry.field == .basicExpenditure }),
      uses.contains(where: { $0.entry.field == .projectExpenditure })
    {
      found += equations(of: total, uses)
    }
    let parts = fundRows.filter { FundRow.basicParts.contains($0.entry.field) }
    if let basic = uses.first(where: { $0.entry.field == .basicExpenditure }), parts.count == FundRow.basicParts.count {
      found += equations(of: basic, parts)
    }
    return found.filter { equation in
      !known.contains {
        !$0.isBalanced && $0.total.amount.entry.value == equation.total.amount.entry.value
          && $0.sum.difference == equation.sum.difference
      }
    }
  }

  /// A line of the funds against the lines that make it up: the amounts, or each column of figures.
  private func equations(of total: FundRow, _ sources: [FundRow]) -> [FundEquation] {
    if total.record != nil {
      return FundRow.columns.compactMap { equation(of: $0, total, sources) }
    }
    guard let amount = total.plain, sources.allSatisfy({ $0.plain != nil || $0.record == nil && isSettled($0.entry) })
    else { return [] }
    let parts = sources.compactMap { row in row.plain.map { term($0, row) } }
    guard tells(parts) else { return [] }
    let whole = term(amount, total)
    return [FundEquation(whole, parts, or: { addsUpNested(whole, parts, containers + [priorInside]) })]
  }

  /// One column of the rows: the total's figure against those of the sources.
  private func equation(of column: FieldName, _ total: FundRow, _ sources: [FundRow]) -> FundEquation? {
    guard let record = total.record, let cell = entry(column, in: record), let amount = total.figure(column) else {
      return nil
    }
    var parts: [FundEquation.Term] = []
    for row in sources {
      guard let record = row.record else {
        // A plain amount beside rows of figures: nobody can tell which column it means.
        if row.plain.map({ $0.yuan.isZero }) ?? isSettled(row.entry) { continue }
        return nil
      }
      if let figure = row.figure(column) {
        parts.append(term(figure, row))
      } else if let cell = self.entry(column, in: record), !isSettled(cell) {
        return nil
      }
    }
    guard tells(parts) else { return nil }
    let whole = term(amount, total)
    return FundEquation(whole, parts, column: cell.key, or: { addsUpNested(whole, parts, containers) })
  }

  /// 财政拨款构成 or 资金级次 against the appropriation, or against the whole where a form means that.
  private func equation(of record: RecordID) -> FundEquation? {
    guard !isIncomplete(record) else { return nil }
    var fields: [FundEquation.Term] = []
    for entry in entries(of: record) {
      if let amount = amount(entry) {
        fields.append(FundEquation.Term(field: entry.field, amount: amount, label: entry.key))
      } else if !isSettled(entry) {
        return nil
      }
    }
    var parts = fields
    for open in openKeys where open.record == record {
      guard isSettled(open.entry) else { return nil }
      if let amount = amount(open.entry) {
        parts.append(FundEquation.Term(field: .amount, amount: amount, label: open.entry.key))
      }
    }
    let totals = fundRows.filter { $0.entry.field == .fiscalFunds || $0.isTotal }.compactMap { row in
      row.budget.map { term($0, row) }
    }
    guard let whole = totals.last, tells(parts) else { return nil }
    return FundEquation(whole, parts) {
      // 中央资金 beside 上级补助, or 专项债券 beside 政府性基金预算, may be what that amount is made of.
      totals.contains { total in
        [parts, fields].contains { AmountSum(total: total.amount, parts: $0.map(\.amount)).isBalanced }
      }
    }
  }

  private func term(_ amount: Amount, _ row: FundRow) -> FundEquation.Term {
    FundEquation.Term(field: row.entry.field, amount: amount, label: row.entry.key)
  }

  /// Whether parts say anything: zeros alone beside an appropriation left blank do not.
  private func tells(_ parts: [FundEquation.Term]) -> Bool {
    // A negative amount is reported by itself (JX303).
    if parts.contains(where: { $0.amount.yuan.isNegative }) { return false }
    if parts.contains(where: { !$0.amount.yuan.isZero }) { return true }
    return parts.contains { $0.field == .fiscalFunds }
  }

  /// Whether the record has money under keys that cannot be counted: then a sum would be wrong (JX004 and JX002 tell).
  private func isIncomplete(_ record: RecordID) -> Bool {
    if unknownKeys.isEmpty && duplicateKeys.isEmpty { return false }
    let type = type(of: record)
    if unknownKeys.contains(where: { $0.expected === type && isMoney($0.value) }) { return true }
    let node = node(of: record)
    return duplicateKeys.contains { tree.parent(of: $0.second) == node }
  }

  private func isMoney(_ value: NodeID) -> Bool {
    let value = tree.resolve(value)
    if tree[value].kind == .mapping { return true }
    guard tree[value].kind == .scalar else { return false }
    switch withBytes(of: value, { AmountReading.read($0) }) {
    case .number, .money: return true
    case .empty, .notApplicable, .placeholder, .malformed, .unreadable: return false
    }
  }

  /// Whether a cell is an amount or says that there is none; anything else is reported by another rule.
  func isSettled(_ entry: Entry) -> Bool {
    guard tree[entry.value].kind == .scalar else { return false }
    switch amountReading(entry) {
    case .empty, .notApplicable, .number, .money: return true
    case .unreadable: return saysNone(entry)
    case .placeholder, .malformed: return false
    }
  }

  /// Whether a cell says in words that there is no such money.
  func saysNone(_ entry: Entry) -> Bool {
    withBytes(of: entry.value) { bytes in
      if none.matchesWhole(bytes) { return true }
      switch TemplateRemainder.find(in: bytes)?.kind {
      case .none?, .notApplicable?: return true
      case .gap?, .word?, .zero?, nil: return false
      }
    }
  }

  /// Whether the parts make up the total once those are left out that another part contains (其他资金，其中：自有资金).
  private func addsUpNested(
    _ total: FundEquation.Term, _ parts: [FundEquation.Term], _ containers: [Container]
  ) -> Bool {
    func part(_ field: FieldName) -> FundEquation.Term? { parts.first { $0.field == field } }
    for choice in 1..<(1 << containers.count) {
      var dropped: [FieldName] = []
      for (bit, pair) in containers.enumerated() where choice >> bit & 1 == 1 {
        guard let inner = part(pair.inner) else { continue }
        let holds = pair.outer.contains { part($0).map { $0.amount.yuan >= inner.amount.yuan } ?? false }
        if holds { dropped.append(pair.inner) }
      }
      if dropped.isEmpty { continue }
      let kept = parts.filter { !dropped.contains($0.field) }.map(\.amount)
      if AmountSum(total: total.amount, parts: kept).isBalanced { return true }
    }
    return false
  }
}

/// A source that forms print as part of another one.
private typealias Container = (inner: FieldName, outer: [FieldName])

private let containers: [Container] = [
  (.ownFunds, [.otherFunds, .unitFunds]), (.unitFunds, [.otherFunds]),
  (.specialAccountFunds, [.unitFunds, .otherFunds]),
]

/// The appropriation of a declaration may hold last year's money; that of an evaluation is 当年财政拨款, which does not.
private let priorInside: Container = (.priorFunds, [.fiscalFunds])

private let none = FundWords(["未安排", "未申请", "不安排", "无此项", "无资金", "无该项资金", "无此项资金", "暂未安排", "尚未安排"])
