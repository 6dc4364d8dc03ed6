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

  init(_ inputs: ArraySlice<LintInput>, _ linter: Linter, _ reports: [any Report]) {
    totals = Totals(of: linter)
    for input in inputs {
      do {
        let file = try input.lint(linter)
        totals.add(file, by: linter)
        parts.append(reports.map { $0.part(of: file) })
        if var facts = file.result.facts {
          facts.isAlone = input.isNamed
          self.facts.append((file.path, facts))
        }
      } catch {
        failures.append((input.path, error))
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

  init(_ inputs: ArraySlice<LintInput>, _ index: WorkspaceIndex, _ sources: SourceCache, _ reports: [any Report]) {
    let linter = index.linter
    totals = Totals(of: linter)
    for input in inputs {
      let cross = index.result(of: input.path.description)
      if cross.findings.isEmpty {
        totals.add(cross, to: nil, by: linter)
        parts.append(nil)
        continue
      }
      do {
        let apart = try input.lint(linter)
        totals.add(cross, to: apart.result, by: linter)
        var file = LintedFile(path: apart.path, result: apart.result.adding(cross))
        file.others = { sources[$0] }
        parts.append(reports.map { $0.part(of: file) })
      } catch {
        failures.append((input.path, error))
        parts.append(nil)
      }
    }
  }
}

extension LintInput {
  /// Reads and lints the file, each of its documents apart.
  func lint(_ linter: Linter) throws(FileError) -> LintedFile {
    let (bytes, name) = (try read(), path.description)
    return LintedFile(
      path: name,
      result: linter.lintApart(SourceText(decoding: bytes), as: format, isNamed: isNamed, path: name))
  }
}
