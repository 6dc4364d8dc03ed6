import Reports
import SourceText

/// `jixiao lint [PATH…]`.
enum LintCommand {
  static var declaration: Command {
    Command(
      "lint", zh: "检查绩效文档", en: "check documents", operands: .any(zh: "[路径…]", en: "[PATH…]"), options: LintOption.all,
      examples: [
        Command.Example("jixiao lint", zh: "检查当前目录下的全部文档", en: "every document below the current directory"),
        Command.Example(
          "jixiao lint 自评表.yaml --ruleset 扶风县", zh: "按扶风县的细则检查一份文档", en: "one document, by the rules of Fufeng"),
        Command.Example(
          "jixiao lint 2025 --format json:结果.json --format concise", zh: "同时输出两种格式", en: "two formats at once"),
        Command.Example("jixiao lint - --stdin-filename 表.json < 表.json", zh: "检查标准输入", en: "standard input"),
        Command.Example(
          "jixiao lint --stdin-format jsonl < 批量.jsonl", zh: "每行一份文档", en: "a document a line"),
        Command.Example("jixiao lint --write-baseline 基线.json", zh: "先接受现有问题", en: "accept what is there for now"),
        Command.Example("jixiao lint --baseline 基线.json", zh: "只报告新增的问题", en: "report only what is new"),
        Command.Example(
          "jixiao lint --select JX3 --level JX301=警告 --fail-on 警告", zh: "只查资金，从严把关", en: "only the funds, strictly"),
      ],
      notes: LocalizedText(
        zh: "退出码：0 没有达到 --fail-on 的问题；1 有；2 用法有误，或有文件无法读写。目录中不是绩效文档的 YAML、JSON 略过不报。"
          + "配置取自各文件所在文件夹或最近的上级文件夹中的 jixiao.yaml，见 jixiao config；选项优先于配置。",
        en:
          "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 misuse, or a file that could not be read or written. "
          + "YAML and JSON in directories that are no documents of ours are passed over. "
          + "The configuration is the jixiao.yaml of the nearest folder above each file, see jixiao config; options stand above it."
      ),
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    if call.arguments.has(LintOption.standardInputFormat) {
      return try LineStreamRun.run(call)
    }
    if call.arguments.has(LintOption.facts) {
      throw UsageError(
        zh: "--facts 与 --stdin-format 合用；单要事实用 --format facts",
        en: "--facts goes with --stdin-format; for facts alone there is --format facts")
    }
    var request = try LintRequest(call)
    let isFixed = call.arguments.has(LintOption.fix) ? try fix(&request) : true
    let inputs = try LintInputs(&request)
    let baselines = try Baselines(call.arguments, inputs.jobs)
    guard let outputs = ReportOutputs(request, request.call) else { return ExitCode.failure }
    let run = LintRun(request, inputs, outputs, baselines, request.call)
    let code = run.run()
    return isFixed ? code : ExitCode.failure
  }

  /// Applies the safe fixes first; false where a file could not be written.
  private static func fix(_ request: inout LintRequest) throws(UsageError) -> Bool {
    if request.operands.contains("-") {
      throw UsageError(
        zh: "--fix 不能用于标准输入；修复标准输入用 jixiao fix -", en: "--fix is not for standard input; use jixiao fix -")
    }
    let inputs = try LintInputs(&request, onlyNamed: true)
    var run = FixRun(inputs, request.call, FixRun.Mode(), reportsAside: true)
    return run.run(threads: request.jobs) == ExitCode.success
  }
}
