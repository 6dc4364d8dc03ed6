import SourceText

/// `jixiao convert FILE`.
enum ConvertCommand {
  static let output = OptionDeclaration(
    "output", "o", .text(zh: "文件", en: "FILE", .files),
    zh: "写入的文件，格式由扩展名定：.yaml、.json、.xlsx、.html、.csv、.jsonl；缺省写到标准输出",
    en:
      "the file to write, its name tells the format: .yaml, .json, .xlsx, .html, .csv, .jsonl; standard output unless given"
  )
  static let from = OptionDeclaration(
    "from", nil, .choice("yitihua"), zh: "输入是一体化系统导出的栏目（CSV，或每行一个 JSON）",
    en: "the input has the columns of the 一体化 system: CSV, or a JSON object a line")
  static let to = OptionDeclaration(
    "to", nil, .choice("yaml", "json", "xlsx", "html", "yitihua"), zh: "输出的格式；yitihua 为一体化系统的栏目",
    en: "the format to write; yitihua has the columns of the 一体化 system")
  static let explain = OptionDeclaration(
    "explain", zh: "列出每个单元格读成了哪一栏，以及没有认出的单元格",
    en: "list what each cell was read as, and the cells that were not recognised"
  )
  static let codes = OptionDeclaration(
    "codes", nil, .text(zh: "名称=代码,…", en: "NAME=CODE,…"),
    zh: "一体化代码与缺省的不同之处，如 ≥=2,质量指标=12；各地系统的代码不尽相同",
    en: "codes of the 一体化 system that differ from the default ones, as ≥=2,质量指标=12")

  static var declaration: Command {
    Command(
      "convert", zh: "表格与文档互相转换", en: "tables to documents and back",
      operands: .any(zh: "文件", en: "FILE", maximum: 1),
      options: [output, to, from, explain, codes, LintOption.standardInputName],
      examples: [
        Command.Example("jixiao convert 自评表.xlsx -o 自评.yaml", zh: "由 Excel 表得到文档", en: "a document from an Excel form"),
        Command.Example("jixiao convert 申报表.docx --explain", zh: "看每个单元格读成了什么", en: "what each cell was read as"),
        Command.Example("jixiao convert 自评.yaml -o 自评表.xlsx", zh: "填好官方表式", en: "the official form, filled in"),
        Command.Example("jixiao convert 自评.yaml -o 自评表.html", zh: "可打印的网页", en: "a page to print"),
        Command.Example(
          "jixiao convert 目标.yaml --to yitihua -o 目标.csv", zh: "一体化系统的栏目", en: "the columns of the 一体化 system"),
      ],
      notes: LocalizedText(
        zh: "按表名和印出的栏目名识别，不按固定的单元格；.xlsx、.docx、.csv 均可，一个文件中有几张表的得到几份文档。没有认出的单元格写成注释，不会丢掉。"
          + "输入文件不会改动。退出码：0 完成；2 用法有误，无法读写，或没有认得的表格。",
        en:
          "Forms are recognised by their titles and printed labels, not by fixed cells, in .xlsx, .docx and .csv; several forms "
          + "in a file become several documents. Cells that were not recognised become comments; nothing is dropped. "
          + "The input is never changed. Exit codes: 0 done; 2 misuse, a file that could not be read or written, or no form in it."
      ),
      body: .parsed { call throws(UsageError) in try ConvertRun(call).run() })
  }
}
