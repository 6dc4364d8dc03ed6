import Linting
import Regulations
import Reports
import SourceText

/// One run of the linter over all inputs: files are read, linted and rendered on some threads; the reports are written in
/// the order of the paths while the run goes on, so that memory holds a few files at a time.
struct LintRun {
  private let request: LintRequest
  private let inputs: LintInputs
  private let call: Invocation
  private let outputs: ReportOutputs

  /// Enough files to make the hand-over between threads cheap, few enough to keep all of them busy.
  private static let batchSize = 16

  /// What became of some files in a row.
  private struct Batch: Sendable {
    var totals: Totals
    var parts: [ReportPart]
    var failures: [(path: FilePath, error: FileError)] = []
  }

  init(_ request: LintRequest, _ inputs: LintInputs, _ outputs: ReportOutputs, _ call: Invocation) {
    self.request = request
    self.inputs = inputs
    self.outputs = outputs
    self.call = call
  }

  /// Does it; returns the exit code.
  func run() -> CInt {
    var totals = Totals(of: request.pool.plain)
    var unreadable = 0
    for failure in inputs.failures { complain(failure, &unreadable) }
    let (jobs, reports) = (inputs.jobs, outputs.reports)
    let totalsBefore = totals
    let batches = (jobs.count + Self.batchSize - 1) / Self.batchSize
    var outputs = self.outputs
    OrderedWork<Batch>.run(count: batches, threads: request.jobs) { number in
      let first = number * Self.batchSize
      return Self.lint(jobs[first..<min(first + Self.batchSize, jobs.count)], totalsBefore, reports)
    } take: { batch in
      for failure in batch.failures { complain(failure, &unreadable) }
      outputs.add(batch.parts)
      totals.add(batch.totals)
    }
    let isWritten = outputs.finish(totals, unreadable: unreadable, call)
    if !isWritten || unreadable > 0 { return ExitCode.failure }
    return isFailure(totals) ? ExitCode.findings : ExitCode.success
  }

  private static func lint(_ jobs: ArraySlice<LintJob>, _ none: Totals, _ reports: [any Report]) -> Batch {
    var batch = Batch(totals: none, parts: reports.map { _ in ReportPart() })
    for job in jobs {
      do {
        let source = SourceText(decoding: try job.input.read())
        let file = LintedFile(path: job.input.path.description, result: job.lint(source))
        batch.totals.add(file, by: job.linter)
        for (index, report) in reports.enumerated() {
          batch.parts[index].append(report.part(of: file), separator: report.separator)
        }
      } catch {
        batch.failures.append((job.input.path, error))
      }
    }
    return batch
  }

  private func complain(_ failure: (path: FilePath, error: FileError), _ count: inout Int) {
    count += 1
    let path = failure.path.description
    call.complain(
      zh: "无法读取 \(path)：\(failure.error.reason.chinese)", en: "cannot read \(path): \(failure.error.reason.english)")
  }

  private func isFailure(_ totals: Totals) -> Bool {
    guard let level = request.failOn else { return false }
    return Level.allCases.contains { $0 >= level && $0 != .off && totals[$0] > 0 }
  }
}
