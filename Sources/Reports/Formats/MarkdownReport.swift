import Linting
import Regulations

/// `--format markdown`: a table a file, then the counts, for a merge request or a letter.
public struct MarkdownReport: Report {
  /// How many findings of a file are shown; the rest is counted.
  static let limit = 200

  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The title.
  public func opening() -> [UInt8] {
    Array(context.language.pick("# 绩效文档检查结果\n\n", "# Findings in performance documents\n\n").utf8)
  }

  /// The table of the findings of `file` that no waiver covers.
  public func part(of file: LintedFile) -> ReportPart {
    let findings = file.result.findings.filter { !$0.isWaived }
    if findings.isEmpty { return ReportPart() }
    let language = context.language
    var text = "## \(Self.escaped(file.path))\n\n"
    text += language.pick("| 行 | 级别 | 规则 | 问题 | 建议 | 依据 |\n", "| line | level | rule | problem | advice | basis |\n")
    text += "|--:|---|---|---|---|---|\n"
    for finding in findings.prefix(Self.limit) {
      let cells = [
        line(of: finding, in: file),
        Self.sign(finding.level) + finding.level.name[language],
        finding.code.description, finding.message, finding.advice, finding.provision?.citation ?? "",
      ]
      text += "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
    }
    let more = findings.count - Self.limit
    if more > 0 { text += "\n" + language.pick("另有 \(more) 处未列出。\n", "\(more) more are not listed.\n") }
    return ReportPart(body: Array((text + "\n").utf8))
  }

  /// The number of the line; in a workbook the cell.
  private func line(of finding: Finding, in file: LintedFile) -> String {
    let place = Place(finding.range.start, in: file.source)
    return place.cell?.described ?? String(place.line)
  }

  /// The counts, and the rule sets.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    let lines = String(decoding: ClosingLine(context, TextStyle()).bytes(run), as: UTF8.self).split(separator: "\n")
    return Array((lines.map { Self.escaped(String($0)) }.joined(separator: "  \n") + "\n").utf8)
  }

  private static func sign(_ level: Level) -> String {
    switch level {
    case .error: "❌ "
    case .warning: "⚠️ "
    case .hint, .off: "💡 "
    }
  }

  /// What would be markup, a mention or the end of a cell is escaped.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "@", "&": escaped += "\\\(scalar)"
      case "\n", "\r", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
