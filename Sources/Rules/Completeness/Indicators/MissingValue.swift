import Forms
import Linting
import SourceText

/// Reports the rows that count and lack a value: the column's own key where it is printed and blank, else the row's name.
func reportMissingValues(
  _ column: FieldName, _ check: inout DocumentCheck, unless isExcused: (Indicator, Form) -> Bool
) {
  let form = check.form
  if form.indicators.isEmpty { return check.notApplicable(zh: "没有三级指标", en: "there are no indicators") }
  for indicator in form.indicators {
    let entry = form.entry(column, of: indicator)
    if form.isFilled(entry) || isExcused(indicator, form) || !form.isCounted(indicator) { continue }
    guard let field = form.type(of: indicator.record)[column] else { continue }
    if entry == nil, form.isMisspelt(column, in: indicator.record) { continue }
    let name = form.name(of: indicator)
    let label = entry.map { form.text(form.tree.resolve($0.key)) } ?? field.key
    check.report(
      entry.map { form.keyRange($0) } ?? form.nameRange(of: indicator),
      zh: name.isEmpty ? "此行没有填写“\(label)”" : "指标“\(name)”没有填写“\(label)”",
      en: name.isEmpty ? "this row has no “\(label)”" : "the indicator “\(name)” has no “\(label)”",
      fixes: entry == nil
        ? [.unsafe(zh: "补上“\(label)”一栏", en: "Insert “\(label)”", form.inserting(column, into: indicator))] : [])
  }
}
