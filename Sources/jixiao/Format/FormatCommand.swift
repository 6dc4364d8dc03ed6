import SourceText

/// `jixiao format [PATH…]`.
enum FormatCommand {
  private static let options = [
    FixOption.check, FixOption.diff, FixOption.toUTF8, .configuration, .ruleSet, LintOption.exclude,
    LintOption.noExclude, LintOption.respectGitIgnore, LintOption.standardInputName, LintOption.quiet, LintOption.jobs,
  ]

  static var declaration: Command {
    Command(
      "format", zh: "整理格式：栏目顺序、标准键名、缩进和标点", en: "put fields in order, under their labels, in one layout",
      operands: .any(zh: "[路径…]", en: "[PATH…]"), options: options,
      examples: [
        Command.Example("jixiao format", zh: "整理当前目录下的全部文档", en: "every document below the current directory"),
        Command.Example("jixiao format 自评表.yaml --diff", zh: "先看会改什么", en: "what would change"),
        Command.Example("jixiao format 2025 --check", zh: "有未整理的就不放行", en: "a gate for what is not in order"),
        Command.Example("jixiao format - < 自评表.yaml", zh: "标准输入到标准输出", en: "from standard input to standard output"),
      ],
      notes: LocalizedText(
        zh: "只动写法，不动意思：栏目按官方表式的顺序，别名改为本表的标准键名，缩进两格，冒号后一空格，全角标点改为半角，指标值改为标准写法（同 JX214）。"
          + "注释随所在的行移动；锚点、多行文本和多份文档不变。写回前重新读取并与原文比对，不一致或有语法错误的不改，并说明原因。"
          + "退出码：0 完成；1 有可改动的（--check）；2 用法有误，或有文件未能整理。",
        en:
          "Notation alone: fields in the order of the form, labels of that form for other names, two columns a level, one blank "
          + "behind colons, ASCII punctuation, values in the standard notation (as JX214). Comments move with their rows; anchors, "
          + "text blocks and several documents stay. The result is read back and compared first; what would be read otherwise, or "
          + "does not parse, is left alone, and it is said why. "
          + "Exit codes: 0 done; 1 something would change (--check); 2 misuse, or a file that could not be put in order."
      ),
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let arguments = call.arguments
    if arguments.operands.contains("-"), arguments.operands.count > 1 {
      throw UsageError(zh: "标准输入（-）不能与其他路径一起整理", en: "standard input (-) cannot be formatted together with other paths")
    }
    var request = try LintRequest(call)
    let inputs = try LintInputs(&request, onlyNamed: true)
    var run = FormatRun(
      inputs, request.call,
      FixRun.Mode(
        convertsEncodings: arguments.has(FixOption.toUTF8), showsDifference: arguments.has(FixOption.diff),
        onlyChecks: arguments.has(FixOption.check)))
    return run.run(threads: request.jobs)
  }
}
