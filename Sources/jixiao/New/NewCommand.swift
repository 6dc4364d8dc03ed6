import EditorServices
import Forms
import Regulations
import SourceText

/// `jixiao new KIND`.
enum NewCommand {
  private static let output = OptionDeclaration(
    "output", "o", .text(zh: "文件", en: "FILE", .files), zh: "写入新文件，已有的不覆盖；缺省写到标准输出",
    en: "write a new file, never over another one; standard output unless given")

  static var declaration: Command {
    Command(
      "new", zh: "生成待填写的文档", en: "a document to be filled in",
      operands: .any(zh: "文档类型", en: "KIND", maximum: 1, kind: .suggested(DocumentKind.allCases.map(\.name))),
      options: [output, .ruleSet, .configuration],
      examples: [
        Command.Example("jixiao new 项目支出绩效目标申报表", zh: "看看要填哪些栏目", en: "what there is to fill in"),
        Command.Example("jixiao new 项目支出绩效自评表 -o 自评.yaml --ruleset 扶风县", zh: "按扶风县的要求", en: "as Fufeng asks for it"),
      ],
      notes: LocalizedText(
        zh: "必填栏目和所选规则集要求的栏目留空待填，其余写成注释，去掉行首的“# ”即可使用。",
        en:
          "Fields that must be filled, by the form or by the rule set, are blank; the others are comments: take away the “# ”."
      ),
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let kind = try DocumentKind(word: call.arguments.operands.first)
    let store = try ConfigurationStore(call.arguments)
    let (library, call) = (store.library, call.speaking(store.ofWorkingFolder))
    let given = call.arguments.value(.ruleSet)
    let name = given == nil ? store.ofWorkingFolder?.configuration.ruleSet?.value : given
    let law = library.law(try library.known(name)) ?? Law(chain: [])
    let text = TemplateWriter(kind, law.parameters, call.language).text(ruleSet: given)
    guard let file = call.arguments.value(output) else { return call.print(text) }
    do {
      try FileWriter.create(Array(text.utf8), at: FilePath(file))
      return ExitCode.success
    } catch {
      call.complain(
        zh: "无法写入 \(file)：\(error.reason.chinese)", en: "cannot write \(file): \(error.reason.english)")
      return ExitCode.failure
    }
  }
}
