import Glibc
import Linting
import Reports
import SourceText

/// `jixiao lint --stdin-format jsonl`: a document a line in, its result a line out.
///
/// Results are written before the program waits for more, so that another program can hand in lines one after the other
/// and read the answers. A line that is no document has a result that says so.
enum LineStreamRun {
  static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let arguments = call.arguments
    let others = [LintOption.fix, Baselines.baselineOption, Baselines.writeOption]
    if let option = others.first(where: { arguments.has($0) }) {
      throw UsageError(
        zh: "--stdin-format 不能与 \(option.spelling) 一起使用", en: "--stdin-format does not go with \(option.spelling)")
    }
    if arguments.values(LintOption.format).contains(where: { $0 != "jsonl" }) {
      throw UsageError(
        zh: "--stdin-format jsonl 的结果只有 jsonl 格式", en: "with --stdin-format jsonl the output is jsonl")
    }
    if !arguments.operands.allSatisfy({ $0 == "-" }) {
      throw UsageError(zh: "--stdin-format 只检查标准输入，不检查其他路径", en: "--stdin-format is for standard input alone")
    }
    var request = try LintRequest(call, operands: ["-"])
    let path = FilePath(request.standardInputName)
    let job = try LintJob(LintInput(path: path, isNamed: true, isStandardInput: true), &request.pool, request.store)
    return write(job, request)
  }

  private static func write(_ job: LintJob, _ request: LintRequest) -> CInt {
    let path = job.input.path.description
    let report = JSONLinesReport(RunContext(version: Program.version, linter: job.linter))
    var totals = Totals(of: request.pool.plain)
    var reader = LineReader(STDIN_FILENO)
    var output = OutputStream(STDOUT_FILENO)
    let hasFacts = request.call.arguments.has(LintOption.facts)
    var number = 0
    var hasBadLine = false
    do {
      while let line = try reader.next(willWait: { output.flush() }) {
        number += 1
        guard case .text(let bytes) = line, bytes.contains(where: { !" \t\r".utf8.contains($0) }) else {
          hasBadLine = true
          let isEmpty = if case .text = line { true } else { false }
          let error = isEmpty ? Self.blank : Self.tooLong
          output.write(report.line(number, nil, path: path, error: error, hasFacts: hasFacts))
          continue
        }
        let source = SourceText(decoding: bytes)
        let result =
          request.checksAcross
          ? job.linter.lint(source, as: .json, isNamed: true, path: path, view: .unknown)
          : job.linter.lintApart(source, as: .json, isNamed: true, path: path, wantsFacts: false)
        let file = LintedFile(path: path, result: result)
        totals.add(file, by: job.linter)
        let error = result.documents.isEmpty ? result.tree.errors.first : nil
        if error != nil { hasBadLine = true }
        output.write(
          report.line(
            number, file, path: path,
            error: error.map { LocalizedText(zh: $0.message(.chinese), en: $0.message(.english)) },
            hasFacts: hasFacts))
      }
    } catch {
      request.call.complain(
        zh: "无法读取标准输入：\(error.reason.chinese)", en: "cannot read standard input: \(error.reason.english)")
      _ = request.call.finish(&output)
      return ExitCode.failure
    }
    if request.call.finish(&output) != ExitCode.success { return ExitCode.failure }
    return hasBadLine && request.failOn != nil || request.fails(totals) ? ExitCode.findings : ExitCode.success
  }

  private static let blank = LocalizedText(zh: "空行", en: "blank line")
  private static let tooLong = LocalizedText(
    zh: "一行超过 \(LineReader.limit >> 20) MB，未检查", en: "a line over \(LineReader.limit >> 20) MB was not checked")
}
