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
  /// What could not be read.
  private(set) var failures: [(path: FilePath, error: FileError)] = []

  /// Lints and renders `jobs`; the counts begin with `none`.
  init(_ jobs: ArraySlice<LintJob>, _ none: Totals, _ reports: [any Report]) {
    totals = none
    for job in jobs {
      do {
        let file = try job.file()
        totals.add(file, by: job.linter)
        parts.append(reports.map { $0.part(of: file) })
        if var facts = file.result.facts {
          facts.isAlone = job.input.isNamed
          self.facts.append((file.path, facts))
        }
      } catch {
        failures.append((job.input.path, error))
        parts.append([])
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

  init(
    _ jobs: ArraySlice<LintJob>, _ index: WorkspaceIndex, _ sources: SourceCache, _ none: Totals,
    _ reports: [any Report]
  ) {
    totals = none
    for job in jobs {
      let cross = index.result(of: job.input.path.description)
      if cross.findings.isEmpty {
        totals.add(cross, to: nil, by: job.linter)
        parts.append(nil)
        continue
      }
      do {
        let apart = try job.file()
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
  /// Reads and lints the file, each of its documents apart.
  fileprivate func file() throws(FileError) -> LintedFile {
    LintedFile(path: input.path.description, result: lint(SourceText(decoding: try input.read())))
  }
}
