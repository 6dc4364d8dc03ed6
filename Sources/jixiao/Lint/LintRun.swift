import Linting
import Regulations
import Reports
import SourceText

/// One run of the linter over all inputs.
///
/// Files are read, linted and rendered on some threads, in the order of the paths. Where no rule holds documents against
/// each other a file's part of the reports is written as soon as its turn has come. Else nothing can be written before
/// the last file is read, which may belong to the first: the parts and the findings wait in a ``PartStore``, and of the
/// documents themselves only their facts are kept. Then the files in which those rules found something are read once more
/// and rendered as a whole.
struct LintRun {
  private let request: LintRequest
  private let inputs: LintInputs
  private let call: Invocation
  private var outputs: ReportOutputs
  private var totals: Totals
  private var unreadable = 0
  private let baselines: Baselines
  private var log = BaselineLog()

  /// Enough files to make the hand-over between threads cheap, few enough to keep all of them busy.
  private static let batchSize = 16

  init(
    _ request: LintRequest, _ inputs: LintInputs, _ outputs: ReportOutputs, _ baselines: Baselines, _ call: Invocation
  ) {
    self.baselines = baselines
    self.request = request
    self.inputs = inputs
    self.outputs = outputs
    self.call = call
    totals = Totals(of: request.pool.plain)
  }

  /// Does it; returns the exit code.
  func run() -> CInt {
    var run = self
    return run.work()
  }

  private mutating func work() -> CInt {
    for failure in inputs.failures { complain(failure) }
    if request.checksAcross, inputs.jobs.contains(where: \.linter.checksAcross) { runAcross() } else { runApart() }
    let closing = BaselineClosing(baselines, log, inputs.jobs, call)
    totals.baseline = closing.summary(isComplete: unreadable == 0)
    let isWritten = outputs.finish(totals, unreadable: unreadable, call)
    closing.report(totals.baseline)
    if !closing.write(isComplete: unreadable == 0) || !isWritten || unreadable > 0 { return ExitCode.failure }
    return request.fails(totals) && baselines.target == nil ? ExitCode.findings : ExitCode.success
  }

  private mutating func runApart() {
    let (none, reports, baselines) = (totals, outputs.reports, baselines)
    inBatches(writes: true) {
      LintBatch($0, baselines, none, reports, wantsFacts: false)
    } take: { run, batch in
      run.count(batch)
      for parts in batch.parts { run.outputs.add(parts) }
    }
  }

  private mutating func runAcross() {
    let (none, reports, baselines) = (totals, outputs.reports, baselines)
    let store = PartStore()
    var packer = FindingPacker()
    var facts: [(path: String, facts: FileFacts?)] = []
    var tables: Set<String> = []
    var texts = RecognisedTexts()
    inBatches(writes: false) {
      LintBatch($0, baselines, none, reports, wantsFacts: true)
    } take: { run, batch in
      run.count(batch)
      for (parts, found) in zip(batch.parts, batch.found) {
        store.append(parts, findings: packer.pack(found.findings, in: found.fingerprint))
      }
      for (job, text) in batch.recognised { texts.add(text, of: job) }
      facts += batch.facts
      tables.formUnion(batch.tables)
    }
    // A table and the document that was made from it are one document, not two of one kind.
    facts.removeAll { tables.contains($0.path) }
    // What could not be read may be what is missing.
    var index = WorkspaceIndex(view: FilePath.view(isComplete: unreadable == 0))
    let threads = request.jobs
    let changes = facts
    facts = []
    index.update(consume changes) { count, work in
      var verdicts: [GroupVerdicts] = []
      OrderedWork.run(count: count, threads: threads, work: work) { verdicts.append($0) }
      return verdicts
    }
    let sources = SourceCache()
    let (checked, known, packed) = (index, texts, packer)
    var number = 0
    inBatches(writes: true) {
      CrossBatch($0, store, packed, known, checked, sources, baselines, none, reports)
    } take: { run, batch in
      for failure in batch.failures { run.complain(failure) }
      run.totals.add(batch.totals)
      run.log.add(batch.log)
      for parts in batch.parts {
        run.outputs.add(parts ?? store.parts(of: number))
        number += 1
      }
    }
  }

  /// Works on all inputs, some at a time, and takes the results in their order.
  /// - Parameter writes: whether taking a result writes to standard output.
  private mutating func inBatches<Batch: Sendable>(
    writes: Bool, _ work: @escaping @Sendable (ArraySlice<LintJob>) -> Batch, take: (inout LintRun, Batch) -> Void
  ) {
    let jobs = inputs.jobs
    let batches = (jobs.count + Self.batchSize - 1) / Self.batchSize
    var progress = ProgressBar(jobs.count, call, sharesTerminal: writes)
    OrderedWork<Batch>.run(count: batches, threads: request.jobs) { number in
      let first = number * Self.batchSize
      return work(jobs[first..<min(first + Self.batchSize, jobs.count)])
    } take: { batch in
      take(&self, batch)
      progress.advance(by: Self.batchSize)
    }
    progress.clear()
  }

  private mutating func count(_ batch: LintBatch) {
    for failure in batch.failures { complain(failure) }
    totals.add(batch.totals)
    log.add(batch.log)
  }

  private mutating func complain(_ failure: (path: FilePath, error: FileError)) {
    unreadable += 1
    let path = failure.path.description
    call.complain(
      zh: "无法读取 \(path)：\(failure.error.reason.chinese)", en: "cannot read \(path): \(failure.error.reason.english)")
  }
}
