import Forms
import Linting
import Quantities
import SourceText

let lineItemArithmetic = Rule(
  311, "line-item-arithmetic", .error, .targets,
  summary: LocalizedText(zh: "明细的金额不等于数量×单价", en: "An item's amount is not quantity times price"),
  why: LocalizedText(
    zh: "数量、单价和金额对不上，测算就不成立，评审会核减", en: "If quantity, price and amount disagree the estimate does not stand"),
  advice: LocalizedText(zh: "核对数量、单价和金额，改正其中的错项", en: "Check quantity, price and amount and correct the wrong one"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 2.5, 金额: ↓305}
          - {内容: 标识更换, 金额: 15}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        单位: 元
        年度资金总额: 499840
        明细:
          - {内容: 葡萄苗补助, 数量: 17600, 计量单位: 株, 单价: 28.40元/株, 金额: ↓50万元}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 2.5万元/公里, 金额: 3000000元}
          - {内容: 标识更换, 数量: 200, 计量单位: 块, 单价: 0.1, 金额: 20}
      """),
    // The price was rounded to two decimals (8 ÷ 3); the amount too (7 × 2.67).
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 26.7
        明细:
          - {内容: 监测设备, 数量: 3, 单价: 2.67, 金额: 8}
          - {内容: 采样设备, 数量: 7, 单价: 2.67, 金额: 18.7}
      """),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 20
        明细:
          - {内容: 标识更换, 数量: 若干, 单价: 0.1, 金额: 20}
      """),
  ]
) { check in
  let form = check.form
  var compared = 0
  for item in form.fundItems {
    guard let quantity = item.quantity, let price = item.unitPrice, let amount = item.amount,
      let product = item.product
    else { continue }
    // A negative amount is reported by itself (JX303).
    if amount.yuan.isNegative && !product.yuan.isNegative { continue }
    compared += 1
    let difference = amount.yuan - product.yuan
    if difference.magnitude <= tolerance(quantity, price, amount) || MisplacedUnit.separates(amount, product) {
      continue
    }
    let name = item.content.map { form.text($0) } ?? ""
    let computed = form.describe(product.yuan)
    let off = form.describe(difference.magnitude)
    let cells = [form.entry(.quantity, in: item.record), price.entry].compactMap { $0 }
    check.report(
      form.valueRange(amount.entry),
      zh:
        "“\(name)”的金额 \(form.describe(amount.yuan)) ≠ 数量 \(quantity)×单价 \(form.describe(price.yuan))＝\(computed)，相差 \(off)",
      en:
        "the amount \(form.describe(amount.yuan)) of '\(name)' is not \(quantity) × \(form.describe(price.yuan)) = \(computed); "
        + "the difference is \(off)",
      related: cells.map { RelatedPlace(form.valueRange($0), form.text($0.key)) },
      fixes: [
        .unsafe(
          zh: "把金额改为 \(form.inFundUnit(product.yuan))", en: "Set the amount to \(form.inFundUnit(product.yuan))",
          [form.tree.replacing(amount.entry.value, with: form.inFundUnit(product.yuan))])
      ])
  }
  if compared == 0 {
    check.notApplicable(zh: "没有同时写明数量、单价和金额的明细", en: "no item gives quantity, price and amount")
  }
}

/// By how much the amount may differ, in 元: half of its last digit where it is rounded, and as much of the price (which is
/// taken for rounded when it shows two decimals or more, 2.67 but not 2.5) for each one bought.
private func tolerance(_ quantity: ExactDecimal, _ price: UnitPrice, _ amount: Amount) -> ExactDecimal {
  let own = amount.isExact ? .zero : amount.lastDigit.half
  guard price.decimals >= 2, let each = price.lastDigit.half.multiplied(by: quantity.magnitude) else { return own }
  return own + each
}
