/// The formats in which a run can be reported, by the names that `--format` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: source lines, reasons, provisions, counts.
  case text
  /// One line a finding.
  case concise
  /// One object.
  case json
  /// One object a document, a line each.
  case jsonl
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands of GitHub.
  case github
  /// A code quality report of GitLab.
  case gitlab
  /// Tests that passed and failed.
  case junit
  /// The XML of Checkstyle.
  case checkstyle
  /// The Reviewdog Diagnostic Format.
  case rdjson
  /// Rows for a spreadsheet.
  case csv
  /// One page for people who are no engineers.
  case html
  /// Tables for a merge request.
  case markdown
  /// What the documents say, a line a fact, for engines that read tables.
  case facts

  /// The report of the run `context` in this format.
  public func report(_ context: RunContext, style: TextStyle, closing: TextReport.Closing) -> any Report {
    switch self {
    case .text: TextReport(context, style: style, closing: closing)
    case .concise: ConciseReport(context, style: style)
    case .json: JSONReport(context)
    case .jsonl: JSONLinesReport(context)
    case .sarif: SARIFReport(context)
    case .github: GitHubReport(context)
    case .gitlab: GitLabReport(context)
    case .junit: JUnitReport(context)
    case .checkstyle: CheckstyleReport(context)
    case .rdjson: RDJSONReport(context)
    case .csv: CSVReport(context)
    case .html: HTMLReport(context)
    case .markdown: MarkdownReport(context)
    case .facts: FactsReport()
    }
  }
}
