import Forms
import SourceText

/// `jixiao schema KIND`.
enum SchemaCommand {
  static var declaration: Command {
    Command(
      "schema", zh: "一种文档的 JSON Schema，供其他工具使用", en: "the JSON Schema of a kind of document, for other tools",
      operands: .any(
        zh: "文档类型", en: "KIND", maximum: 1, kind: .suggested(DocumentKind.allCases.map(\.name))),
      options: [],
      examples: [
        Command.Example(
          "jixiao schema 项目支出绩效自评表 > 自评表.schema.json", zh: "自评表的结构", en: "what a self-evaluation looks like")
      ],
      notes: LocalizedText(
        zh: "JSON Schema 2020-12，由栏目声明生成：键及其别名、取值的类型、选项、必填项和说明。只管结构；数字、日期、各文档间是否相符由 lint 检查。",
        en: "JSON Schema 2020-12, made from the declarations of the fields: keys and their aliases, types, choices, "
          + "required fields, help. It is about the shape alone; what figures and dates say is for lint."),
      body: .parsed { call throws(UsageError) in
        call.print(SchemaWriter.schema(of: try DocumentKind(word: call.arguments.operands.first), call.language))
      })
  }
}

extension DocumentKind {
  /// The kind that somebody typed: by its name or an alias.
  init(word: String?) throws(UsageError) {
    let names = Self.allCases.map(\.name)
    guard let word else {
      throw UsageError(
        zh: "缺少文档类型，可取 \(names.joined(separator: "、"))",
        en: "a kind of document is needed: \(names.joined(separator: ", "))")
    }
    guard let kind = DocumentKind(name: word) else {
      let hint = Suggestion(for: word, among: names + Self.allCases.flatMap(\.aliases))
      throw UsageError(
        zh: "没有文档类型“\(word)”" + (hint.word == nil ? "，可取 \(names.joined(separator: "、"))" : hint.chinese),
        en: "no kind of document “\(word)”"
          + (hint.word == nil ? "; known: \(names.joined(separator: ", "))" : hint.english))
    }
    self = kind
  }
}
