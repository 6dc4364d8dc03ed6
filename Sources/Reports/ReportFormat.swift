/// The formats in which a run can be reported, by the names that `--format` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: source lines, reasons, provisions, counts.
  case text
  /// One line a finding.
  case concise
  /// One object.
  case json

  /// The report of the run `context` in this format.
  public func report(_ context: RunContext, style: TextStyle, closing: TextReport.Closing) -> any Report {
    switch self {
    case .text: TextReport(context, style: style, closing: closing)
    case .concise: ConciseReport(context, style: style)
    case .json: JSONReport(context)
    }
  }
}
