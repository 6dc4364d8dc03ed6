import Forms
import Linting
import Quantities
import SourceText
import Syntax

let suspiciousMagnitude = Rule(
  304, "suspicious-magnitude", .warning, .withFunds,
  summary: LocalizedText(
    zh: "两个金额恰好相差1万倍（元与万元混用），或总额与明细的数量级悬殊",
    en: "Two amounts exactly 10,000 times apart (元 taken for 万元), or a total of absurd size beside its items"),
  why: LocalizedText(
    zh: "金额单位混用，汇总和公开时资金会差一万倍",
    en: "With mixed units the money is 10,000 times too much or too little when added up and published"),
  advice: LocalizedText(
    zh: "核对金额单位：与“资金”的单位一致，或在数字后写明单位，如 3200000元",
    en: "Check the unit: as the form says, or written behind the number (3200000元)"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        单位: 万元
        年度资金总额: 320
        财政拨款: ↓3000000
        其他资金: 20
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: ↓3200000, 执行率: 100%}
        当年财政拨款: {年初预算数: 320, 全年预算数: 320, 全年执行数: 3200000, 执行率: 100%}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: ↓3200500
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: ↓25000, 金额: 300}
          - {内容: 标识更换, 金额: 20}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: ↓900000}
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 项目总成本, 指标值: ≤90万元}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        财政拨款: 3000000元
        其他资金: 20万元
        中期资金总额: 960
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 25000元, 金额: 300}
          - {内容: 标识更换, 金额: 20}
      """),
    // A small source beside a large one is no mixture: the total bears both out.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 2000.2, 财政拨款: 2000, 其他资金: 0.2}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 0, 全年预算数: 43.2, 全年执行数: 37.24, 执行率: 86%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320}\n"),
  ]
) { check in
  let figures = check.form.comparableAmounts
  if figures.count < 2 {
    return check.notApplicable(zh: "没有两个可以相互比较的金额", en: "there are no two amounts to be compared")
  }
  // Nearly every form is done here: nothing in it is thousands of times anything else, or more than the total.
  let total = check.form.totalRow
  let midterm = check.form.amount(check.form[.funds, .midtermFunds])
  let largest = [total?.plain, total?.initial, total?.adjusted, total?.executed, total?.expected, midterm].compactMap {
    $0?.yuan
  }.max()
  let exceeds = largest.map { top in figures.contains { $0 > top } } ?? false
  if !exceeds, !MisplacedUnit.mayBe(among: figures) { return }
  var places = ReportedPlaces()
  checkSums(&check, &places)
  checkRows(&check, &places)
  checkPairs(&check, &places)
}

extension Form {
  /// The amounts, in 元, of which some pair may show a mixture of units.
  fileprivate var comparableAmounts: [ExactDecimal] {
    var amounts: [ExactDecimal] = []
    for row in fundRows {
      for amount in [row.plain, row.initial, row.adjusted, row.executed, row.expected] {
        if let amount { amounts.append(amount.yuan) }
      }
    }
    for item in fundItems {
      if let amount = item.amount { amounts.append(amount.yuan) }
      if let product = item.product { amounts.append(product.yuan) }
    }
    if let midterm = amount(self[.funds, .midtermFunds]) { amounts.append(midterm.yuan) }
    for name in [FieldName.budgetKinds, .fundLevels] {
      guard let record = self[.funds, name]?.record else { continue }
      for entry in entries(of: record) { if let amount = amount(entry) { amounts.append(amount.yuan) } }
    }
    for open in openKeys { if let amount = amount(open.entry) { amounts.append(amount.yuan) } }
    for indicator in indicators {
      if let cost = boundedAmount(of: indicator) { amounts.append(cost) }
    }
    return amounts
  }
}

/// The values already reported: one mistake shows in several comparisons.
private struct ReportedPlaces {
  private var nodes: Set<NodeID> = []

  mutating func insert(_ amount: Amount) -> Bool { nodes.insert(amount.entry.value).inserted }
}

// MARK: Sums

private func checkSums(_ check: inout DocumentCheck, _ places: inout ReportedPlaces) {
  let form = check.form
  for equation in form.fundEquations + form.itemEquations {
    guard let suspect = MisplacedUnit.suspect(in: equation) else { continue }
    let sum = equation.sum
    let wrong: FundEquation.Term
    switch suspect {
    case .part(let index): wrong = equation.parts[index]
    case .total:
      let isTotalLarger = sum.total.yuan.magnitude > sum.sum.magnitude
      let largest = equation.parts.max { $0.amount.yuan.magnitude < $1.amount.yuan.magnitude }
      wrong = isTotalLarger == (form.fundUnit != .yuan) ? equation.total : largest ?? equation.total
    }
    if !places.insert(wrong.amount) { continue }
    let message = equation.message(in: form)
    let name = form.text(wrong.label)
    let amount = form.describe(wrong.amount.yuan)
    check.report(
      form.valueRange(wrong.amount.entry), level: .error,
      zh: "\(name) \(amount)疑为元与万元混用，相差1万倍：\(message.chinese)",
      en: "\(name) \(amount) seems to mix 元 and 万元, 10,000 times apart: \(message.english)",
      related: equation.related(in: form))
  }
}

// MARK: Rows of figures

private func checkRows(_ check: inout DocumentCheck, _ places: inout ReportedPlaces) {
  let form = check.form
  var seen: [FieldName] = []
  for row in form.fundRows where row.record != nil {
    let figures = [row.initial, row.adjusted, row.executed].compactMap { $0 }
    var pairs = zip(figures, figures.dropFirst()).map { ($0, $1) }
    // What will be spent is of the size of the budget; what was spent so far may be anything.
    if let budget = row.adjusted ?? row.initial, let expected = row.expected { pairs.append((budget, expected)) }
    for (left, right) in pairs {
      guard MisplacedUnit.separates(from: left, to: right) else { continue }
      let wrong = form.suspect(left, right)
      // The same column of a source repeats what the total's row says.
      if seen.contains(wrong.entry.field) || !places.insert(wrong) { continue }
      seen.append(wrong.entry.field)
      reportPair(left, right, form.text(row.entry.key) + "的", &check)
    }
  }
}

// MARK: Pairs

private func checkPairs(_ check: inout DocumentCheck, _ places: inout ReportedPlaces) {
  let form = check.form
  if let midterm = form.amount(form[.funds, .midtermFunds]), let year = form.totalRow?.plain {
    if MisplacedUnit.separates(midterm, year), places.insert(form.suspect(midterm, year)) {
      reportPair(midterm, year, "", &check)
    }
  }
  for item in form.fundItems {
    guard let amount = item.amount, let product = item.product else { continue }
    if MisplacedUnit.separates(amount, product), places.insert(form.suspect(amount, product)) {
      reportItem(item, amount, product, &check)
    }
  }
  if let year = form.totalRow?.plain {
    for indicator in form.indicators {
      guard let cost = form.totalCost(of: indicator) else { continue }
      if MisplacedUnit.separates(cost.ceiling, year), places.insert(year) { reportCost(cost, year, indicator, &check) }
    }
  }
}

extension Form {
  /// The one of two amounts that is likelier to be in the wrong unit: 元 typed where the form counts in 万元, or the reverse.
  fileprivate func suspect(_ left: Amount, _ right: Amount) -> Amount {
    (left.yuan.magnitude > right.yuan.magnitude) == (fundUnit != .yuan) ? left : right
  }
}

private func reportPair(_ left: Amount, _ right: Amount, _ prefix: String, _ check: inout DocumentCheck) {
  let form = check.form
  let wrong = form.suspect(left, right)
  let other = wrong.entry.value == left.entry.value ? right : left
  let (name, peer) = (form.text(wrong.entry.key), form.text(other.entry.key))
  let (amount, against) = (form.describe(wrong.yuan), form.describe(other.yuan))
  let isExact = MisplacedUnit.separates(left, right)
  check.report(
    form.valueRange(wrong.entry),
    zh: "\(prefix)\(name) \(amount)与\(peer) \(against)\(isExact ? "恰好" : "约")相差1万倍，疑为元与万元混用",
    en: "\(prefix)\(name) \(amount) and \(peer) \(against) are \(isExact ? "exactly" : "about") 10,000 times apart: "
      + "元 taken for 万元?",
    related: [RelatedPlace(form.valueRange(other.entry), "\(peer) \(against)")])
}

private func reportItem(_ item: FundItem, _ amount: Amount, _ product: Amount, _ check: inout DocumentCheck) {
  let form = check.form
  let wrong = form.suspect(amount, product)
  let other = wrong.entry.value == amount.entry.value ? product : amount
  let name = item.content.map { form.text($0) } ?? ""
  let (total, computed) = (form.describe(amount.yuan), form.describe(product.yuan))
  check.report(
    form.valueRange(wrong.entry), level: .error,
    zh: "“\(name)”的金额 \(total)与数量×单价 \(computed)恰好相差1万倍，疑为元与万元混用",
    en:
      "the amount \(total) of '\(name)' and quantity times price, \(computed), are exactly 10,000 times apart: 元 taken for 万元?",
    related: [RelatedPlace(form.valueRange(other.entry), form.text(other.entry.key))])
}

private func reportCost(_ cost: TotalCost, _ year: Amount, _ indicator: Indicator, _ check: inout DocumentCheck) {
  let form = check.form
  let (name, total) = (form.text(year.entry.key), form.describe(year.yuan))
  let (title, ceiling) = (form.name(of: indicator), form.describe(cost.ceiling.yuan))
  check.report(
    form.valueRange(year.entry), zh: "\(name) \(total)与指标“\(title)”的 \(ceiling)恰好相差1万倍，疑为元与万元混用",
    en: "\(name) \(total) and the indicator '\(title)' at \(ceiling) are exactly 10,000 times apart: 元 taken for 万元?",
    related: [RelatedPlace(form.valueRange(cost.ceiling.entry), "\(title) \(ceiling)")])
}
