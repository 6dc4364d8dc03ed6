extension LanguageServerCommand {
  /// How `jixiao lsp` is called; it reads its arguments itself.
  static var declaration: Command {
    Command(
      "lsp", zh: "语言服务器，供编辑器通过标准输入输出调用", en: "language server on standard input and output, for editors",
      operands: .any(zh: "", en: "", maximum: 0),
      options: [
        OptionDeclaration("stdio", zh: "用标准输入输出通信（唯一方式，可省略）", en: "talk over standard input and output (the only way)"),
        OptionDeclaration(
          "position-encoding", nil, .choice("utf-8", "utf-16", "utf-32"), zh: "编辑器未声明时列号的单位，缺省 utf-16（ALE 需 utf-8）",
          en: "unit of columns for an editor that names none, utf-16 unless given (ALE needs utf-8)"),
        OptionDeclaration(
          "log", nil, .text(zh: "文件", en: "FILE", .files), zh: "把日志写入文件", en: "write the log to a file"),
        OptionDeclaration(
          "clientProcessId", nil, .text(zh: "进程号", en: "N"), zh: "该进程结束后服务器随之退出", en: "end when this process has ended"),
        .ruleSet,
      ],
      examples: [
        Command.Example("jixiao lsp", zh: "由编辑器启动", en: "as an editor starts it"),
        Command.Example("jixiao lsp --log /tmp/jixiao.log", zh: "同时记录日志", en: "with a log"),
      ],
      body: .raw { run($0) })
  }
}
