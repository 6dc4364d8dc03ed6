import Forms
import Glibc
import Office
import SourceText
import Syntax

/// One run of `jixiao convert`.
struct ConvertRun {
  /// What can be written.
  enum Format: String {
    case yaml, json, xlsx, html, yitihua
  }

  private let call: Invocation
  private let input: LintInput
  private let output: FilePath?
  private let format: Format?
  private let isExchange: Bool
  private let codes: ExchangeCodes

  init(_ call: Invocation) throws(UsageError) {
    self.call = call
    let arguments = call.arguments
    guard let operand = arguments.operands.first else {
      throw UsageError(zh: "没有给出要转换的文件", en: "there is no file to convert", command: "convert")
    }
    let isStandardInput = operand == "-"
    let name = isStandardInput ? arguments.value(LintOption.standardInputName) ?? "<stdin>" : operand
    input = LintInput(path: FilePath(name), isNamed: true, isStandardInput: isStandardInput)
    output = arguments.value(ConvertCommand.output).map { FilePath($0) }
    isExchange = arguments.has(ConvertCommand.from)
    codes = try Self.codes(arguments.list(ConvertCommand.codes))
    if let word = arguments.value(ConvertCommand.to) {
      format = Format(rawValue: word)
    } else {
      format = try output.map { (path) throws(UsageError) in try Self.format(of: path) }
    }
    if let output, output == input.path || output.exists && FileIdentity(output) == FileIdentity(input.path) {
      throw UsageError(
        zh: "不能写到输入的文件 \(output.description) 上", en: "the input \(output.description) cannot be written over")
    }
  }

  private static func format(of path: FilePath) throws(UsageError) -> Format {
    for (suffix, format) in [
      (".yaml", Format.yaml), (".yml", .yaml), (".json", .json), (".xlsx", .xlsx), (".html", .html), (".htm", .html),
      (".csv", .yitihua), (".jsonl", .yitihua),
    ] where path.hasSuffix(suffix) {
      return format
    }
    throw UsageError(
      zh: "不知道要写成什么格式：\(path.description) 的扩展名应为 .yaml、.json、.xlsx、.html、.csv 或 .jsonl",
      en:
        "\(path.description) does not tell the format: its name should end in .yaml, .json, .xlsx, .html, .csv or .jsonl"
    )
  }

  private static func codes(_ pairs: [String]) throws(UsageError) -> ExchangeCodes {
    var codes = ExchangeCodes()
    for pair in pairs {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      // The sign may itself be =.
      let (name, code) = (parts.dropLast().joined(separator: "="), parts.last ?? "")
      guard !code.isEmpty, codes.set(name.isEmpty ? "＝" : name, to: code) else {
        throw UsageError(
          zh: "--codes 应写作 名称=代码，如 ≥=2，不是“\(pair)”", en: "--codes takes NAME=CODE, as ≥=2, not “\(pair)”")
      }
    }
    return codes
  }

  /// Does it; returns the exit code.
  func run() throws(UsageError) -> CInt {
    let bytes: [UInt8]
    do {
      bytes = try input.read()
    } catch {
      let path = input.path.description
      call.complain(zh: "无法读取 \(path)：\(error.reason.chinese)", en: "cannot read \(path): \(error.reason.english)")
      return ExitCode.failure
    }
    let source: SourceText
    if isExchange {
      let reading = ExchangeReading(SourceText(decoding: bytes), codes)
      for remark in reading.remarks { call.complain(zh: remark.chinese, en: remark.english) }
      if reading.rowCount == 0 { return ExitCode.failure }
      source = SourceText(reading.text)
    } else if input.isOffice {
      let recognition = Recognition(Workbook(reading: bytes, name: input.path.description))
      if call.arguments.has(ConvertCommand.explain) {
        let code = call.print(ExplanationText(recognition, call.language).text)
        if output == nil || code != ExitCode.success || !recognition.isOurs { return code }
      }
      for notice in recognition.notices { call.complain(zh: notice.text.chinese, en: notice.text.english) }
      if !recognition.isOurs {
        call.complain(
          zh: "\(input.path.description) 中没有认得的绩效表格", en: "no form is known in \(input.path.description)")
        return ExitCode.failure
      }
      source = recognition.text()
    } else {
      source = SourceText(decoding: bytes)
    }
    return write(source)
  }

  private func write(_ source: SourceText) -> CInt {
    let isText = isExchange || input.isOffice || input.format == .yaml
    let tree = SyntaxTree(parsing: source, as: isText ? .yaml : .json)
    let forms = Form.read(tree)
    let format = self.format ?? .yaml
    if forms.isEmpty {
      call.complain(
        zh: "\(input.path.description) 中没有绩效文档", en: "\(input.path.description) holds no performance document")
      return ExitCode.failure
    }
    switch format {
    case .yaml: return write(source.bytes)
    case .json: return write(Array((tree.json() + "\n").utf8))
    case .yitihua:
      let isLines = output?.hasSuffix(".jsonl") ?? false
      return write(ExchangeWriting(forms, codes).bytes(asLines: isLines))
    case .xlsx, .html:
      let made = forms.map { OfficialForm($0) }
      for form in made where !form.omitted.isEmpty {
        let list = form.omitted.joined(separator: "、")
        call.note(zh: "官方表式没有这些栏目，未写入：\(list)", en: "the form has no place for \(list)")
      }
      if format == .html { return write(FormPage.html(made.map(\.sheet), title: input.path.description)) }
      return write(WorkbookWriter.write(made.map(\.sheet)))
    }
  }

  private func write(_ bytes: [UInt8]) -> CInt {
    guard let output else {
      var stream = OutputStream(STDOUT_FILENO)
      stream.write(bytes)
      return call.finish(&stream)
    }
    do {
      try FileWriter.write(bytes, to: output)
      return ExitCode.success
    } catch {
      let path = output.description
      call.complain(zh: "无法写入 \(path)：\(error.reason.chinese)", en: "cannot write \(path): \(error.reason.english)")
      return ExitCode.failure
    }
  }
}
