import Forms
import Quantities
import Regulations
import SourceText

/// How a value was understood, in words.
struct ValueText {
  let form: Form
  let law: Law
  let language: Language
  private var isChinese: Bool { language == .chinese }

  func text(of place: FieldAtPlace) -> String? {
    switch place.field.type {
    case .indicatorValue: indicatorValue(place)
    case .amount, .amountOrRecord: amount(place)
    case .date: date(place)
    default: nil
    }
  }

  private func indicatorValue(_ place: FieldAtPlace) -> String? {
    guard form.isFilled(place.entry) else { return nil }
    let indicator = form.indicator(of: place.record)
    let reading =
      (place.field.name == .actual ? indicator?.actual : indicator?.target)
      ?? form.withBytes(of: place.entry.value) { Reading.read($0) }
    return describe(reading, form.text(place.entry))
  }

  /// `≥ 95 %，下限，比率`.
  func describe(_ reading: Reading, _ text: String) -> String {
    var parts: [String] = []
    if let number = reading.number {
      let sign = reading.comparison?.sign.map { $0 + " " } ?? ""
      let upper = reading.upper.map { "–\($0)" } ?? ""
      let unit = reading.unit.map { " " + $0.symbol } ?? ""
      parts.append("`\(sign)\(number)\(upper)\(unit)`")
    } else if let date = reading.date {
      parts.append("`\(date.first == date.last ? date.first.description : "\(date.first) – \(date.last)")`")
    }
    if let comparison = reading.comparison { parts.append(name(of: comparison)) }
    if let unit = reading.unit, unit.factor != .one, let number = reading.number,
      let base = number.multiplied(by: unit.factor)
    {
      parts.append("＝ \(base.canonical) \(unit.base)")
    }
    if reading.isApproximate { parts.append(isChinese ? "约数" : "approximate") }
    parts.append(name(of: reading.kind))
    return parts.joined(separator: isChinese ? "，" : ", ")
  }

  private func name(of kind: Reading.Kind) -> String {
    switch kind {
    case .quantified: isChinese ? "已量化" : "quantified"
    case .date: isChinese ? "日期或时限" : "a date or a length of time"
    case .qualitative: isChinese ? "定性，可核对" : "qualitative, can be checked"
    case .vague: isChinese ? "空泛，无法核对" : "vague, cannot be checked"
    case .placeholder: isChinese ? "模板残留，尚未填写" : "left over from the template"
    case .empty: isChinese ? "空" : "empty"
    }
  }

  private func name(of comparison: Comparison) -> String {
    switch comparison {
    case .atLeast, .greater: isChinese ? "下限" : "a lower bound"
    case .atMost, .less: isChinese ? "上限" : "an upper bound"
    case .equal: isChinese ? "等于" : "exactly"
    case .plusMinus: isChinese ? "允许偏差" : "a tolerance"
    case .range: isChinese ? "区间" : "a range"
    }
  }

  private func amount(_ place: FieldAtPlace) -> String? {
    guard let amount = form.amount(place.entry) else { return nil }
    return "`\(form.describe(amount.yuan))`，\(amount.yuan.canonical)元"
  }

  private func date(_ place: FieldAtPlace) -> String? {
    guard let date = form.date(place.entry) else { return nil }
    return date.first == date.last ? "`\(date.first)`" : "`\(date.first)` – `\(date.last)`"
  }
}
