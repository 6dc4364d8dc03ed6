import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// The parameters: names that are known, values that can be read.
func inspectParameters(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  for fault in subject.set.parameterFaults {
    let range = tree.range(fault.node)
    let path = parameterPath(of: fault.node, in: tree)
    let word = tree[fault.node].kind == .scalar ? tree.scalarString(fault.node) : ""
    switch fault.problem {
    case .unknownKey(let known):
      let meant = Nearest.match(word, in: known)
      check.report(
        range, zh: "没有参数“\(path)”" + (meant.map { "，是否为“\($0)”？" } ?? "，此处可用：\(known.joined(separator: "、"))"),
        en: "there is no parameter “\(path)”"
          + (meant.map { "; did you mean “\($0)”?" } ?? "; known here are \(known.joined(separator: ", "))"),
        fixes: meant.map { [tree.change(fault.node, to: $0)] } ?? [])
    case .repeated(let first):
      if let mapping = tree.parent(of: fault.node) {
        reportRepeated(fault.node, word, first: first, in: mapping, &check)
      }
    case .noneOf(let words):
      let meant = Nearest.match(word, in: words)
      check.report(
        range, zh: "参数“\(path)”不能取“\(word)”" + (meant.map { "，是否为“\($0)”？" } ?? "，可取：\(words.joined(separator: "、"))"),
        en: "the parameter “\(path)” cannot be “\(word)”"
          + (meant.map { "; did you mean “\($0)”?" } ?? "; it takes \(words.joined(separator: ", "))"),
        fixes: meant.map { [tree.change(fault.node, to: $0)] } ?? [])
    default:
      let shape = shape(fault.problem)
      check.report(
        range, zh: "参数“\(path)”\(shape.chinese)" + (word.isEmpty ? "" : "，这里是“\(word)”"),
        en: "the parameter “\(path)” \(shape.english)" + (word.isEmpty ? "" : "; this is “\(word)”"))
    }
  }
}

/// What a value must look like, as the end of a sentence.
private func shape(_ problem: ParameterFault.Problem) -> LocalizedText {
  switch problem {
  case .noNumber(let bounds?, let isWhole):
    LocalizedText(
      zh: "应为 \(bounds.lowerBound) 至 \(bounds.upperBound) 的\(isWhole ? "整数" : "数字")",
      en: "takes a \(isWhole ? "whole number" : "number") from \(bounds.lowerBound) to \(bounds.upperBound)")
  case .noNumber(nil, _): LocalizedText(zh: "应为数字", en: "takes a number")
  case .noFlag: LocalizedText(zh: "应为 是 或 否", en: "takes 是 or 否")
  case .noList: LocalizedText(zh: "应为列表，如 [甲, 乙]", en: "takes a list such as [a, b]")
  case .noMapping: LocalizedText(zh: "应为分项（键: 值）", en: "takes a mapping of keys and values")
  case .lacks(let key): LocalizedText(zh: "缺少“\(key)”", en: "lacks “\(key)”")
  case .unreadable, .unknownKey, .repeated, .noneOf:
    LocalizedText(zh: "的写法无法识别；写法见 jixiao rulesets show 国家", en: "cannot be read; see jixiao rulesets show 国家")
  }
}

/// `等级[2].下限`: the path below 参数.
func parameterPath(of node: NodeID, in tree: SyntaxTree) -> String {
  let path = tree.path(of: node)
  return path.hasPrefix("参数.") ? String(path.dropFirst(3)) : path
}

/// What parameters refer to: provisions by identity, fields by path.
func inspectReferences(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  guard let parameters = subject.set.parameters else { return }
  var waiting = [parameters]
  while let node = waiting.popLast() {
    if tree[node].kind == .sequence {
      waiting += tree.items(of: node)
    } else if tree[node].kind == .mapping {
      inspectFields(of: node, &check)
      for (key, value) in tree.entries(of: node) {
        if tree.scalarString(key) == "条款" { inspectProvisions(tree.resolve(value), subject, &check) }
        waiting.append(value)
      }
    }
  }
  for path in ["必填字段", "责任栏"] {
    guard let node = subject.node("参数." + path), tree[node].kind == .mapping else { continue }
    for (key, value) in tree.entries(of: node) {
      guard let kind = DocumentKind(name: tree.scalarString(key)) else { continue }
      for item in tree.items(of: tree.resolve(value)) { inspectField(item, of: kind, &check) }
    }
  }
}

/// One identity, or one for each part: `条款: {方式: P107, 方法: P108}`.
private func inspectProvisions(_ value: NodeID, _ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  if tree[value].kind == .scalar { return inspectProvision(value, subject, &check) }
  for (_, part) in tree.entries(of: value) where tree[tree.resolve(part)].kind == .scalar {
    inspectProvision(tree.resolve(part), subject, &check)
  }
}

private func inspectProvision(_ node: NodeID, _ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  let id = tree.scalarString(node)
  if id.isEmpty || subject.law.provision(id) != nil { return }
  let own = subject.set.provisions.map(\.id)
  // 第四十三条 where the identity P146 belongs.
  let byArticle = subject.law.chain.flatMap(\.provisions).first { $0.article == id && !$0.id.isEmpty }?.id
  let meant = byArticle ?? Nearest.match(id, in: own)
  check.report(
    tree.range(node), zh: "没有标识为“\(id)”的条款" + (meant.map { "，是否为 \($0)？" } ?? ""),
    en: "there is no provision with the identity “\(id)”" + (meant.map { "; did you mean \($0)?" } ?? ""),
    fixes: meant.map { [tree.change(node, to: $0)] } ?? [])
}

/// The fields that a demand on documents of a kind names: `{文档, 日期, 字段, 当: {…}, 行: {…}}`.
private func inspectFields(of mapping: NodeID, _ check: inout DocumentCheck) {
  let tree = check.tree
  let entries = tree.entries(of: mapping)
  guard let named = entries.first(where: { tree.scalarString($0.key) == "文档" }),
    let kind = DocumentKind(name: tree.scalarString(tree.resolve(named.value)))
  else { return }
  for (key, value) in entries {
    let value = tree.resolve(value)
    switch tree.scalarString(key) {
    case "日期", "字段":
      if tree[value].kind == .scalar { inspectField(value, of: kind, &check) }
    case "当", "行":
      for (field, _) in tree.entries(of: value) { inspectField(field, of: kind, &check) }
    default: continue
    }
  }
}

private func inspectField(_ node: NodeID, of kind: DocumentKind, _ check: inout DocumentCheck) {
  let tree = check.tree
  let path = tree.scalarString(node)
  if path.isEmpty || FieldPath(path, in: kind.recordType) != nil { return }
  let meant = Nearest.match(path, in: fieldPaths(of: kind.recordType))
  check.report(
    tree.range(node), zh: "“\(kind.name)”没有字段“\(path)”" + (meant.map { "，是否为“\($0)”？" } ?? ""),
    en: "“\(kind.name)” has no field “\(path)”" + (meant.map { "; did you mean “\($0)”?" } ?? ""),
    fixes: meant.map { [tree.change(node, to: $0)] } ?? [])
}

/// The paths of all fields of a kind, two levels deep: deeper ones are in no demand.
private func fieldPaths(of type: RecordType) -> [String] {
  type.fields.flatMap { field in
    [field.key] + (field.type.recordType?.fields.map { field.key + "." + $0.key } ?? [])
  }
}
