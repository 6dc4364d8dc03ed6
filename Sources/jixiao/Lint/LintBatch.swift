import Linting
import Reports
import SourceText

/// Some files in a row, each linted apart and rendered.
struct LintBatch: Sendable {
  /// What they count.
  private(set) var totals: Totals
  /// Their parts of the reports: a list for each file, empty for one that could not be read.
  private(set) var parts: [[ReportPart]] = []
  /// What the rules about several documents need to know of them.
  private(set) var facts: [(path: String, facts: FileFacts?)] = []
  /// The tables that they were made from.
  private(set) var tables: [String] = []
  /// The texts that were recognised in files of office programs, by the places of their jobs.
  private(set) var recognised: [(job: Int, text: SourceText)] = []
  /// What was found in each and is not known: kept for when it is rendered once more, with the fingerprint of its text.
  private(set) var found: [(findings: [Finding], fingerprint: Int)] = []
  /// What could not be read.
  private(set) var failures: [(path: FilePath, error: FileError)] = []
  /// What was found, as baselines have it.
  private(set) var log = BaselineLog()

  /// Lints and renders `jobs`; the counts begin with `none`.
  /// - Parameter wantsFacts: whether documents will be held against each other.
  init(
    _ jobs: ArraySlice<LintJob>, _ baselines: Baselines, _ none: Totals, _ reports: [any Report], wantsFacts: Bool
  ) {
    totals = none
    for (number, job) in zip(jobs.indices, jobs) {
      do {
        let file = try job.file(nil, baselines, &log, wantsFacts: wantsFacts)
        totals.add(file, by: job.linter)
        parts.append(reports.map { $0.part(of: file) })
        if wantsFacts { found.append((file.result.findings, FindingPacker.fingerprint(of: file.source))) }
        if wantsFacts, job.input.isOffice { recognised.append((number, file.source)) }
        if let link = WorkbookLink(topOf: file.result.tree.source.bytes) {
          tables.append(DocumentPath.resolve(link.path, relativeTo: file.path))
        }
        if var facts = file.result.facts {
          facts.isAlone = job.input.isNamed
          // One path for all that is known by it.
          self.facts.append((facts.documents.first?.path ?? file.path, facts))
        }
      } catch {
        failures.append((job.input.path, error))
        parts.append([])
        if wantsFacts { found.append(([], 0)) }
      }
    }
  }
}

/// Some files in a row, after the rules about several documents have run.
struct CrossBatch: Sendable {
  /// What those rules add to the counts.
  private(set) var totals: Totals
  /// The parts of the files in which those rules found something; `nil` for the others.
  private(set) var parts: [[ReportPart]?] = []
  /// What could not be read any more.
  private(set) var failures: [(path: FilePath, error: FileError)] = []
  /// What those rules found, as baselines have it.
  private(set) var log = BaselineLog()

  /// - Parameters:
  ///   - store: what was found in each of all files for itself, packed by `packer`, so that no rule has to run again.
  ///   - texts: the texts of files of office programs that are at hand.
  init(
    _ jobs: ArraySlice<LintJob>, _ store: PartStore, _ packer: FindingPacker, _ texts: RecognisedTexts,
    _ index: WorkspaceIndex, _ sources: SourceCache, _ baselines: Baselines, _ none: Totals, _ reports: [any Report]
  ) {
    totals = none
    let hasDocuments = !baselines.isEmpty || reports.contains(where: \.readsDocuments)
    for (number, job) in zip(jobs.indices, jobs) {
      var cross = index.result(of: job.input.path.description)
      if cross.findings.isEmpty {
        totals.add(cross, to: nil, by: job.linter)
        parts.append(nil)
        continue
      }
      do {
        let text = try job.source(texts[number])
        let apart: LintedFile
        if let findings = packer.unpack(store.findings(of: number), in: FindingPacker.fingerprint(of: text)) {
          apart = LintedFile(
            path: job.input.path.description, result: job.read(text, findings: findings, hasDocuments: hasDocuments))
        } else {
          // Another text than before. What is found in it was noted when it was linted for the first time.
          var noted = BaselineLog()
          apart = try job.file(text, baselines, &noted, wantsFacts: false)
        }
        cross.findings = baselines.sift(cross.findings, of: apart.result, job, &log)
        totals.add(cross, to: apart.result, by: job.linter)
        var file = LintedFile(path: apart.path, result: apart.result.adding(cross))
        file.others = { sources[$0] }
        parts.append(reports.map { $0.part(of: file) })
      } catch {
        failures.append((job.input.path, error))
        parts.append(nil)
      }
    }
  }
}

extension LintJob {
  /// Reads and lints the file, each of its documents apart, and takes out what is known.
  /// - Parameter text: its text, where it is at hand.
  fileprivate func file(
    _ text: SourceText?, _ baselines: Baselines, _ log: inout BaselineLog, wantsFacts: Bool
  ) throws(FileError) -> LintedFile {
    var result = lint(try source(text), wantsFacts: wantsFacts)
    if !baselines.isEmpty { result = result.keeping(baselines.sift(result.findings, of: result, self, &log)) }
    return LintedFile(path: input.path.description, result: result)
  }

  fileprivate func source(_ text: SourceText?) throws(FileError) -> SourceText {
    if let text { return text }
    return try input.source()
  }
}
