import JSON
import Linting
import Regulations
import Reports
import SourceText

/// `jixiao rules [list|explain CODE…]`.
enum RulesCommand {
  static var declaration: Command {
    Command(
      "rules", zh: "规则目录和每条规则的说明", en: "the catalogue of rules, and the page of each",
      operands: .actions([
        Operands.Action("list", zh: "列出全部规则（缺省）", en: "list all rules (the default)"),
        Operands.Action(
          "explain", LocalizedText(zh: "规则…", en: "CODE…"), maximum: .max, kind: .rules, zh: "规则的内容、原因、建议、参数、依据和示例",
          en: "what a rule reports and why, what to do, parameters, provisions and examples"),
      ]),
      options: [.configuration, .ruleSet, .textOrJSON],
      examples: [
        Command.Example("jixiao rules", zh: "全部规则", en: "all rules"),
        Command.Example(
          "jixiao rules explain JX301 --ruleset 扶风县", zh: "一条规则在扶风县的含义和依据", en: "a rule as it works in Fufeng"),
        Command.Example("jixiao rules list --format json", zh: "供程序读取", en: "for programs"),
      ],
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let store = try ConfigurationStore(call.arguments)
    let (library, call) = (store.library, call.speaking(store.ofWorkingFolder))
    let name = try library.known(call.arguments.value(.ruleSet))
    let law = library.law(name) ?? Law(chain: [])
    let words = RuleWords.catalogue
    let isJSON = call.arguments.value(.textOrJSON) == "json"
    guard call.arguments.action == "explain" else {
      let rules = words.rules
      return call.print(isJSON ? json(rules, law, call.language, isWhole: false) : table(rules, law, call.language))
    }
    if call.arguments.operands.isEmpty {
      throw UsageError(zh: "explain 之后缺少规则代码，如 JX301", en: "explain needs a rule's code, as JX301")
    }
    var rules: [Rule] = []
    for word in call.arguments.operands { rules.append(try words.rule(word)) }
    if isJSON { return call.print(json(rules, law, call.language, isWhole: true)) }
    let pages = rules.map { RulePageText(rule: $0, law: law, library: library, language: call.language).text }
    return call.print(pages.joined(separator: "\n"))
  }

  private static func table(_ rules: [Rule], _ law: Law, _ language: Language) -> String {
    var table = TextTable([.left, .left, .left, .left])
    for rule in rules {
      let level = law.level(of: rule.code) ?? rule.level
      table.add([rule.code.description, level.name[language], rule.name, rule.summary[language]])
    }
    let closing = language.pick(
      "共 \(rules.count) 条规则，级别按规则集“\(law.name)”；详见 jixiao rules explain 规则\n",
      "\(rules.count) rules, levels by the rule set \(law.name); for more see jixiao rules explain CODE\n")
    return table.text() + "\n" + closing
  }

  private static func json(_ rules: [Rule], _ law: Law, _ language: Language, isWhole: Bool) -> String {
    var writer = JSONWriter()
    writer.array {
      for rule in rules { RuleWriter(law: law, language: language, isWhole: isWhole).write(rule, to: &$0) }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
