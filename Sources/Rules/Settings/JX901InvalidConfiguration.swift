import Linting
import Regulations
import SourceText
import Syntax

let invalidConfiguration = Rule(
  901, "invalid-configuration", .error, [.ruleSet],
  summary: LocalizedText(
    zh: "配置文件 jixiao.yaml 中有不认识的键、规则、级别或规则集", en: "An unknown key, rule, level or rule set in jixiao.yaml"),
  why: LocalizedText(zh: "写错的设置不起作用，检查的严宽会与预想的不同", en: "A setting that is misspelt has no effect, and nobody notices"),
  advice: LocalizedText(
    zh: "按提示改正；jixiao config show 列出生效的设置及出处", en: "Correct it as proposed; jixiao config show lists what is in force"),
  fixable: true,
  examples: [
    .bad("规则集: 扶风县\n规则: {JX201: 错误}\n↓规则集目彔: [规则集]\n"),
    .bad("规则集: ↓扶凤县\n"),
    .bad("规则:\n  ↓JX999: 错误\n  JX201: ↓严重\n  ↓unquantifed-target: 提示\n"),
    .bad("文件: {包含: [2025/**], ↓排出: [归档/**]}\n语言: ↓日语\n"),
    .bad("规则: {JX306: ↓警告}\n按路径:\n  - {规则集: ↓武青区, 文件: [武清/**]}\n  - ↓{规则: {JX2: 提示}}\n"),
    .bad("规则集: 国家\n↓规则集: 扶风县\n规则: ↓[JX201]\n"),
    .good(
      """
      规则集: 扶风县
      规则集目录: [规则集/]
      规则:
        JX8: 提示
        JX802: 错误
        unquantified-target: error
        jx807: off
      文件:
        排除: [归档/**, "*草稿*"]
      语言: zh
      按路径:
        - 文件: [武清/**, 天津/*.yaml]
          规则集: 武清区
          规则: {JX215: 关闭}
      """),
    .good("# 只有注释\n"),
    .good("规则集:\n规则:\n文件:\n"),
  ],
  checking: .configuration { check in
    let configuration = check.configuration
    for fault in configuration.faults {
      check.report(fault.range, zh: fault.message.chinese, en: fault.message.english, fixes: fault.fixes)
    }
    inspect(configuration.ruleSet, &check)
    inspect(configuration.levels, under: configuration.ruleSet, &check)
    for settings in configuration.byPath {
      inspect(settings.ruleSet, &check)
      inspect(settings.levels, under: settings.ruleSet ?? configuration.ruleSet, &check)
    }
    for folder in configuration.ruleSetFolders where check.missingFolders.contains(folder.value) {
      check.report(
        folder.range, zh: "规则集目录“\(folder.value)”不存在或无法读取",
        en: "there is no folder or file “\(folder.value)”, or it cannot be read")
    }
  })

private func inspect(_ ruleSet: Setting<String>?, _ check: inout ConfigurationCheck) {
  guard let ruleSet, check.library[ruleSet.value] == nil else { return }
  let (name, names, tree) = (ruleSet.value, check.library.names, check.tree)
  let meant = Nearest.match(name, in: names)
  check.report(
    ruleSet.range, zh: "没有规则集“\(name)”" + (meant.map { "，是否为“\($0)”？" } ?? "（现有：\(names.joined(separator: "、"))）"),
    en: "there is no rule set “\(name)”"
      + (meant.map { "; did you mean “\($0)”?" } ?? " (known: \(names.joined(separator: ", ")))"),
    fixes: meant.map { [change(ruleSet.range, to: $0, in: tree)] } ?? [])
}

private func inspect(_ levels: [LevelSetting], under ruleSet: Setting<String>?, _ check: inout ConfigurationCheck) {
  let law = ruleSet.flatMap { check.library.law($0.value) } ?? check.library.law(RuleSetLibrary.fallback)
  for setting in levels {
    let word = setting.rules.value
    let rules = check.directory.rules(word)
    if rules.isEmpty {
      let (tree, meant) = (check.tree, check.directory.nearest(to: word))
      check.report(
        setting.rules.range, zh: "没有规则“\(word)”" + (meant.map { "，是否为 \($0)？" } ?? ""),
        en: "there is no rule “\(word)”" + (meant.map { "; did you mean \($0)?" } ?? ""),
        fixes: meant.map { [change(setting.rules.range, to: $0, in: tree)] } ?? [])
    } else if rules.count == 1, let rule = rules.first, let law, law.isIrrelaxable(rule.code),
      setting.level.value < law.floor(of: rule.code) ?? rule.level
    {
      let (code, owner) = (rule.code, law.origin(ofFloor: rule.code) ?? "")
      let floor = law.floor(of: code) ?? rule.level
      check.report(
        setting.level.range, zh: "规则集“\(owner)”标明 \(code) 不可放宽，仍按\(floor.name.chinese)报告",
        en: "the rule set \(owner) lets nobody relax \(code); it is still reported as \(floor.name.english)")
    }
  }
}

private func change(_ range: TextRange, to word: String, in tree: SyntaxTree) -> Fix {
  let edit = tree.node(at: range.start).map { tree.replacing($0, with: word) }
  return .unsafe(
    zh: "改为“\(word)”", en: "Change to “\(word)”", [edit ?? TextEdit(range: range, replacement: word)])
}
