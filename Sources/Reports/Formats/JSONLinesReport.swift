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

  /// One line a document; findings that lie in no document of ours stand with the first one.
  public func part(of file: LintedFile) -> ReportPart {
    guard file.result.isOurs else { return ReportPart() }
    let documents = file.result.documents
    let known = Set(documents.map(\.form.index))
    let first = documents.first?.form.index
    let findings = Dictionary(grouping: file.result.findings) { known.contains($0.document) ? $0.document : first }
    var bytes: [UInt8] = []
    for document in documents {
      bytes += line(file, findings[document.form.index] ?? []) { members.writeMembers(of: document, in: file, to: &$0) }
    }
    if documents.isEmpty, let findings = findings[nil] {
      bytes += line(file, findings) { $0.member("path", file.path) }
    }
    return ReportPart(body: bytes)
  }

  /// One line for a whole file that was itself a line of a stream, with the number of that line, from 1.
  /// - Parameters:
  ///   - error: why nothing could be read from it.
  ///   - hasFacts: whether the facts of its documents stand in it too, as ``FactsReport`` writes them.
  public func line(
    _ number: Int, _ file: LintedFile?, path: String, error: LocalizedText? = nil, hasFacts: Bool = false
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.object {
      $0.member("line", number)
      if let file, let document = file.result.documents.first {
        members.writeMembers(of: document, in: file, to: &$0)
      } else {
        $0.member("path", path)
      }
      if let error { $0.member("error", error[context.language]) }
      if let file { write(file.result.findings, of: file, to: &$0) } else { $0.member("findings", .array([])) }
      if hasFacts { writeFacts(of: file, to: &$0) }
    }
    return writer.bytes + [0x0A]
  }

  private func writeFacts(of file: LintedFile?, to writer: inout JSONWriter) {
    writer.key("facts")
    writer.array {
      guard let file else { return }
      for document in file.result.documents {
        let facts = FactLines(document, path: file.path)
        for line in facts.all { line.write(facts.head, to: &$0) }
      }
    }
  }

  /// The tool, the rule sets and the counts.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { members.writeClosing(run, to: &$0) }
    return writer.bytes + [0x0A]
  }

  private func line(_ file: LintedFile, _ findings: [Finding], _ head: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.object {
      head(&$0)
      write(findings, of: file, to: &$0)
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ findings: [Finding], of file: LintedFile, to writer: inout JSONWriter) {
    writer.key("findings")
    writer.array {
      for finding in findings { FindingWriter(file: file, language: context.language).write(finding, to: &$0) }
    }
  }
}
