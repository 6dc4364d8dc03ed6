/// The money of a project; every sum holds to the last digit.
struct Funds: Sendable {
  struct Item: Sendable {
    let content: String
    let quantity: Int
    let measureUnit: String
    let price: Fixed
    var amount: Fixed { Fixed(quantity) * price }
  }

  let unit: String
  let items: [Item]
  /// The target's figures.
  let total: Fixed
  let other: Fixed
  let upper: Fixed
  /// The budget after adjustment, and what was spent of it.
  let adjusted: Fixed
  let spentFiscal: Fixed
  let spentOther: Fixed
  /// Decimals with which a rate is shown.
  let rateDecimals: Int

  var fiscal: Fixed { total - other }
  var adjustedFiscal: Fixed { adjusted - other }
  var spent: Fixed { spentFiscal + spentOther }

  init(_ sort: ProjectSort, rows: Int?, mayGrow: Bool, _ random: inout SplitMix64) {
    unit = random.chance(30) ? "元" : "万元"
    let scale = unit == "元" ? random.pick([0, 2]) : random.int(0...2)
    let count = rows ?? random.int(2...6)
    // Twelve digits and two decimals in 元; a hundred million in 万元.
    let size = (0..<random.int(unit == "元" ? 6...13 : 3...9)).reduce(1) { value, _ in value * 10 }
    items = (0..<count).map { number in
      let (name, measureUnit) = sort.items[number % sort.items.count]
      let quantity = measureUnit == "项" ? 1 : random.int(1...120)
      let price = max(1, size / count / quantity) * random.int(50...150) / 100
      let part = number / sort.items.count
      return Item(
        content: part == 0 ? name : name + "（第\(part + 1)标段）", quantity: quantity, measureUnit: measureUnit,
        price: Fixed(max(1, price), scale: scale))
    }
    total = items.reduce(Fixed(0, scale: scale)) { $0 + $1.amount }
    let units = total.units
    other = Fixed(random.chance(35) ? units / 100 * random.int(1...30) : 0, scale: scale)
    upper = Fixed((units - other.units) / 100 * random.int(0...80), scale: scale)
    let change = random.chance(25) ? units / 200 * random.int(-10...(mayGrow ? 30 : 0)) : 0
    adjusted = Fixed(units + change, scale: scale)
    let fiscal = adjusted.units - other.units
    let rate = random.chance(30) ? 100 : random.int(72...100)
    spentFiscal = Fixed(rate == 100 ? fiscal : fiscal / 100 * rate, scale: scale)
    spentOther = Fixed(other.units / 100 * random.int(80...100), scale: scale)
    rateDecimals = random.int(0...2)
  }

  /// A rate in per cent as it is shown.
  func rate(_ spent: Fixed, of budget: Fixed) -> Content {
    .plain(Fixed.ratio(spent, budget, times: Fixed(100), scale: rateDecimals).short + "%")
  }
}
