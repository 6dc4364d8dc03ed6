import Forms
import Linting
import Quantities
import SourceText

extension Completer {
  /// Names for an indicator: those of the approved target first, then those that other projects have in the class.
  func nameItems(_ place: ValuePlace, _ form: Form) -> [CompletionItem] {
    guard let workspace = document.workspace, let indicator = form.indicator(of: place.record) else { return [] }
    let classes = ClassPlace(indicator.class, indicator.subclass)
    var taken = Set(form.indicators.filter { $0.record != place.record }.map(\.name))
    var items: [CompletionItem] = []
    for row in targetRows(form) where ClassPlace(row.class, row.subclass).isBeside(classes) {
      guard !row.name.text.isEmpty, taken.insert(row.name.text).inserted else { continue }
      let target = row.target?.text ?? ""
      items.append(value(row.name.text, .value, detail: (isChinese ? "绩效目标 " : "target ") + target, rank: 0))
    }
    // What is half typed here was perhaps read from the file.
    let own = Set(document.documents.flatMap { $0.form.indicators.map(\.name) })
    for seen in workspace.seenIndicators.names(beside: classes) where items.count < 64 {
      if seen.count == 1, own.contains(seen.name) { continue }
      guard taken.insert(seen.name).inserted else { continue }
      items.append(value(seen.name, .value, detail: detail(of: seen), rank: 1))
    }
    return items
  }

  private func detail(of seen: SeenIndicators.Seen) -> String {
    let unit = seen.unit.map { (isChinese ? "常用单位 " : "unit ") + $0 } ?? ""
    return unit + (unit.isEmpty ? "" : " · ") + (isChinese ? "\(seen.count) 处" : "\(seen.count) ×")
  }

  /// The value that the approved target has for the indicator of a row; nil where the document is the target.
  func approvedTarget(_ indicator: Indicator?, _ form: Form) -> String? {
    guard let indicator, form.kind != .projectTarget, form.kind != .departmentTarget else { return nil }
    let name = PlainName(indicator.name)
    if name.isEmpty { return nil }
    return targetRows(form).first { PlainName($0.name.text) == name }?.target?.text
  }

  /// The unit that goes with the name of an indicator elsewhere in the workspace.
  func seenUnit(_ indicator: Indicator?) -> String? {
    indicator.flatMap { document.workspace?.seenIndicators.seen($0.name)?.unit }
  }

  private func targetRows(_ form: Form) -> [IndicatorFact] {
    document.workspace?.targetRows(of: document.analysis.path, document: form.index) ?? []
  }
}
