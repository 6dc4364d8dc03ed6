import Linting

/// `--format concise`: one line a finding, `path:line:column: level code message`.
public struct ConciseReport: Report {
  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let headline: Headline

  /// A report of the run `context`.
  public init(_ context: RunContext, style: TextStyle = TextStyle()) {
    headline = Headline(style: style, language: context.language)
  }

  /// The findings of `file` that no waiver covers.
  public func part(of file: LintedFile) -> ReportPart {
    var bytes: [UInt8] = []
    for finding in file.result.findings where !finding.isWaived {
      headline.append(finding, at: Place(finding.range.start, in: file.source), in: file.path, to: &bytes)
    }
    return ReportPart(body: bytes)
  }
}
