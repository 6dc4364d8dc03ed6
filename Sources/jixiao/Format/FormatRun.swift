import Glibc
import Reports
import SourceText

/// One run of the formatter over all inputs: on some threads, in the order of the paths.
struct FormatRun {
  private let jobs: [LintJob]
  private let failures: [(path: FilePath, error: FileError)]
  private let call: Invocation
  private let mode: FixRun.Mode
  private let isStandardInput: Bool
  private var output = OutputStream(STDOUT_FILENO)
  private var words = OutputStream(STDERR_FILENO)
  private var (ours, changed, failed) = (0, 0, 0)

  /// A run over `inputs`; a file that is reached by two paths is one file.
  init(_ inputs: LintInputs, _ call: Invocation, _ mode: FixRun.Mode) {
    jobs = inputs.distinct
    failures = inputs.failures
    self.call = call
    self.mode = mode
    isStandardInput = jobs.contains(where: \.input.isStandardInput)
  }

  /// Does it; returns the exit code.
  mutating func run(threads: Int) -> CInt {
    for failure in failures { complain { RewriteFailure.unreadable(failure.error).complain(of: failure.path, $0) } }
    let (jobs, mode) = (jobs, mode)
    OrderedWork<FormattedFile>.run(count: jobs.count, threads: threads) { number in
      FormattedFile(jobs[number], mode)
    } take: { file in
      take(file)
    }
    if !call.arguments.has(LintOption.quiet) { say(closing) }
    words.flush()
    if call.finish(&output) != ExitCode.success || failed > 0 { return ExitCode.failure }
    return mode.onlyChecks && changed > 0 ? ExitCode.findings : ExitCode.success
  }

  private mutating func take(_ file: FormattedFile) {
    if mode.showsDifference {
      output.write(file.difference)
    } else if !mode.onlyChecks {
      output.write(file.output)
    }
    if file.isOurs { ours += 1 }
    if let failure = file.failure {
      complain { failure.complain(of: file.path, $0) }
    } else if let refusal = file.refusal {
      complain {
        $0.complain(
          zh: "没有整理 \(file.path.description)：\(refusal.text.chinese)",
          en: "\(file.path.description) was left alone: \(refusal.text.english)")
      }
    } else if file.isChanged {
      changed += 1
      if call.arguments.has(LintOption.quiet), mode.writes { return }
      let path = Printable.text(file.path.description)
      say(
        call.language.pick(
          "\(path)：\(mode.writes ? "已整理" : "需整理")", "\(path): \(mode.writes ? "formatted" : "would be formatted")"))
    }
  }

  /// Says something on standard output, or beside it where texts or differences go there.
  private mutating func say(_ line: String) {
    if isStandardInput || mode.showsDifference { words.write(line + "\n") } else { output.write(line + "\n") }
  }

  private mutating func complain(_ complain: (Invocation) -> Void) {
    // Lines come in the order of the files also where both streams are one terminal.
    output.flush()
    words.flush()
    complain(call)
    failed += 1
  }

  private var closing: String {
    let done = mode.writes
    switch call.language {
    case .chinese:
      let parts = [
        changed == 0 ? "没有需要整理的" : "\(done ? "已整理" : "需整理") \(changed) 个文件", failed > 0 ? "\(failed) 个未能整理" : "",
        "共 \(ours) 个文件",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "，")
    case .english:
      let parts = [
        changed == 0 ? "nothing to format" : "\(changed) \(done ? "formatted" : "to be formatted")",
        failed > 0 ? "\(failed) left alone" : "", "\(ours) file\(ours == 1 ? "" : "s")",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
