import Quantities
import SourceText

/// One row of 明细 in `资金`.
public struct FundItem: Sendable {
  /// The row.
  public let record: RecordID
  /// What it is for; `nil` where it is left out.
  public let content: Entry?
  /// How many, where a plain number is written.
  public let quantity: ExactDecimal?
  /// The price of one.
  public let unitPrice: UnitPrice?
  /// 金额.
  public let amount: Amount?
  /// 数量 × 单价, as an amount that stands where the price does.
  public let product: Amount?
}

/// The price of one, as an item gives it.
public struct UnitPrice: Sendable {
  /// The price in 元.
  public let yuan: ExactDecimal
  /// What its last digit is worth in 元.
  public let lastDigit: ExactDecimal
  /// How many decimals it shows.
  public let decimals: Int
  /// The cell.
  public let entry: Entry
}

extension Form {
  /// A price: an amount, or one with what it counts for (2.5万元/公里); `nil` for a cell without either.
  public func unitPrice(_ entry: Entry?) -> UnitPrice? {
    guard let entry, tree[entry.value].kind == .scalar else { return nil }
    switch amountReading(entry) {
    case .number(let number): return unitPrice(number, fundUnit.factor, entry)
    case .money(let yuan, let unit, let digits):
      guard let lastDigit = ExactDecimal(units: 1, scale: digits)?.multiplied(by: unit.factor) else { return nil }
      return UnitPrice(yuan: yuan, lastDigit: lastDigit, decimals: digits, entry: entry)
    case .unreadable:
      let reading = withBytes(of: entry.value) { Reading.read($0) }
      guard reading.kind == .quantified, let number = reading.number, reading.upper == nil, let unit = reading.unit,
        unit.dimension == .money
      else { return nil }
      return unitPrice(number, unit.factor, entry)
    case .empty, .notApplicable, .placeholder, .malformed: return nil
    }
  }

  private func unitPrice(_ number: ExactDecimal, _ factor: ExactDecimal, _ entry: Entry) -> UnitPrice? {
    guard let yuan = number.multiplied(by: factor),
      let lastDigit = ExactDecimal(units: 1, scale: number.scale)?.multiplied(by: factor)
    else { return nil }
    return UnitPrice(yuan: yuan, lastDigit: lastDigit, decimals: number.scale, entry: entry)
  }

  /// Whether the name of a row says that it is a total (合计), or part of the row above (其中：…).
  public func isRepetition(_ name: Entry) -> Bool {
    tree[name.value].kind == .scalar && withBytes(of: name.value) { repeatsItems($0) }
  }

  /// Reads the rows of 明细, each amount once for all rules; totals and rows that repeat part of another one are left out.
  func readFundItems() -> [FundItem] {
    guard let entry = self[.funds, .fundItems] else { return [] }
    var items: [FundItem] = []
    items.reserveCapacity(entry.records.count)
    for record in entry.records {
      let content = self.entry(.content, in: record)
      if let content, isRepetition(content) { continue }
      let quantity = number(self.entry(.quantity, in: record))
      let price = unitPrice(self.entry(.unitPrice, in: record))
      var product: Amount?
      if let quantity, let price, let yuan = price.yuan.multiplied(by: quantity) {
        product = Amount(yuan: yuan, lastDigit: price.lastDigit, isExact: true, entry: price.entry)
      }
      items.append(
        FundItem(
          record: record, content: content, quantity: quantity, unitPrice: price,
          amount: amount(self.entry(.amount, in: record)), product: product))
    }
    return items
  }
}

/// Whether the content of a row says that it is a total, or part of the row above.
private func repeatsItems(_ content: Span<UInt8>) -> Bool {
  let inner = content.trimmedOfBlanks
  let text = content.extracting(inner.start..<inner.end)
  guard text.count >= 6 else { return false }
  let head = text.extracting(0..<6)
  if head.equals("其中") { return true }
  guard text.hasSuffix("计") || text.hasSuffix("总额") else { return false }
  return text.equals("合计") || text.equals("总计") || text.equals("小计") || text.equals("共计") || text.equals("总额")
    || text.equals("合 计") || text.equals("总 计") || text.equals("小 计") || text.equals("资金合计") || text.equals("金额合计")
    || text.equals("明细合计") || text.equals("支出合计") || text.equals("资金总额") || text.equals("任务合计") || text.equals("任务金额合计")
}
