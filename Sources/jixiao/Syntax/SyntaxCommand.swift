import Glibc
import Reports
import SourceText
import Syntax

/// `jixiao syntax [FILE]`.
enum SyntaxCommand {
  private static let format = OptionDeclaration(
    "format", nil, .choice("tree", "events", "json"), zh: "tree 语法树（缺省）、events 事件（同 yaml-test-suite）、json 取值",
    en: "tree (the default), events as in yaml-test-suite, or the values as json")

  static var declaration: Command {
    Command(
      "syntax", zh: "文件是怎样解析的", en: "what the parser sees", operands: .any(zh: "[文件]", en: "[FILE]", maximum: 1),
      options: [format],
      examples: [
        Command.Example("jixiao syntax 目标表.yaml", zh: "语法树和各处的位置", en: "the tree, with places"),
        Command.Example("jixiao syntax --format json < 目标表.yaml", zh: "转成 JSON", en: "as JSON"),
      ],
      notes: LocalizedText(
        zh: "文件名以 .json 结尾的按 JSON 解析，其余按 YAML。退出码：0 没有语法错误；1 有（列于标准错误）；2 无法读取。",
        en: "A file is read as JSON where its name ends in .json, else as YAML. "
          + "Exit codes: 0 no syntax errors; 1 errors (on standard error); 2 it could not be read."),
      body: .parsed { call throws(UsageError) in run(call) })
  }

  private static func run(_ call: Invocation) -> CInt {
    let operand = call.arguments.operands.first ?? "-"
    let input = LintInput(
      path: FilePath(operand == "-" ? "<stdin>" : operand), isNamed: true, isStandardInput: operand == "-")
    let tree: SyntaxTree
    do {
      tree = SyntaxTree(parsing: SourceText(decoding: try input.read()), as: input.format)
    } catch {
      let path = input.path.description
      call.complain(zh: "无法读取 \(path)：\(error.reason.chinese)", en: "cannot read \(path): \(error.reason.english)")
      return ExitCode.failure
    }
    var output = OutputStream(STDOUT_FILENO)
    switch call.arguments.value(format) {
    case "events": output.write(tree.events())
    case "json": output.write(tree.json())
    default: output.write(tree.outline())
    }
    let code = call.finish(&output)
    complain(of: tree, input.path.description, call.language)
    if code != ExitCode.success { return code }
    return tree.errors.isEmpty ? ExitCode.success : ExitCode.findings
  }

  /// `path:line:column: message` for every fault.
  private static func complain(of tree: SyntaxTree, _ path: String, _ language: Language) {
    var stream = OutputStream(STDERR_FILENO)
    for error in tree.errors {
      let place = tree.source.position(at: error.range.start, .utf32)
      stream.write(
        Printable.text("\(path):\(place.line + 1):\(place.character + 1): \(error.message(language))") + "\n")
    }
    if tree.omittedErrors > 0 {
      let count = tree.omittedErrors
      stream.write(language.pick("另有 \(count) 处语法错误\n", "\(count) more syntax errors\n"))
    }
    stream.flush()
  }
}
