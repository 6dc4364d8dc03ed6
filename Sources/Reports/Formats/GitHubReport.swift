import Linting
import Regulations

/// `--format github`: workflow commands, which GitHub shows at the lines of a change.
public struct GitHubReport: Report {
  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// One command a finding that no waiver covers.
  public func part(of file: LintedFile) -> ReportPart {
    var bytes: [UInt8] = []
    for finding in file.result.findings where !finding.isWaived {
      let (start, end) = file.places(of: finding.range, in: file.source)
      bytes.append("::\(Self.command(finding.level)) file=\(Self.property(file.path))")
      bytes.append(",line=\(start.line),endLine=\(end.line)")
      // Columns are shown only within one line.
      if start.line == end.line { bytes.append(",col=\(start.column),endColumn=\(end.column)") }
      bytes.append(",title=\(Self.property("\(finding.code) \(finding.name)"))::")
      var message = file.message(of: finding)
      if !finding.advice.isEmpty { message += "\n" + context.language.pick("建议：", "advice: ") + finding.advice }
      if let provision = finding.provision {
        message += "\n" + context.language.pick("依据：", "basis: ") + provision.citation
      }
      bytes.append(Self.data(message))
      bytes.append("\n")
    }
    return ReportPart(body: bytes)
  }

  private static func command(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .hint, .off: "notice"
    }
  }

  /// A command ends with its line: what would end it is escaped.
  private static func data(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func property(_ text: String) -> String {
    data(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
  }
}
