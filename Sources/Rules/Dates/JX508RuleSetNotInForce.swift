import Forms
import Linting
import Quantities
import Regulations
import SourceText

let ruleSetNotInForce = Rule(
  508, "rule-set-not-in-force", .warning, .all,
  summary: LocalizedText(zh: "文档年度不在规则集的施行期内", en: "The document's year lies outside the rule set's validity"),
  why: LocalizedText(zh: "用尚未施行或已经失效的制度检查，结论不作数", en: "A rule set that is not in force decides nothing"),
  advice: LocalizedText(zh: "改用该年度施行的规则集", en: "Use the rule set that was in force in that year"),
  fixable: true, parameters: [.applicableYears],
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n规则集: ↓扶风县\n年度: 2020\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n规则集: ↓岳阳市区级2025\n年度: 2026\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n年度: 2022\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n年度: 2024\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n"),
  ]
) { check in
  let form = check.form
  guard let year = form.year else { return check.notApplicable(zh: "没有填写年度", en: "the year is not given") }
  guard let set = check.law.chain.first else { return }
  let prescribed = check.parameters.applicableYears.first { $0.kind == form.kind }?.years
  let first = prescribed?.lowerBound ?? set.validFrom?.year
  let last = prescribed?.upperBound ?? set.validTo?.year
  if first.map({ year >= $0 }) ?? true, last.map({ year <= $0 }) ?? true { return }
  guard let anchor = form[.ruleSet] ?? form[.year] else { return }
  let period = (first.map { "\($0)年" } ?? "") + (last == first ? "" : "至" + (last.map { "\($0)年" } ?? "今"))
  let isNamed = anchor.field == .ruleSet
  check.report(
    form.valueRange(anchor), zh: "规则集“\(set.name)”适用于\(period)，本文档年度为 \(year)；可改用“\(RuleSetLibrary.fallback)”",
    en:
      "the rule set “\(set.name)” holds for \(first.map(String.init) ?? "")–\(last.map(String.init) ?? ""); the year is \(year)",
    fixes: isNamed && set.name != RuleSetLibrary.fallback
      ? [
        .unsafe(
          zh: "改用规则集“\(RuleSetLibrary.fallback)”", en: "Use the national rule set",
          [form.tree.replacing(anchor.value, with: RuleSetLibrary.fallback)])
      ] : [])
}
