import Linting
import Reports
import SourceText

/// `jixiao stats [PATH…]`: figures over many documents.
enum StatsCommand {
  private static let options = [
    OptionDeclaration.textOrJSON, .configuration, .ruleSet, LintOption.select, LintOption.ignore, LintOption.exclude,
    LintOption.respectGitIgnore, LintOption.noExclude, LintOption.jobs,
  ]

  static var declaration: Command {
    Command(
      "stats", zh: "汇总多份文档：规则、级别、量化比例、计量单位", en: "figures over many documents: rules, levels, shares quantified, units",
      operands: .any(zh: "[路径…]", en: "[PATH…]"), options: options,
      examples: [
        Command.Example("jixiao stats 2025", zh: "一个目录的汇总", en: "a directory in figures"),
        Command.Example("jixiao stats --format json > 汇总.json", zh: "供其他程序使用", en: "for other programs"),
        Command.Example("jixiao stats --select JX2", zh: "只看可衡量性的规则", en: "only the rules about measurability"),
      ],
      notes: LocalizedText(
        zh: "逐份检查，不核对文档之间的一致性（JX7）；豁免的问题不计。量化比例是能用数字或日期考核的指标占全部指标的比例。"
          + "退出码：0 完成；2 用法有误，或有文件无法读取。要每项指标一行的数据，用 jixiao lint --format facts。",
        en:
          "Each document by itself: what is found between documents (JX7) is left out, and so is what a waiver covers. The share "
          + "quantified is that of the indicators whose target is a number or a date. "
          + "Exit codes: 0 done; 2 misuse, or a file that could not be read. For data, a line an indicator, see jixiao lint --format facts."
      ),
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  /// Enough files to make the hand-over between threads cheap.
  private static let batchSize = 16

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    var request = try LintRequest(call)
    let inputs = try LintInputs(&request, onlyNamed: true)
    var figures = Figures()
    var hasFailed = false
    func complain(_ path: FilePath, _ error: FileError) {
      hasFailed = true
      RewriteFailure.unreadable(error).complain(of: path, request.call)
    }
    for failure in inputs.failures { complain(failure.path, failure.error) }
    let jobs = inputs.jobs
    OrderedWork<Batch>.run(count: (jobs.count + batchSize - 1) / batchSize, threads: request.jobs) { number in
      let first = number * batchSize
      return Batch(jobs[first..<min(first + batchSize, jobs.count)])
    } take: { batch in
      figures.add(batch.figures)
      for failure in batch.failures { complain(failure.path, failure.error) }
    }
    let text =
      call.arguments.value(.textOrJSON) == "json"
      ? FiguresWriter.json(figures) : FiguresText.text(figures, request.call.language)
    let code = call.print(text)
    return hasFailed ? ExitCode.failure : code
  }

  /// Some files in a row.
  private struct Batch: Sendable {
    var figures = Figures()
    var failures: [(path: FilePath, error: FileError)] = []

    init(_ jobs: ArraySlice<LintJob>) {
      for job in jobs {
        do {
          figures.add(job.lint(SourceText(decoding: try job.input.read())))
        } catch {
          failures.append((job.input.path, error))
        }
      }
    }
  }
}
