import Forms
import Linting
import Quantities
import SourceText
import Syntax

let invalidAmount = Rule(
  303, "invalid-amount", .error, .withFunds,
  summary: LocalizedText(
    zh: "金额为负数、读不出数额或大写金额缺单位", en: "An amount that is negative, no amount at all, or in words without a unit"),
  why: LocalizedText(
    zh: "读不出的金额不能加总，也不能与指标核对",
    en: "What cannot be read as an amount can neither be added up nor held against an indicator"),
  advice: LocalizedText(
    zh: "只填数字（以资金单位计），或数字加单位，如 320万元；没有的填 0",
    en: "Write a number in the form's unit, or a number with its unit (320万元); 0 where there is none"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: ↓约320万元
        财政拨款: 320
        其他资金: ↓-20
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: ↓叁佰贰拾, 全年执行数: ↓据实支付}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        资金级次: {中央资金: ↓-3, 本级财力: 323}
        明细: [{内容: 路面修补, 单价: ↓按定额, 金额: 320, 历年: {2023年: ↓不少于300}}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: "￥3,200,000.00"
        财政拨款: 三百二十万元
        其他资金: 无
        单位资金: 不涉及
        自有资金: /
        中期资金总额:
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 2.5万元/公里, 金额: 300万元（含税）}
          - {内容: 核减不合理支出, 金额: -5}
      """),
    // Malformed numbers and remainders of the template are other rules' (JX217, JX108).
    .good("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 854万854万, 财政拨款: XX万元}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
  ]
) { check in
  let form = check.form
  var seen = 0
  for record in form.allRecords where form.type(of: record).holdsAmounts {
    for entry in form.entries(of: record) {
      guard let type = form.declaration(of: entry, in: record)?.type, type.holdsAmounts else { continue }
      if case .amountsByKey = type {
        for (key, value) in form.tree.mergedEntries(of: entry.value) {
          seen += 1
          report(Entry(.earlierYears, key: key, value: form.tree.resolve(value)), record, below: entry, &check)
        }
      } else {
        seen += 1
        report(entry, record, &check)
      }
    }
  }
  for open in form.openKeys {
    seen += 1
    report(open.entry, open.record, &check)
  }
  if seen == 0 { check.notApplicable(zh: "文档没有填写金额", en: "the document has no amounts") }
}

/// Reports what is wrong with a cell; `parent` is the field that holds it under a year.
private func report(_ entry: Entry, _ record: RecordID, below parent: Entry? = nil, _ check: inout DocumentCheck) {
  let form = check.form
  guard form.tree[entry.value].kind == .scalar, !form.withBytes(of: entry.value, { isPlain($0) }) else { return }
  switch form.amountReading(entry) {
  case .number(let number):
    if number.isNegative {
      reportNegative(entry, record, parent, &check)
    } else if form.withBytes(of: entry.value, { isInWords($0) }) {
      let key = label(of: entry, below: parent, form)
      check.report(
        form.valueRange(entry), zh: "\(key)“\(form.text(entry))”是大写金额，未写单位，不知是元还是\(form.fundUnit.rawValue)",
        en: "\(key) '\(form.text(entry))' is an amount in words without a unit: 元 or \(form.fundUnit.rawValue)")
    }
  case .money(let yuan, _, _):
    if yuan.isNegative { reportNegative(entry, record, parent, &check) }
  case .unreadable:
    if entry.field == .unitPrice, let price = form.unitPrice(entry) {
      if price.yuan.isNegative { reportNegative(entry, record, parent, &check) }
    } else if !form.saysNone(entry), !form.isPlaceholder(entry.value) {
      let key = label(of: entry, below: parent, form)
      check.report(
        form.valueRange(entry), zh: "\(key)“\(form.text(entry))”读不出确定的金额",
        en: "\(key) '\(form.text(entry))' is not a definite amount")
    }
  case .empty, .notApplicable, .placeholder, .malformed: break
  }
}

private func reportNegative(_ entry: Entry, _ record: RecordID, _ parent: Entry?, _ check: inout DocumentCheck) {
  let form = check.form
  if form.isDeduction(record) { return }
  let key = label(of: entry, below: parent, form)
  check.report(
    form.valueRange(entry), zh: "\(key) \(form.text(entry))为负数", en: "\(key) \(form.text(entry)) is negative")
}

private func label(of entry: Entry, below parent: Entry?, _ form: Form) -> String {
  let own = form.text(form.tree.resolve(entry.key))
  return parent.map { form.text(form.tree.resolve($0.key)) + "的" + own } ?? own
}

extension Form {
  /// Whether a row of 明细 takes something back (核减, 抵扣), so that its amount may be negative.
  func isDeduction(_ record: RecordID) -> Bool {
    guard let content = entry(.content, in: record) else { return false }
    return withBytes(of: content.value) { deductions.isIn($0) }
  }
}

private let deductions = FundWords([
  "核减", "扣减", "扣除", "抵扣", "抵减", "冲减", "冲销", "冲回", "调减", "减：", "减:", "退回", "退还", "返还", "收回", "回收", "残值", "优惠", "折扣",
  "让利",
  "下浮", "节约", "压减",
])

/// Whether the cell is nothing but digits with at most one point: what nearly every amount is.
private func isPlain(_ bytes: Span<UInt8>) -> Bool {
  guard bytes.count > 0, bytes.count <= 15 else { return false }
  var points = 0
  for index in bytes.indices {
    let byte = bytes[index]
    if byte == 0x2E { points += 1 } else if byte < 0x30 || byte > 0x39 { return false }
  }
  return points == 0 || points == 1 && bytes[0] != 0x2E && bytes[bytes.count - 1] != 0x2E
}

/// Whether the number is written in characters: 叁佰贰拾.
private func isInWords(_ bytes: Span<UInt8>) -> Bool {
  for index in bytes.indices {
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 { return false }
    if byte == 0xEF, index + 1 < bytes.count, bytes[index + 1] == 0xBC { return false }
  }
  return true
}
