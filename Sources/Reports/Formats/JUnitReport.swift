import Linting
import Regulations

/// `--format junit`: a test suite a file, a failed test a finding, which build servers show beside their tests.
public struct JUnitReport: Report {
  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The head of the document.
  public func opening() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jixiao\">\n".utf8)
  }

  /// A `testsuite`; hints fail no test, and a file without faults has one that passed.
  public func part(of file: LintedFile) -> ReportPart {
    guard file.result.isOurs else { return ReportPart() }
    let findings = file.result.findings.filter { !$0.isWaived }
    let failures = findings.count { $0.level > .hint }
    var bytes: [UInt8] = []
    bytes.append("  <testsuite")
    Markup.append("name", file.path, to: &bytes)
    bytes.append(" tests=\"\(max(findings.count, 1))\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\">\n")
    if findings.isEmpty {
      bytes.append("    <testcase")
      Markup.append("classname", file.path, to: &bytes)
      Markup.append("name", context.language.pick("未发现问题", "nothing found"), to: &bytes)
      bytes.append("/>\n")
    }
    for finding in findings { append(finding, of: file, to: &bytes) }
    bytes.append("  </testsuite>\n")
    return ReportPart(body: bytes)
  }

  /// The end of the document.
  public func closing(_ run: FinishedRun) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func append(_ finding: Finding, of file: LintedFile, to bytes: inout [UInt8]) {
    let place = Place(finding.range.start, in: file.source)
    bytes.append("    <testcase")
    Markup.append("classname", file.path, to: &bytes)
    Markup.append("name", "\(finding.code) \(finding.name) \(place)", to: &bytes)
    let isFailure = finding.level > .hint
    bytes.append(isFailure ? "><failure" : "><system-out>")
    if isFailure {
      Markup.append("type", finding.level.name.english, to: &bytes)
      Markup.append("message", finding.message, to: &bytes)
      bytes.append(">")
    }
    let language = context.language
    var lines = ["\(file.path):\(place): \(finding.message)"]
    lines.append(language.pick("原因：", "why: ") + finding.why)
    lines.append(language.pick("建议：", "advice: ") + finding.advice)
    if let provision = finding.provision { lines.append(language.pick("依据：", "basis: ") + provision.citation) }
    Markup.append(lines.joined(separator: "\n"), to: &bytes)
    bytes.append(isFailure ? "</failure></testcase>\n" : "</system-out></testcase>\n")
  }
}
