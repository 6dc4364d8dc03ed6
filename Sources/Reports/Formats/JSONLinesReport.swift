import JSON
import Linting

/// `--format jsonl`: the JSON report cut by document: a line each with its findings, then a line with what the run knows.
///
/// A file that was named and holds no document of ours has one line with its findings.
public struct JSONLinesReport: Report {
  private let context: RunContext
  private let members: RunMembers

  /// A report of the run `context`.
  public init(_ context: RunContext) {
    self.context = context
    members = RunMembers(context)
  }

  /// One line a document.
  public func part(of file: LintedFile) -> ReportPart {
    guard file.result.isOurs else { return ReportPart() }
    var bytes: [UInt8] = []
    let documents = file.result.documents
    for document in documents {
      bytes += line(file, document.form.index, documents.first?.form.index == document.form.index) {
        members.writeMembers(of: document, in: file, to: &$0)
      }
    }
    if documents.isEmpty, !file.result.findings.isEmpty {
      bytes += line(file, nil, true) { $0.member("path", file.path) }
    }
    return ReportPart(body: bytes)
  }

  /// The tool, the rule sets and the counts.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { members.writeClosing(run, to: &$0) }
    return writer.bytes + [0x0A]
  }

  /// Findings that lie in no document of ours stand with the first one.
  private func line(
    _ file: LintedFile, _ index: Int?, _ isFirst: Bool, _ head: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    let known = Set(file.result.documents.map(\.form.index))
    writer.object {
      head(&$0)
      $0.key("findings")
      $0.array {
        for finding in file.result.findings
        where finding.document == index || isFirst && !known.contains(finding.document) {
          FindingWriter(file: file, language: context.language).write(finding, to: &$0)
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
