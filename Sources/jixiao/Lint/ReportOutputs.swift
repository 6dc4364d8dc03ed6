import Glibc
import Reports

/// The reports of a run on their way to standard output and to files.
struct ReportOutputs {
  private var outputs: [Output]

  private struct Output {
    var stream: ReportStream
    var destination: OutputStream
    let file: (path: FilePath, descriptor: CInt)?
  }

  /// The formats, for whoever renders their parts.
  var reports: [any Report] { outputs.map(\.stream.report) }

  /// Opens the files and writes the openings; `nil`, with a word on standard error, where a file cannot be opened.
  init?(_ request: LintRequest, _ call: Invocation) {
    outputs = []
    let context = RunContext(version: Program.version, linter: request.pool.plain)
    let style = Terminal.style(color: call.arguments.value(.color))
    let closing: TextReport.Closing =
      call.arguments.has(LintOption.statistics) ? .statistics : call.arguments.has(LintOption.quiet) ? .none : .counts
    for target in request.targets {
      var descriptor = STDOUT_FILENO
      if let path = target.file {
        descriptor = open(path.cString, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
        guard descriptor >= 0 else {
          let error = FileError.system(errno)
          call.complain(
            zh: "无法写入 \(path.description)：\(error.reason.chinese)",
            en: "cannot write \(path.description): \(error.reason.english)")
          return nil
        }
      }
      let report = target.format.report(context, style: target.file == nil ? style : style.plain, closing: closing)
      var output = Output(
        stream: ReportStream(report), destination: OutputStream(descriptor), file: target.file.map { ($0, descriptor) })
      output.destination.write(output.stream.opening())
      outputs.append(output)
    }
  }

  /// Writes the parts of the next files, one a report.
  mutating func add(_ parts: [ReportPart]) {
    for (index, part) in parts.enumerated() where index < outputs.count {
      outputs[index].destination.write(outputs[index].stream.add(part))
    }
  }

  /// Writes the ends of the reports and closes the files; false, with a word on standard error, where one could not be
  /// written.
  mutating func finish(_ totals: Totals, unreadable: Int, _ call: Invocation) -> Bool {
    var isComplete = true
    for index in outputs.indices {
      let closing = outputs[index].stream.closing(totals, unreadable: unreadable)
      outputs[index].destination.write(closing)
      outputs[index].destination.flush()
      var failure = outputs[index].destination.failure
      if let file = outputs[index].file, close(file.descriptor) != 0 { failure = failure ?? errno }
      guard let failure else { continue }
      isComplete = false
      let error = FileError.system(failure)
      let path = outputs[index].file?.path.description
      call.complain(
        zh: "无法写入\(path.map { " " + $0 } ?? "标准输出")：\(error.reason.chinese)",
        en: "cannot write \(path ?? "standard output"): \(error.reason.english)")
    }
    return isComplete
  }
}
