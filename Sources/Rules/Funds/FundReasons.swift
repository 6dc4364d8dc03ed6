import Forms
import Linting
import SourceText
import Syntax

extension Form {
  /// Whether a reason is given. 无 and `/` are none beside a change that asks for one; what a template left is JX108's.
  func givesReason(_ entry: Entry?) -> Bool {
    guard let entry, isFilled(entry) else { return false }
    guard tree[entry.value].kind == .scalar else { return true }
    switch withBytes(of: entry.value, { TemplateRemainder.find(in: $0) })?.kind {
    case .none?, .notApplicable?: return false
    case .gap?, .word?, .zero?, nil: return true
    }
  }

  /// A reason that stands in `资金` or, in a monitoring table, beside it.
  func fundReason(_ field: FieldName) -> Entry? {
    let inside = self[.funds, field]
    return kind == .monitoring && !isFilled(inside) ? self[field] ?? inside : inside
  }

  /// Writes a template for a reason into `资金`, for a person to complete.
  func fundReasonFix(_ field: FieldName, _ label: String, template: String) -> [Fix] {
    guard let funds = self[.funds]?.record else { return [] }
    let key = type(of: funds)[field]?.key ?? label
    if let entry = entry(field, in: funds) {
      guard tree[entry.value].kind == .scalar else { return [] }
      return [.unsafe(zh: "填写\(key)", en: "Write \(key)", [tree.replacing(entry.value, with: template)])]
    }
    let edit = tree.inserting([(key, .text(template))], into: node(of: funds))
    return [.unsafe(zh: "补充\(key)", en: "Add \(key)", [edit])]
  }
}
