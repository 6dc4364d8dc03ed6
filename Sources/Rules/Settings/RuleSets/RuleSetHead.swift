import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// The name: nobody else's.
func inspectName(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let (form, name) = (check.form, subject.set.name)
  guard let entry = form[.name], form.isFilled(entry) else { return }
  let files = check.library.files(naming: name)
  if RuleSetLibrary.isBuiltIn(name) {
    // The built-in rule sets are checked as the user's are.
    if check.library[name]?.tree.source.bytes == form.tree.source.bytes { return }
    check.report(
      form.valueRange(entry), zh: "“\(name)”是内置规则集的名称，本文件不会被采用；另取名称并写“继承: \(name)”",
      en: "“\(name)” is a built-in rule set, so this file is not used; take another name and write 继承: \(name)")
  } else if files.count > 1 {
    let list = files.filter { !$0.isEmpty }
    check.report(
      form.valueRange(entry), zh: "有 \(files.count) 个规则集都叫“\(name)”，只有第一个有效：\(list.joined(separator: "、"))",
      en: "\(files.count) rule sets are called “\(name)”; only the first is used: \(list.joined(separator: ", "))")
  }
}

/// The parent: known, and no descendant.
func inspectParent(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let (form, tree, set) = (check.form, check.tree, subject.set)
  guard let entry = form[.parent], let parent = set.parent else {
    let isRoot = RuleSetLibrary.isBuiltIn(set.name)
    if !isRoot, let key = form[.documentKind] {
      let root = form.node(of: form.root)
      check.report(
        form.keyRange(key), level: .warning, zh: "没有写明“继承”，国家规则集的参数和条款都不适用，许多规则无从判断",
        en: "no 继承: the parameters and provisions of 国家 do not hold, and many rules have nothing to judge by",
        fixes: form[.parent] == nil
          ? [
            .unsafe(
              zh: "写上“继承: 国家”", en: "Add 继承: 国家", [tree.inserting([("继承", .text("国家"))], into: root)])
          ] : [])
    }
    return
  }
  let range = form.valueRange(entry)
  if parent == set.name {
    return check.report(range, zh: "规则集“\(parent)”继承自己", en: "the rule set “\(parent)” inherits from itself")
  }
  guard check.library[parent] != nil else {
    let names = check.library.names
    let meant = Nearest.match(parent, in: names)
    return check.report(
      range, zh: "没有规则集“\(parent)”" + (meant.map { "，是否为“\($0)”？" } ?? "（现有：\(names.joined(separator: "、"))）"),
      en: "there is no rule set “\(parent)”"
        + (meant.map { "; did you mean “\($0)”?" } ?? " (known: \(names.joined(separator: ", ")))"),
      fixes: meant.map { [tree.change(entry.value, to: $0)] } ?? [])
  }
  if let last = subject.ancestors.last?.parent,
    last == set.name || subject.ancestors.contains(where: { $0.name == last })
  {
    let circle = ([set.name] + subject.ancestors.map(\.name) + [last]).joined(separator: " → ")
    check.report(range, zh: "继承成环：\(circle)", en: "a circle of inheritance: \(circle)")
  }
}

/// 施行 before 失效.
func inspectValidity(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let form = check.form
  guard let from = subject.set.validFrom, let to = subject.set.validTo, to < from, let entry = form[.inForceTo] else {
    return
  }
  let related = form[.inForceFrom].map { [RelatedPlace(form.valueRange($0), from.description)] } ?? []
  check.report(
    form.valueRange(entry), zh: "失效日期 \(to) 早于施行日期 \(from)，规则集从未有效",
    en: "it ends on \(to), before it begins on \(from): it is never in force", related: related)
}
