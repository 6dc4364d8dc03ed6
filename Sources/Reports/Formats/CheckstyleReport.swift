import Linting
import Regulations

/// `--format checkstyle`: the XML of the Checkstyle tool, which many build servers read.
public struct CheckstyleReport: Report {
  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The head of the document.
  public func opening() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
  }

  /// A `file` element; files that are none of ours are left out.
  public func part(of file: LintedFile) -> ReportPart {
    guard file.result.isOurs else { return ReportPart() }
    var bytes: [UInt8] = []
    bytes.append("  <file")
    Markup.append("name", file.path, to: &bytes)
    bytes.append(">\n")
    for finding in file.result.findings where !finding.isWaived {
      let place = Place(finding.range.start, in: file.source)
      bytes.append("    <error line=\"\(place.line)\" column=\"\(place.column)\"")
      Markup.append("severity", finding.level == .hint ? "info" : finding.level.name.english, to: &bytes)
      Markup.append("message", file.message(of: finding), to: &bytes)
      Markup.append("source", "jixiao.\(finding.code)", to: &bytes)
      bytes.append("/>\n")
    }
    bytes.append("  </file>\n")
    return ReportPart(body: bytes)
  }

  /// The end of the document.
  public func closing(_ run: FinishedRun) -> [UInt8] { Array("</checkstyle>\n".utf8) }
}
