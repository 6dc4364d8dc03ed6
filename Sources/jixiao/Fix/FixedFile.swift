import Linting
import Regulations
import SourceText

/// What became of one file.
struct FixedFile: Sendable {
  /// The path.
  let path: FilePath
  /// What could not be done; nothing was written then.
  private(set) var failure: RewriteFailure?
  /// Whether the text, or its encoding, is another one now, or would be.
  private(set) var isChanged = false
  /// How many fixes were applied.
  private(set) var fixed = 0
  /// How many would have brought more errors.
  private(set) var refused = 0
  /// What is left, by level.
  private(set) var left: [Level: Int] = [:]
  /// How much of it `--unsafe` would fix.
  private(set) var unsafe = 0
  /// The difference, where it was asked for.
  private(set) var difference: [UInt8] = []
  /// The text as it is now; only of standard input.
  private(set) var output: [UInt8] = []

  /// Fixes the file of `job` as `mode` says.
  init(_ job: LintJob, _ mode: FixRun.Mode) {
    path = job.input.path
    if job.input.isOffice {
      failure = .office
      return
    }
    let bytes: [UInt8]
    do {
      bytes = try job.input.read()
    } catch {
      failure = .unreadable(error)
      return
    }
    let source = SourceText(decoding: bytes)
    if job.input.isStandardInput { output = bytes }
    let fixed = Fixer(allowsUnsafe: mode.allowsUnsafe) { job.lint($0) }.fix(source)
    let converts = mode.convertsEncodings && !source.encoding.isUTF8 && fixed.result.isOurs
    guard fixed.fixed > 0 || converts else {
      count(fixed, mode)
      return
    }
    failure = RewriteFailure(of: source, converts: converts)
    if failure != nil {
      count(FixedText(unchanged: job.lint(source)), mode)
      return
    }
    isChanged = fixed.source.bytes != bytes
    if mode.showsDifference {
      difference = UnifiedDiff.bytes(source.bytes, fixed.source.bytes, path: path.description)
    }
    if job.input.isStandardInput {
      output = fixed.source.bytes
    } else if isChanged, mode.writes {
      do {
        try FileWriter.replace(path, bytes, with: fixed.source.bytes)
      } catch {
        failure = .unwritable(error)
        isChanged = false
        count(FixedText(unchanged: job.lint(source)), mode)
        return
      }
    }
    count(fixed, mode)
  }

  private mutating func count(_ text: FixedText, _ mode: FixRun.Mode) {
    fixed = text.fixed
    refused = text.refused
    for finding in text.result.findings where !finding.isWaived {
      left[finding.level, default: 0] += 1
      if !mode.allowsUnsafe, finding.needsUnsafeFix { unsafe += 1 }
    }
  }
}
