import Forms
import Regulations

extension Form {
  /// What is assessed: 项目 or 政策; `nil` where it is not said.
  var assessedObject: String? {
    guard let entry = self[.objectKind], isFilled(entry) else { return nil }
    let text = text(entry)
    switch (text.contains("项目"), text.contains("政策")) {
    case (true, false): return "项目"
    case (false, true): return "政策"
    default: return nil
    }
  }

  /// The place of the document's conclusion in the rule set's list; `nil` for one that is not in it (JX006 reports that).
  func conclusionRank(_ terms: [NamedTerm]) -> Int? {
    guard let entry = self[.conclusion], isFilled(entry) else { return nil }
    let text = text(entry)
    if let rank = terms.firstIndex(where: { $0.matches(text) }) { return rank }
    guard let choice = choice(entry, in: root) else { return nil }
    return terms.firstIndex { $0.matches(choice) }
  }

  /// The choice that a field of the document says, in whatever words; its text where it is none of the choices.
  func said(_ name: FieldName) -> String {
    guard let entry = self[name] else { return "" }
    return choice(entry, in: root) ?? text(entry)
  }
}
