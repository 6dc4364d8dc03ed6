import JSON
import Linting
import SourceText

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

  /// One line for a whole file that was itself a line of a stream, with the number of that line, from 1.
  /// - Parameter error: why nothing could be read from it.
  public func line(_ number: Int, _ file: LintedFile?, path: String, error: LocalizedText? = nil) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.object {
      $0.member("line", number)
      if let file, let document = file.result.documents.first {
        members.writeMembers(of: document, in: file, to: &$0)
      } else {
        $0.member("path", path)
      }
      if let error { $0.member("error", error[context.language]) }
      $0.key("findings")
      $0.array {
        guard let file else { return }
        for finding in file.result.findings {
          FindingWriter(file: file, language: context.language).write(finding, to: &$0)
        }
      }
    }
    return writer.bytes + [0x0A]
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
