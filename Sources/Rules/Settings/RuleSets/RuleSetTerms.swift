import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// What stands behind 规则: known rules, levels that are levels, reasons for what is relaxed.
func inspectTerms(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  guard let entry = check.form[.ruleTerms], check.form.isFilled(entry) else { return }
  let tree = check.tree
  guard tree[entry.value].kind == .mapping else {
    return check.report(
      tree.range(entry.value), zh: "“规则”应为分项，如 JX201: {级别: 错误}", en: "“规则” takes a mapping, as JX201: {级别: 错误}")
  }
  var first: [String: NodeID] = [:]
  for (key, value) in tree.entries(of: entry.value) {
    let word = tree.scalarString(key)
    if let earlier = first[word.uppercased()] {
      reportRepeated(key, word, first: earlier, in: entry.value, &check)
      continue
    }
    first[word.uppercased()] = key
    guard let rule = RuleCode(word).flatMap({ check.directory[$0] }) else {
      reportUnknownRule(key, word, &check)
      continue
    }
    inspect(rule, tree.resolve(value), subject, &check)
  }
}

/// One rule's terms.
private func inspect(_ rule: Rule, _ value: NodeID, _ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  guard tree[value].kind == .mapping else { return inspectLevel(rule, value, reason: nil, in: nil, subject, &check) }
  let known = ["级别", "理由", "不可放宽", "不可豁免"]
  var found: [String: NodeID] = [:]
  for (key, value) in tree.entries(of: value) {
    let name = tree.scalarString(key)
    if !known.contains(name) {
      let meant = Nearest.match(name, in: known)
      check.report(
        tree.range(key), zh: "不认识的键“\(name)”，可用：\(known.joined(separator: "、"))",
        en: "unknown key “\(name)”; known are \(known.joined(separator: ", "))",
        fixes: meant.map { [tree.change(key, to: $0)] } ?? [])
    } else if let earlier = found[name] {
      if let mapping = tree.parent(of: key) { reportRepeated(key, name, first: earlier, in: mapping, &check) }
    } else {
      found[name] = key
      if name.hasPrefix("不可") { inspectFlag(name, tree.resolve(value), &check) }
    }
  }
  let reason = tree.entries(of: value).first { tree.scalarString($0.key) == "理由" }.map { tree.scalarString($0.value) }
  if let level = tree.entries(of: value).first(where: { tree.scalarString($0.key) == "级别" }) {
    inspectLevel(rule, tree.resolve(level.value), reason: reason, in: value, subject, &check)
  }
}

private func inspectFlag(_ name: String, _ value: NodeID, _ check: inout DocumentCheck) {
  let tree = check.tree
  let word = tree.scalarString(value)
  if ["是", "否", "true", "false", ""].contains(word) { return }
  check.report(
    tree.range(value), zh: "“\(name)”应填 是 或 否，不是“\(word)”", en: "“\(name)” takes 是 or 否, not “\(word)”",
    fixes: [tree.change(value, to: "是")])
}

private func inspectLevel(
  _ rule: Rule, _ value: NodeID, reason: String?, in mapping: NodeID?, _ subject: RuleSetSubject,
  _ check: inout DocumentCheck
) {
  let tree = check.tree
  let (word, code, range) = (tree.scalarString(value), rule.code, tree.range(value))
  if word.isEmpty { return }
  guard let level = Level(name: word) else {
    let meant = Nearest.match(word, in: ["错误", "警告", "提示", "关闭", "error", "warning", "hint", "off"])
    return check.report(
      range, zh: "\(code) 的级别应为错误、警告、提示或关闭，不是“\(word)”",
      en: "the level of \(code) is error, warning, hint or off, not “\(word)”",
      fixes: meant.map { [tree.change(value, to: $0)] } ?? [])
  }
  let inherited = subject.inherited.level(of: code) ?? rule.level
  if subject.inherited.isIrrelaxable(code) {
    let floor = subject.inherited.floor(of: code) ?? rule.level
    let owner = subject.inherited.origin(ofFloor: code) ?? ""
    if level < floor {
      return check.report(
        range, zh: "规则集“\(owner)”标明 \(code) 不可放宽，仍为\(floor.name.chinese)",
        en: "the rule set \(owner) lets nobody relax \(code); it stays \(floor.name.english)")
    }
  }
  guard level < inherited, (reason ?? "").isEmpty else { return }
  check.report(
    range, zh: "\(code) 由\(inherited.name.chinese)降为\(level.name.chinese)，须写明“理由”",
    en: "\(code) is lowered from \(inherited.name.english) to \(level.name.english) and needs a 理由",
    fixes: reasonFix(value, mapping, word, tree))
}

/// Gives the level a place for its reason; a person writes the reason.
private func reasonFix(_ value: NodeID, _ mapping: NodeID?, _ level: String, _ tree: SyntaxTree) -> [Fix] {
  guard let mapping else { return [] }
  if tree.entries(of: mapping).contains(where: { tree.scalarString($0.key) == "理由" }) { return [] }
  let edit = tree.inserting([("理由", .text("（说明理由）"))], into: mapping)
  return [.unsafe(zh: "添加“理由”", en: "Add 理由", [edit])]
}

/// The rule that a provision or a level names is none.
func reportUnknownRule(_ node: NodeID, _ word: String, _ check: inout DocumentCheck) {
  let tree = check.tree
  let near = check.directory.nearest(to: word)
  // A rule set names rules by code alone.
  let meant = near.flatMap { check.directory.rule($0)?.code.description }
  check.report(
    tree.range(node), zh: "没有编号为“\(word)”的规则" + (meant.map { "，是否为 \($0)？" } ?? ""),
    en: "there is no rule “\(word)”" + (meant.map { "; did you mean \($0)?" } ?? ""),
    fixes: meant.map { [tree.change(node, to: $0)] } ?? [])
}

/// A key stands twice where no field is declared.
func reportRepeated(
  _ key: NodeID, _ name: String, first: NodeID, in mapping: NodeID, _ check: inout DocumentCheck
) {
  let tree = check.tree
  let here = check.language == .chinese ? "第一次填写" : "first here"
  check.report(
    tree.range(key), zh: "“\(name)”重复，只有第一个有效", en: "“\(name)” stands twice; only the first counts",
    related: [RelatedPlace(tree.range(first), here)],
    fixes: [
      .unsafe(zh: "删除后一个“\(name)”", en: "Remove the second “\(name)”", [tree.removing(entry: key, from: mapping)])
    ])
}
