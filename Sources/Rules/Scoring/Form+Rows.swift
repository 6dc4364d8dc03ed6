import Forms
import Linting
import SourceText
import Syntax

extension Form {
  /// What a message calls a row: “养护里程”, or 此行 where it has no name.
  func title(of indicator: Indicator) -> LocalizedText {
    let name = name(of: indicator)
    return name.isEmpty ? LocalizedText(zh: "此行", en: "this row") : LocalizedText(zh: "“\(name)”", en: "“\(name)”")
  }

  /// Where a finding about a row's missing reason stands: what is written there, the key of a blank field, else the name.
  func place(of reason: DeviationReason, _ indicator: Indicator) -> TextRange {
    switch reason {
    case .idle(let entry): valueRange(entry)
    case .blank(let entry?): keyRange(entry)
    case .blank(nil), .given: nameRange(of: indicator)
    }
  }

  /// Writes a template for the reason into the row, for a person to complete.
  func deviationFix(_ reason: DeviationReason, _ indicator: Indicator, template: String) -> [Fix] {
    let key = type(of: indicator.record)[.deviationReason]?.key ?? "偏差原因及改进措施"
    let edit: TextEdit
    switch reason {
    case .given: return []
    case .idle(let entry), .blank(let entry?):
      guard tree[entry.value].kind == .scalar else { return [] }
      edit = tree.replacing(entry.value, with: template)
    case .blank(nil): edit = tree.inserting([(key, .text(template))], into: node(of: indicator.record))
    }
    return [.unsafe(zh: "填写\(key)", en: "Write \(key)", [edit])]
  }

  /// The target of a row as a message shows it: split columns put together.
  func targetText(of indicator: Indicator) -> String {
    guard let entry = entry(.target, of: indicator) else { return "" }
    let text = text(entry)
    guard indicator.isSplit, let target = indicator.target, target.number != nil else { return text }
    let sign = target.comparison?.sign ?? ""
    let unit = target.unit?.symbol ?? ""
    return (text.hasPrefix(sign) ? "" : sign) + text + (text.hasSuffix(unit) ? "" : unit)
  }

  /// The actual value of a row as it is written.
  func actualText(of indicator: Indicator) -> String { entry(.actual, of: indicator).map { text($0) } ?? "" }

  /// Target and actual value, to be shown beside a finding.
  func valuePlaces(of indicator: Indicator) -> [RelatedPlace] {
    [FieldName.target, .actual].compactMap { name in
      entry(name, of: indicator).map { RelatedPlace(valueRange($0), text($0)) }
    }
  }
}
