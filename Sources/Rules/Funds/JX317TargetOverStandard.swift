import Forms
import Linting
import Quantities
import Regulations
import SourceText

let targetOverStandard = Rule(
  317, "target-over-standard", .error, .targets,
  summary: LocalizedText(
    zh: "民生保障标准高于规则集所列的上级标准", en: "A livelihood benefit above the upper level's standard in the rule set"),
  why: LocalizedText(
    zh: "民生政策不得超出上级规定的标准，否则加重财政负担且难以持续", en: "A benefit must not exceed the standard set above; it could not be kept up"
  ),
  advice: LocalizedText(
    zh: "按上级标准改正指标值；标准已调整的，更新规则集的“民生标准”",
    en: "Set the value to the standard; if that has changed, update 民生标准 in the rule set"),
  parameters: [.livelihoodStandards],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 示例县
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 农村低保标准, 指标值: ≥↓620元/人·月}
            - {名称: 城乡居民基础养老金补助标准, 指标值: 每人每月↓150元}
      """, ruleSet: exampleCounty),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 示例县
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 农村低保, 指标性质: ≤, 指标值: ↓0.072, 计量单位: 万元/人/月}
      """, ruleSet: exampleCounty),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 示例县
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 农村低保人数, 指标值: ≥3000人}
          成本指标:
            - {名称: 农村低保标准, 指标值: ≥600元/月}
            - {名称: 农村低保年标准, 指标值: 7200元/人·年}
            - {名称: 农村低保资金总额, 指标值: ≤900万元}
            - {名称: 城市低保标准, 指标值: ≥780元/人·月}
      """, ruleSet: exampleCounty),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 示例县
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里}
      """, ruleSet: exampleCounty),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 农村低保标准, 指标值: ≥620元/人·月}
      """),
  ]
) { check in
  let form = check.form
  let standards = check.parameters.livelihoodStandards
  if standards.isEmpty {
    return check.notApplicable(zh: "规则集没有列出上级规定的民生标准", en: "the rule set lists no standards of benefits")
  }
  var compared = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.kind == .quantified, let number = reading.upper ?? reading.number,
      let unit = reading.unit, unit.dimension == .money, !reading.flags.contains(.change)
    else { continue }
    let name = form.name(of: indicator)
    for standard in standards where speaks(name, of: standard.name) {
      guard let bound = Standard(standard), let value = number.multiplied(by: unit.factor),
        let isAbove = bound.isBelow(value, unit)
      else { continue }
      compared += 1
      if isAbove { report(indicator, reading, standard, value - bound.yuan, &check) }
    }
  }
  if compared == 0 {
    check.notApplicable(zh: "没有可与规则集所列民生标准比较的指标", en: "no indicator can be held against the rule set's standards")
  }
}

private func report(
  _ indicator: Indicator, _ reading: Reading, _ standard: LivelihoodStandard, _ excess: ExactDecimal,
  _ check: inout DocumentCheck
) {
  let form = check.form
  let place = (reading.parts.upper ?? reading.parts.number).map {
    TextRange($0.start, max($0.end, reading.parts.unit?.end ?? $0.end))
  }
  let value = (reading.upper ?? reading.number).map { $0.description + (reading.unit?.symbol ?? "") } ?? ""
  check.report(
    form.range(place, in: .target, of: indicator),
    zh: "“\(form.name(of: indicator))”\(value)高于\(standard.name)的上级标准 \(standard.upper)，超出 \(excess.canonical)元",
    en:
      "'\(form.name(of: indicator))' \(value) is above the standard of \(standard.name), \(standard.upper), by \(excess.canonical)元"
  )
}

/// Whether an indicator's name speaks of the benefit: 农村低保标准 and 农村低保 do, 农村低保人数 does too but has no money.
private func speaks(_ name: String, of benefit: String) -> Bool {
  if name.isEmpty { return false }
  return name.contains(benefit) || benefit.hasSuffix("标准") && name == String(benefit.dropLast(2))
}

/// The upper level's value, ready to be compared.
private struct Standard {
  let yuan: ExactDecimal
  private let unit: UnitReading

  init?(_ standard: LivelihoodStandard) {
    let reading = Reading.read(standard.upper)
    guard let number = reading.number, let unit = reading.unit, unit.dimension == .money,
      let yuan = number.multiplied(by: unit.factor)
    else { return nil }
    self.yuan = yuan
    self.unit = unit
  }

  /// Whether `value` (in 元) is above the standard; `nil` where the two count for different things (元/人·年, a sum).
  func isBelow(_ value: ExactDecimal, _ other: UnitReading) -> Bool? {
    let own = parts(unit)
    let theirs = parts(other)
    if own == theirs { return value > yuan }
    // 600元/月 leaves the person out.
    let missing = own.filter { !theirs.contains($0) }
    guard theirs.allSatisfy({ own.contains($0) }), missing.allSatisfy({ persons.contains($0) }) else { return nil }
    return value > yuan
  }

  private func parts(_ unit: UnitReading) -> [String] {
    unit.base.split { $0 == "/" || $0 == "·" }.map(String.init).sorted()
  }
}

private let persons = ["人", "户", "生", "名", "位"]

/// A rule set that has standards, for the examples; no built-in one names any.
private let exampleCounty = """
  文档类型: 绩效规则集
  名称: 示例县
  继承: 国家
  参数:
    民生标准:
      - {名称: 农村低保, 上限: 600, 单位: 元/人·月}
      - {名称: 基础养老金, 上限: 143, 单位: 元/人·月}
  """
