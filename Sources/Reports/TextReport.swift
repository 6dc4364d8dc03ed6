import Linting
import SourceText

/// `--format text`: each finding with its source line, why it matters, what to do and the provision; then the counts.
public struct TextReport: Report {
  /// How much of related places is shown; the rest is counted.
  static let relatedLimit = 8

  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let context: RunContext
  private let style: TextStyle
  private let closing: Closing
  private let headline: Headline

  /// What stands behind the findings.
  public enum Closing: Sendable {
    /// Nothing.
    case none
    /// The line of counts.
    case counts
    /// The table of rules, and the line of counts.
    case statistics
  }

  /// A report of the run `context`.
  public init(_ context: RunContext, style: TextStyle = TextStyle(), closing: Closing = .counts) {
    self.context = context
    self.style = style
    self.closing = closing
    headline = Headline(style: style, language: context.language)
  }

  /// The findings of `file` that no waiver covers.
  public func part(of file: LintedFile) -> ReportPart {
    var bytes: [UInt8] = []
    for finding in file.result.findings where !finding.isWaived { append(finding, in: file, to: &bytes) }
    return ReportPart(body: bytes)
  }

  /// The table of rules where it is wanted, and the counts.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    var bytes: [UInt8] = []
    if closing == .statistics { bytes += StatisticsTable(context).bytes(run.totals) }
    if closing != .none { bytes += ClosingLine(context, style).bytes(run) }
    return bytes
  }

  // MARK: One finding

  private func append(_ finding: Finding, in file: LintedFile, to bytes: inout [UInt8]) {
    headline.append(finding, at: Place(finding.range.start, in: file.source), in: file.path, to: &bytes)
    appendSnippet(finding.range, headline.role(of: finding), file.source, to: &bytes)
    appendLine(zh: "原因：", en: "why: ", finding.why, to: &bytes)
    appendLine(zh: "建议：", en: "advice: ", finding.advice, to: &bytes)
    if let provision = finding.provision { appendLine(zh: "依据：", en: "basis: ", provision.citation, to: &bytes) }
    for related in finding.related.prefix(Self.relatedLimit) {
      appendLine(zh: "相关：", en: "see: ", describe(related, in: file), to: &bytes)
      // Another file is not before the reader's eyes.
      if related.path ?? file.path != file.path, let source = file.source(of: related) {
        appendSnippet(related.range, .faint, source, to: &bytes)
      }
    }
    let more = finding.related.count - Self.relatedLimit
    if more > 0 {
      appendLine(zh: "相关：", en: "see: ", context.language.pick("另有 \(more) 处", "\(more) more"), to: &bytes)
    }
    bytes.append("\n")
  }

  private func appendSnippet(
    _ range: TextRange, _ role: TextStyle.Role, _ source: SourceText, to bytes: inout [UInt8]
  ) {
    let snippet = Snippet(range, in: source, width: style.width)
    let number = Place(range.start, in: source).cell?.name ?? String(snippet.line)
    let columns = DisplayWidth.columns(of: number)
    let gutter = String(repeating: " ", count: max(5 - columns, 1))
    bytes.append(gutter + number + " | ", .faint, style)
    bytes.append(snippet.text)
    bytes.append("\n")
    bytes.append(String(repeating: " ", count: gutter.utf8.count + columns) + " | ", .faint, style)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: snippet.marked.lowerBound))
    bytes.append(String(repeating: "^", count: snippet.marked.count), role, style)
    if let last = snippet.lastLine, source.origin == nil {
      bytes.append(context.language.pick(" …至第 \(last) 行", " … to line \(last)"))
    }
    bytes.append("\n")
  }

  private func appendLine(zh: String, en: String, _ text: String, to bytes: inout [UInt8]) {
    if text.isEmpty { return }
    bytes.append("  ")
    bytes.append(context.language.pick(zh, en), .faint, style)
    Printable.append(text, to: &bytes)
    bytes.append("\n")
  }

  private func describe(_ related: RelatedPlace, in file: LintedFile) -> String {
    let path = related.path ?? file.path
    guard let source = file.source(of: related) else { return "\(path) \(related.message)" }
    return "\(path):\(Place(related.range.start, in: source)) \(related.message)"
  }
}
