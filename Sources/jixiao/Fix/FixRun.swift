import Glibc
import Linting
import Regulations
import Reports
import SourceText

/// One run of the fixer over all inputs: on some threads, in the order of the paths.
struct FixRun {
  /// What is done, and what becomes of it.
  struct Mode: Sendable {
    /// Whether fixes are applied that a person must look at.
    var allowsUnsafe = false
    /// Whether files that are not UTF-8 become it.
    var convertsEncodings = false
    /// Whether the changes are printed in the place of being made.
    var showsDifference = false
    /// Whether it is only asked whether there is something to change.
    var onlyChecks = false

    /// Whether files are written.
    var writes: Bool { !showsDifference && !onlyChecks }
  }

  private let jobs: [LintJob]
  private let failures: [(path: FilePath, error: FileError)]
  private let call: Invocation
  private let mode: Mode
  private let isStandardInput: Bool
  /// Whether the files are linted afterwards: standard output is for the reports, and these tell what could not be read
  /// and what is left.
  private let reportsAside: Bool
  private var output = OutputStream(STDOUT_FILENO)
  private var words = OutputStream(STDERR_FILENO)
  private var (files, fixed, refused, unsafe, changed, failed) = (0, 0, 0, 0, 0, 0)
  private var left: [Level: Int] = [:]

  /// A run over `inputs`; a file that is reached by two paths is one file.
  /// - Parameter reportsAside: whether the same files are linted and reported afterwards.
  init(_ inputs: LintInputs, _ call: Invocation, _ mode: Mode, reportsAside: Bool = false) {
    jobs = inputs.distinct
    failures = inputs.failures
    self.call = call
    self.mode = mode
    self.reportsAside = reportsAside
    isStandardInput = inputs.jobs.contains(where: \.input.isStandardInput)
  }

  /// Does it; returns the exit code.
  mutating func run(threads: Int) -> CInt {
    for failure in failures { complain(of: .unreadable(failure.error), failure.path) }
    let (jobs, mode) = (jobs, mode)
    OrderedWork<FixedFile>.run(count: jobs.count, threads: threads) { number in
      FixedFile(jobs[number], mode)
    } take: { file in
      take(file)
    }
    if !call.arguments.has(LintOption.quiet), !reportsAside || changed > 0 { say(closing) }
    words.flush()
    if call.finish(&output) != ExitCode.success || failed > 0 { return ExitCode.failure }
    return mode.onlyChecks && changed > 0 ? ExitCode.findings : ExitCode.success
  }

  private mutating func take(_ file: FixedFile) {
    if mode.showsDifference {
      output.write(file.difference)
    } else if !mode.onlyChecks {
      output.write(file.output)
    }
    for (level, count) in file.left { left[level, default: 0] += count }
    refused += file.refused
    unsafe += file.unsafe
    if let failure = file.failure {
      complain(of: failure, file.path)
    } else if file.isChanged {
      changed += 1
      fixed += file.fixed
      let path = Printable.text(file.path.description)
      say(
        call.language.pick(
          "\(path)：\(mode.writes ? "已修复" : "可修复") \(file.fixed) 处",
          "\(path): \(file.fixed) \(mode.writes ? "fixed" : "can be fixed")"))
    }
  }

  /// Says something on standard output, or beside it where texts or differences go there.
  private mutating func say(_ line: String) {
    if isStandardInput || mode.showsDifference || reportsAside {
      words.write(line + "\n")
    } else {
      output.write(line + "\n")
    }
  }

  // MARK: Words

  private mutating func complain(of failure: RewriteFailure, _ path: FilePath) {
    // Lines come in the order of the files also where both streams are one terminal.
    output.flush()
    words.flush()
    if reportsAside, case .unreadable = failure { return }
    failure.complain(of: path, call)
    failed += 1
  }

  private var closing: String { call.language == .chinese ? chinese : english }

  private var chinese: String {
    var parts = [changed == 0 ? "没有可修复的" : "\(mode.writes ? "已修复" : "可修复") \(fixed) 处（\(changed) 个文件）"]
    let levels = [Level.error, .warning, .hint].filter { left[$0, default: 0] > 0 }
    if !levels.isEmpty, !reportsAside {
      parts.append("还有" + levels.map { "\($0.name.chinese) \(left[$0, default: 0]) 处" }.joined(separator: "、"))
    }
    if unsafe > 0, !reportsAside { parts.append("其中 \(unsafe) 处可用 --unsafe 修复，需人工确认") }
    if refused > 0 { parts.append("\(refused) 处修复会使错误增加，未用") }
    if failed > 0 { parts.append("\(failed) 个文件未能修复") }
    return parts.joined(separator: "；")
  }

  private var english: String {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var parts = [
      changed == 0
        ? "nothing to fix" : "\(fixed) \(mode.writes ? "fixed" : "can be fixed") in \(count(changed, "file"))"
    ]
    let levels = [Level.error, .warning, .hint].filter { left[$0, default: 0] > 0 }
    if !levels.isEmpty, !reportsAside {
      parts.append(levels.map { count(left[$0, default: 0], $0.name.english) }.joined(separator: ", ") + " left")
    }
    if unsafe > 0, !reportsAside { parts.append("\(unsafe) of these for --unsafe, to be looked at") }
    if refused > 0 { parts.append("\(refused) left out that would bring more errors") }
    if failed > 0 { parts.append("\(count(failed, "file")) could not be fixed") }
    return parts.joined(separator: "; ")
  }
}
