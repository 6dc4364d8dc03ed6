import Forms
import Quantities
import SourceText

/// One row of 明细 in `资金`.
struct FundItem {
  /// The row.
  let record: RecordID
  /// What it is for; `nil` where it is left out.
  let content: Entry?
  /// How many, where a plain number is written.
  let quantity: ExactDecimal?
  /// The price of one, in 元.
  let unitPrice: UnitPrice?
  /// 金额.
  let amount: Amount?

  /// 数量 × 单价 in 元.
  var product: ExactDecimal? {
    guard let quantity, let unitPrice else { return nil }
    return unitPrice.yuan.multiplied(by: quantity)
  }

  /// 数量 × 单价 as an amount that stands where the price does.
  var productAmount: Amount? {
    guard let product, let unitPrice else { return nil }
    return Amount(yuan: product, lastDigit: unitPrice.lastDigit, isExact: true, entry: unitPrice.entry)
  }
}

/// The price of one, as an item gives it.
struct UnitPrice {
  /// The price in 元.
  let yuan: ExactDecimal
  /// What its last digit is worth in 元.
  let lastDigit: ExactDecimal
  /// How many decimals it shows.
  let decimals: Int
  /// The cell.
  let entry: Entry
}

extension Form {
  /// The rows of 明细, totals and rows that repeat part of another one (其中：…) left out.
  var fundItems: [FundItem] {
    guard let entry = self[.funds, .fundItems] else { return [] }
    var items: [FundItem] = []
    for record in entry.records {
      let content = self.entry(.content, in: record)
      if let content, withBytes(of: content.value, { isNoItem($0) }) { continue }
      items.append(
        FundItem(
          record: record, content: content, quantity: number(self.entry(.quantity, in: record)),
          unitPrice: unitPrice(self.entry(.unitPrice, in: record)), amount: amount(self.entry(.amount, in: record))))
    }
    return items
  }

  /// A price: an amount, or one with what it counts for (2.5万元/公里).
  func unitPrice(_ entry: Entry?) -> UnitPrice? {
    guard let entry, tree[entry.value].kind == .scalar else { return nil }
    if let amount = amount(entry) {
      let decimals: Int
      switch amountReading(entry) {
      case .number(let number): decimals = number.scale
      case .money(_, _, let digits): decimals = digits
      default: return nil
      }
      return UnitPrice(yuan: amount.yuan, lastDigit: amount.lastDigit, decimals: decimals, entry: entry)
    }
    let reading = withBytes(of: entry.value) { Reading.read($0) }
    guard reading.kind == .quantified, let number = reading.number, reading.upper == nil, let unit = reading.unit,
      unit.dimension == .money, let yuan = number.multiplied(by: unit.factor),
      let lastDigit = ExactDecimal(units: 1, scale: number.scale)?.multiplied(by: unit.factor)
    else { return nil }
    return UnitPrice(yuan: yuan, lastDigit: lastDigit, decimals: number.scale, entry: entry)
  }
}

/// Whether the content of a row says that it is a total, or part of the row above.
private func isNoItem(_ content: Span<UInt8>) -> Bool { totals.matchesWhole(content) || parts.begins(content) }

private let totals = FundWords(["合计", "总计", "小计", "共计", "总额", "资金合计", "金额合计", "明细合计", "支出合计", "合 计", "小 计", "总 计"])
private let parts = FundWords(["其中", "其中：", "其中:", "含：", "含:"])
