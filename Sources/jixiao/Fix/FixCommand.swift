import SourceText

/// `jixiao fix [PATH…]`.
enum FixCommand {
  static var declaration: Command {
    Command(
      "fix", zh: "自动修复", en: "apply fixes", operands: .any(zh: "[路径…]", en: "[PATH…]"), options: FixOption.all,
      examples: [
        Command.Example("jixiao fix", zh: "修复当前目录下的全部文档", en: "every document below the current directory"),
        Command.Example("jixiao fix 自评表.yaml --diff", zh: "先看会改什么", en: "what would change"),
        Command.Example(
          "jixiao fix 2025 --unsafe --select JX1", zh: "补上缺少的栏目，再逐一填写", en: "insert the fields that are missing"),
        Command.Example("jixiao fix 2025 --check", zh: "还有可修复的就不放行", en: "a gate for what can be fixed"),
        Command.Example("jixiao fix 自评表.xlsx -o 改正.xlsx", zh: "改正的 Excel 副本", en: "a corrected copy of a workbook"),
        Command.Example("jixiao fix - < 自评表.yaml", zh: "标准输入到标准输出", en: "from standard input to standard output"),
      ],
      notes: LocalizedText(
        zh: "只用安全的修复：不改变文档的意思。修复后再检查，直到没有可修复的；会使错误增加的修复不用。文件整个替换，权限、换行、BOM 不变，"
          + "中途出错时原文件不动。文档之间的问题（JX7）要由人决定改哪一份，不在此列。"
          + "退出码：0 完成；1 有可改动的（--check）；2 用法有误，或有文件无法读写。",
        en:
          "Safe fixes only: they do not change what a document means. It is checked again after each round until there is "
          + "nothing to fix; fixes that would bring more errors are left out. Files are replaced as a whole and keep mode, "
          + "line ends and BOM; where something fails the old file stays. What differs between documents (JX7) is left to people. "
          + "Exit codes: 0 done; 1 something would change (--check); 2 misuse, or a file that could not be read or written."
      ),
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let arguments = call.arguments
    let isStandardInput = arguments.operands.contains("-")
    if isStandardInput, arguments.operands.count > 1 {
      throw UsageError(zh: "标准输入（-）不能与其他路径一起修复", en: "standard input (-) cannot be fixed together with other paths")
    }
    var request = try LintRequest(call)
    let inputs = try LintInputs(&request, onlyNamed: true)
    if let copy = arguments.value(FixOption.output) { return try fix(inputs, into: FilePath(copy), request.call) }
    var run = FixRun(
      inputs, request.call,
      FixRun.Mode(
        allowsUnsafe: arguments.has(FixOption.unsafe), convertsEncodings: arguments.has(FixOption.toUTF8),
        showsDifference: arguments.has(FixOption.diff), onlyChecks: arguments.has(FixOption.check)))
    return run.run(threads: request.jobs)
  }

  /// Writes a corrected copy of one workbook.
  private static func fix(_ inputs: LintInputs, into copy: FilePath, _ call: Invocation) throws(UsageError) -> CInt {
    guard let job = inputs.jobs.first, inputs.jobs.count == 1, job.input.isOffice else {
      throw UsageError(zh: "--output 用于一个 .xlsx 文件", en: "--output is for one .xlsx file")
    }
    if copy == job.input.path || copy.exists && FileIdentity(copy) == FileIdentity(job.input.path) {
      throw UsageError(zh: "副本不能写到原文件上", en: "the copy cannot be written over the original")
    }
    let path = job.input.path.description
    do throws(FileError) {
      let bytes = try job.input.read()
      let fixed = FixedWorkbook(job, bytes, allowsUnsafe: call.arguments.has(FixOption.unsafe))
      if let failure = fixed.failure {
        call.complain(zh: "\(path)：\(failure.chinese)", en: "\(path): \(failure.english)")
        return ExitCode.failure
      }
      if let bytes = fixed.copy, !call.arguments.has(FixOption.check) { try FileWriter.write(bytes, to: copy) }
      var words =
        call.language == .chinese
        ? fixed.changed == 0 ? "没有可修复的单元格" : "已修复 \(fixed.changed) 个单元格，写到 \(copy.description)"
        : fixed.changed == 0 ? "no cell can be fixed" : "\(fixed.changed) cells fixed in \(copy.description)"
      if fixed.left > 0 {
        words +=
          call.language == .chinese
          ? "；另有 \(fixed.left) 处不是整个单元格的内容，须人工修改"
          : "; \(fixed.left) more are no whole cell's text and are left to people"
      }
      if !call.arguments.has(LintOption.quiet) { _ = call.print(words + "\n") }
      return call.arguments.has(FixOption.check) && fixed.changed > 0 ? ExitCode.findings : ExitCode.success
    } catch {
      call.complain(
        zh: "\(path)：无法读写，\(error.reason.chinese)", en: "\(path): cannot read or write, \(error.reason.english)")
      return ExitCode.failure
    }
  }
}
