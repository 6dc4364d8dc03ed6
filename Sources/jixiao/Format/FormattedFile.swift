import Linting
import SourceText

/// What became of one file that was put in order.
struct FormattedFile: Sendable {
  /// The path.
  let path: FilePath
  /// What could not be done; nothing was written then.
  private(set) var failure: RewriteFailure?
  /// Why the text was left as it is.
  private(set) var refusal: FormattedText.Refusal?
  /// Whether the text is another one now, or would be.
  private(set) var isChanged = false
  /// Whether it holds a document of ours.
  private(set) var isOurs = false
  /// The difference, where it was asked for.
  private(set) var difference: [UInt8] = []
  /// The text as it is now; only of standard input.
  private(set) var output: [UInt8] = []

  /// Puts the file of `job` in order as `mode` says.
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
    if job.input.isStandardInput { output = bytes }
    let source = SourceText(decoding: bytes)
    let text = DocumentFormatter(job.linter).format(source, as: job.input.format, path: path.description)
    (refusal, isOurs) = (text.refusal, text.isOurs)
    let converts = mode.convertsEncodings && !source.encoding.isUTF8 && text.isOurs && refusal == nil
    guard !text.edits.isEmpty || converts else { return }
    failure = RewriteFailure(of: source, converts: converts)
    if failure != nil { return }
    isChanged = text.source.bytes != bytes
    if mode.showsDifference {
      difference = UnifiedDiff.bytes(source.bytes, text.source.bytes, path: path.description)
    }
    if job.input.isStandardInput {
      output = text.source.bytes
    } else if isChanged, mode.writes {
      do {
        try FileWriter.replace(path, bytes, with: text.source.bytes)
      } catch {
        failure = .unwritable(error)
        isChanged = false
      }
    }
  }
}
