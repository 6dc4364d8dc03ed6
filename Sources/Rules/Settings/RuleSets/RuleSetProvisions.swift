import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// The provisions: each with an identity of its own, and with rules or a reason why there are none.
func inspectProvisions(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let form = check.form
  guard let list = form[.provisions] else { return }
  var ids: [String: TextRange] = [:]
  for record in list.records {
    if let entry = form.entry(.provisionID, in: record), form.isFilled(entry) {
      let (id, range) = (form.text(entry), form.valueRange(entry))
      if let first = ids[id] {
        let here = check.language == .chinese ? "第一个" : "the first"
        check.report(
          range, zh: "条款标识 \(id) 重复", en: "two provisions are called \(id)", related: [RelatedPlace(first, here)])
      }
      ids[id] = ids[id] ?? range
    }
    let rules = form.entry(.checkingRules, in: record)
    for (word, node) in form.list(rules) where RuleCode(word).flatMap({ check.directory[$0] }) == nil {
      reportUnknownRule(node, word, &check)
    }
    inspectOutcome(of: record, rules: !form.list(rules).isEmpty, &check)
  }
}

/// A provision is checked by rules, or says why it cannot be.
private func inspectOutcome(of record: RecordID, rules hasRules: Bool, _ check: inout DocumentCheck) {
  let form = check.form
  let reason = form.entry(.uncheckable, in: record).flatMap { form.isFilled($0) ? $0 : nil }
  let article = form.entry(.article, in: record)
  let name = article.map { form.text($0) } ?? ""
  if hasRules, let reason {
    check.report(
      form.keyRange(reason), zh: "“\(name)”既写明了检查它的规则，又写明不可检",
      en: "“\(name)” names rules, and says that it cannot be checked")
  } else if !hasRules, reason == nil {
    let range = article.map { form.valueRange($0) } ?? form.tree.range(form.node(of: record))
    check.report(
      range, level: .warning, zh: "“\(name)”没有写明由哪些规则检查，也没有写明为什么不可检",
      en: "“\(name)” names no rules that check it, nor why it cannot be checked")
  }
}
