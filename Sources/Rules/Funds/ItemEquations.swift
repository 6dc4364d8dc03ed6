import Forms
import Quantities
import Syntax

extension Form {
  /// 明细 against the year's total, and the earlier years' amounts against 明细合计.
  var itemEquations: [FundEquation] {
    guard let funds = self[.funds]?.record, self[.funds, .fundItems] != nil else { return [] }
    let items = fundItems
    var equations: [FundEquation] = []
    if let total = totalRow, let amount = total.budget, let equation = equation(of: items, amount, total.entry.key) {
      equations.append(equation)
    }
    if let totals = entry(.fundItemsTotal, in: funds), tree[totals.value].kind == .mapping {
      // No form has more years; each is looked up in every item.
      for (key, value) in tree.mergedEntries(of: totals.value).prefix(30) {
        let entry = Entry(.fundItemsTotal, key: key, value: tree.resolve(value))
        if let total = self.amount(entry), let equation = equation(of: items, in: key, total, totals.key) {
          equations.append(equation)
        }
      }
    }
    return equations
  }

  private func equation(of items: [FundItem], _ total: Amount, _ label: NodeID) -> FundEquation? {
    var parts: [FundEquation.Term] = []
    var isComplete = true
    for item in items {
      if item.amount == nil, let cell = entry(.amount, in: item.record), !isSettled(cell) { return nil }
      // A negative amount is reported by itself (JX303).
      if let amount = item.amount, amount.yuan.isNegative, !isDeduction(item.record) { return nil }
      if let amount = item.amount ?? item.product {
        parts.append(FundEquation.Term(field: .amount, amount: amount, label: item.content?.value ?? amount.entry.key))
      } else {
        isComplete = false
      }
    }
    let whole = FundEquation.Term(field: .totalFunds, amount: total, label: label)
    let sum = AmountSum(total: total, parts: parts.map(\.amount))
    // Items without an amount may hold the rest, but nothing takes back what is too much.
    if parts.isEmpty || !isComplete && sum.difference >= -sum.tolerance { return nil }
    return FundEquation(whole, parts) { addsUpOtherwise(sum) || isToldElsewhere(sum, items) }
  }

  /// Whether the items make up the appropriation, the whole project's money, or count headings and their parts both.
  private func addsUpOtherwise(_ sum: AmountSum) -> Bool {
    let others = [fundRows.first { $0.entry.field == .fiscalFunds }?.budget, amount(self[.funds, .midtermFunds])]
    for case let other? in others where AmountSum(total: other, parts: sum.parts).isBalanced { return true }
    return (2...3).contains { times in
      guard let counted = sum.total.yuan.multiplied(by: ExactDecimal(times)) else { return false }
      return (counted - sum.sum).magnitude <= sum.tolerance
    }
  }

  /// Whether another rule already names the one wrong figure: an amount that is not quantity times price (JX311), or a
  /// total that is not the sum of its sources either (JX301).
  private func isToldElsewhere(_ sum: AmountSum, _ items: [FundItem]) -> Bool {
    let products = items.compactMap { $0.product ?? $0.amount }
    if AmountSum(total: sum.total, parts: products).isBalanced { return true }
    let sources = fundRows.dropFirst().compactMap(\.budget)
    let whole = sources.reduce(ExactDecimal.zero) { $0 + $1.yuan }
    return !sources.isEmpty && (whole - sum.sum).magnitude <= sum.tolerance
  }

  /// One earlier year of the items against its figure in 明细合计 (`label`).
  private func equation(of items: [FundItem], in key: NodeID, _ total: Amount, _ label: NodeID) -> FundEquation? {
    let year = text(tree.resolve(key))
    var parts: [FundEquation.Term] = []
    var isComplete = true
    for item in items {
      guard let years = entry(.earlierYears, in: item.record), tree[years.value].kind == .mapping,
        let found = tree.mergedEntries(of: years.value).first(where: { text(tree.resolve($0.key)) == year })
      else {
        isComplete = false
        continue
      }
      let cell = Entry(.earlierYears, key: found.key, value: tree.resolve(found.value))
      guard isSettled(cell) else { return nil }
      guard let amount = amount(cell) else { continue }
      parts.append(FundEquation.Term(field: .earlierYears, amount: amount, label: item.content?.value ?? found.key))
    }
    let sum = AmountSum(total: total, parts: parts.map(\.amount))
    if parts.isEmpty || !isComplete && sum.difference >= -sum.tolerance { return nil }
    let whole = FundEquation.Term(field: .fundItemsTotal, amount: total, label: label)
    return FundEquation(whole, parts, column: key)
  }
}
