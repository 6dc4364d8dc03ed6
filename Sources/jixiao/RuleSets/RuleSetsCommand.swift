import JSON
import Regulations
import Reports
import SourceText

/// `jixiao rulesets [list|show NAME|check FILE…]`.
enum RuleSetsCommand {
  static var declaration: Command {
    Command(
      "rulesets", zh: "规则集：各地各年适用的规定", en: "rule sets: what holds in a place and a year",
      operands: .actions([
        Operands.Action("list", zh: "列出全部规则集（缺省）", en: "list all rule sets (the default)"),
        Operands.Action(
          "show", LocalizedText(zh: "名称", en: "NAME"), maximum: 1, kind: .ruleSets, zh: "一个规则集的参数、级别和条款，连同所继承的",
          en: "parameters, levels and provisions of a rule set, with what it inherits"),
        Operands.Action(
          "check", LocalizedText(zh: "[文件…]", en: "[FILE…]"), maximum: .max, zh: "检查自编的规则集，缺省为配置所指的全部",
          en: "check rule sets of your own; those of the configuration unless named"),
      ]),
      options: [.configuration, .textOrJSON, .color],
      examples: [
        Command.Example("jixiao rulesets", zh: "全部规则集", en: "all rule sets"),
        Command.Example("jixiao rulesets show 扶风县", zh: "扶风县的规定", en: "what holds in Fufeng"),
        Command.Example("jixiao rulesets show 国家 --format json", zh: "供程序读取", en: "for programs"),
        Command.Example("jixiao rulesets check 规则集/青禾县.yaml", zh: "检查自编的规则集", en: "check a rule set of your own"),
      ],
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    if call.arguments.action == "check" { return try RuleSetsCheck.run(call) }
    let store = try ConfigurationStore(call.arguments)
    let (library, call) = (store.library, call.speaking(store.ofWorkingFolder))
    let isJSON = call.arguments.value(.textOrJSON) == "json"
    guard call.arguments.action == "show" else {
      let laws = library.names.compactMap { library.law($0) }
      return call.print(isJSON ? RuleSetWriter.list(laws) : table(laws, call.language))
    }
    guard let word = call.arguments.operands.first else {
      throw UsageError(zh: "show 之后缺少规则集名称，如 扶风县", en: "show needs the name of a rule set, as 扶风县")
    }
    guard let law = library.law(try library.known(word)) else { return ExitCode.failure }
    return call.print(isJSON ? RuleSetWriter.whole(law) : RuleSetPageText(law: law, language: call.language).text)
  }

  private static func table(_ laws: [Law], _ language: Language) -> String {
    var table = TextTable([.left, .left, .left, .left])
    for law in laws {
      guard let set = law.chain.first else { continue }
      table.add([set.name, set.validity(language), law.chain.dropFirst().map(\.name).joined(separator: "、"), set.title])
    }
    return table.text()
  }
}

extension RuleSet {
  /// `2022-05-09 起`, `2025-01-01 至 2025-12-31`.
  func validity(_ language: Language) -> String {
    switch (validFrom, validTo, language) {
    case (let from?, let to?, .chinese): "\(from) 至 \(to)"
    case (let from?, let to?, .english): "\(from) to \(to)"
    case (let from?, nil, .chinese): "\(from) 起"
    case (let from?, nil, .english): "since \(from)"
    case (nil, let to?, .chinese): "至 \(to)"
    case (nil, let to?, .english): "until \(to)"
    case (nil, nil, .chinese): "未写明施行日期"
    case (nil, nil, .english): "no dates given"
    }
  }
}
