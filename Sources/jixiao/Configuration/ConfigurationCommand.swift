import JSON
import Linting
import Regulations
import Reports
import SourceText

/// `jixiao config [show|check]`.
enum ConfigurationCommand {
  static var declaration: Command {
    Command(
      "config", zh: "配置：生效的设置及出处", en: "the settings in force, and where each came from",
      operands: .actions([
        Operands.Action(
          "show", LocalizedText(zh: "[路径]", en: "[PATH]"), maximum: 1, zh: "对一个文件或文件夹生效的设置及出处（缺省）",
          en: "the settings in force for a file or folder (the default)"),
        Operands.Action(
          "check", LocalizedText(zh: "[文件…]", en: "[FILE…]"), maximum: .max, zh: "检查配置，连同其中的规则集",
          en: "check a configuration, with the rule sets to which it leads"),
      ]),
      options: [.configuration, .ruleSet, LintOption.level, LintOption.exclude, .textOrJSON, .color],
      examples: [
        Command.Example("jixiao config", zh: "当前文件夹的设置", en: "the settings of this folder"),
        Command.Example("jixiao config show 武清/自评表.yaml", zh: "一个文件的设置", en: "the settings of a file"),
        Command.Example("jixiao config check", zh: "检查当前文件夹的配置", en: "check the configuration of this folder"),
      ],
      notes: LocalizedText(
        zh: "配置写在 jixiao.yaml 中，对所在文件夹及其下的文件有效；最近的一份有效，各份之间不相继承。可用的键：\n" + keys(.chinese),
        en:
          "A configuration is a jixiao.yaml; it holds for the files in and below its folder, the nearest one alone. Its keys:\n"
          + keys(.english)),
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func keys(_ language: Language) -> String {
    var table = TextTable([.left, .left])
    for key in ConfigurationKey.allCases { table.add([key.rawValue, key.help[language]]) }
    return String(table.text(indent: 2).dropLast())
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    call.arguments.action == "check" ? try check(call) : try show(call)
  }

  private static func show(_ call: Invocation) throws(UsageError) -> CInt {
    let store = try ConfigurationStore(call.arguments)
    let operand = call.arguments.operands.first ?? "."
    let loaded = store.configuration(of: operand)
    let call = call.speaking(loaded)
    for failure in store.failures {
      let path = failure.path.description
      call.complain(
        zh: "无法读取 \(path)：\(failure.error.reason.chinese)", en: "cannot read \(path): \(failure.error.reason.english)")
    }
    let request = try LintRequest(call, operands: [operand])
    let settings = SettingInForce.all(for: FilePath(operand), under: loaded, request)
    let isJSON = call.arguments.value(.textOrJSON) == "json"
    let code = call.print(
      isJSON ? json(operand, loaded, settings, call.language) : text(loaded, settings, call.language))
    return store.failures.isEmpty ? code : ExitCode.failure
  }

  private static func text(
    _ loaded: LoadedConfiguration?, _ settings: [SettingInForce], _ language: Language
  ) -> String {
    var table = TextTable([.left, .left, .left])
    for setting in settings {
      table.add([
        setting.key, setting.value.isEmpty ? language.pick("（无）", "(none)") : setting.value,
        setting.origin.text(language),
      ])
    }
    let head = loaded.map { language.pick("配置：", "configuration: ") + $0.path.shown.description }
    return (head ?? language.pick("没有配置 jixiao.yaml", "no configuration jixiao.yaml")) + "\n\n" + table.text()
  }

  private static func json(
    _ operand: String, _ loaded: LoadedConfiguration?, _ settings: [SettingInForce], _ language: Language
  ) -> String {
    var writer = JSONWriter()
    writer.object {
      $0.member("path", operand)
      $0.member("configuration", loaded.map { .string($0.path.shown.description) } ?? .null)
      $0.key("settings")
      $0.array {
        for setting in settings {
          $0.object {
            $0.member("key", setting.key)
            $0.member("value", setting.value)
            $0.member("origin", setting.origin.json)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func check(_ call: Invocation) throws(UsageError) -> CInt {
    let store = try ConfigurationStore(call.arguments)
    var files = call.arguments.operands.map { FilePath($0) }
    if files.isEmpty, let loaded = store.ofWorkingFolder { files = [loaded.path.shown] }
    if files.isEmpty, store.failures.isEmpty {
      throw UsageError(
        zh: "当前文件夹及其上级都没有 jixiao.yaml", en: "there is no jixiao.yaml in this folder or above", command: "config")
    }
    var request = try LintRequest(call)
    var jobs: [LintJob] = []
    var failures = store.failures
    for file in files {
      guard let loaded = store.load(file) else {
        failures = store.failures
        continue
      }
      for path in [loaded.path] + loaded.ruleSetFiles {
        let input = LintInput(path: path.shown, isNamed: false, isStandardInput: false)
        let linter = try request.pool.linter(for: path, under: loaded)
        jobs.append(LintJob(input: input, linter: linter, configuration: loaded, isConfiguration: path == loaded.path))
      }
    }
    guard let outputs = ReportOutputs(request, request.call) else { return ExitCode.failure }
    let run = LintRun(request, LintInputs(jobs: jobs, failures: failures), outputs, request.call)
    return run.run()
  }
}
