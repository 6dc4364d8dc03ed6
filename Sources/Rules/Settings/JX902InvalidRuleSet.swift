import Forms
import Linting
import Regulations
import SourceText
import Syntax

let invalidRuleSet = Rule(
  902, "invalid-rule-set", .error, [.ruleSet],
  summary: LocalizedText(
    zh: "规则集引用了不存在的规则、条款、参数或上级规则集，取值不合规，或者自相矛盾",
    en: "A rule set that refers to unknown rules, provisions, parameters or parents, has values out of bounds, "
      + "or contradicts itself"),
  why: LocalizedText(
    zh: "写错的部分不会生效，各单位的文档会按上级规定而不是本地规定检查",
    en: "What is wrong has no effect: documents are held against the parent's law instead"),
  advice: LocalizedText(
    zh: "按提示改正；jixiao rulesets show 国家 列出全部参数及其写法",
    en: "Correct it as proposed; jixiao rulesets show 国家 lists all parameters as they are written"),
  fixable: true,
  examples: invalidRuleSetExamples
) { check in
  let subject = RuleSetSubject(check)
  inspectName(subject, &check)
  inspectParent(subject, &check)
  inspectValidity(subject, &check)
  inspectParameters(subject, &check)
  inspectReferences(subject, &check)
  inspectContradictions(subject, &check)
  inspectTerms(subject, &check)
  inspectProvisions(subject, &check)
}

/// The rule set that is checked, with what it builds on.
struct RuleSetSubject {
  /// The rule set, as far as it can be read.
  let set: RuleSet
  /// What it inherits from, the nearest first; ends where a parent is unknown or stands there already.
  let ancestors: [RuleSet]
  /// The rule set with what it inherits.
  let law: Law
  /// What it inherits alone.
  let inherited: Law

  init(_ check: DocumentCheck) {
    set = RuleSet(reading: check.form.document, in: check.tree)
    var ancestors: [RuleSet] = []
    var next = set.parent
    while let name = next, name != set.name, !ancestors.contains(where: { $0.name == name }),
      let parent = check.library[name]
    {
      ancestors.append(parent)
      next = parent.parent
    }
    self.ancestors = ancestors
    law = Law(chain: [set] + ancestors)
    inherited = Law(chain: ancestors)
  }

  /// The value at a path of labels, items counted from 1: `参数.等级[2].下限`.
  func node(_ path: String) -> NodeID? { set.tree.node(atPath: path, below: set.tree.root(of: set.document)) }

  /// The items of the list at a path.
  func items(_ path: String) -> [NodeID] {
    guard let list = node(path), set.tree[list].kind == .sequence else { return [] }
    return set.tree.items(of: list).map { set.tree.resolve($0) }
  }

  /// Whether the rule set itself gives the parameter at `path` a readable value.
  func gives(_ path: String) -> Bool { law.origins[path] == set.name && node("参数." + path) != nil }
}

extension SyntaxTree {
  /// A fix that writes another word in the place of a scalar or a key.
  func change(_ node: NodeID, to word: String) -> Fix {
    .unsafe(zh: "改为“\(word)”", en: "Change to “\(word)”", [replacing(node, with: word)])
  }
}
