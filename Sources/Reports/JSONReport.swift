import Forms
import JSON
import Linting
import Regulations
import SourceText

/// `--format json`: the whole run as one object, whose shape `lint.schema.json` in the tests declares.
///
/// Findings come first of the long members, because they are written while the run goes on; what is only known at its
/// end stands behind them. Offsets count bytes of the text in UTF-8, whatever the encoding of the file.
public struct JSONReport: Report {
  private let context: RunContext
  private let members: RunMembers

  /// A report of the run `context`.
  public init(_ context: RunContext) {
    self.context = context
    members = RunMembers(context)
  }

  /// One line a finding, so that the text can be read and compared.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The tool, and the beginning of the findings.
  public func opening() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { members.writeTool(to: &$0) }
    return writer.bytes.dropLast() + Array(",\n\"findings\":[\n".utf8)
  }

  /// The findings of `file`, waived ones included; its documents are kept.
  public func part(of file: LintedFile) -> ReportPart {
    var part = ReportPart()
    for finding in file.result.findings {
      var writer = JSONWriter(capacity: 1024)
      FindingWriter(file: file, language: context.language).write(finding, to: &writer)
      part.append(ReportPart(body: writer.bytes), separator: separator)
    }
    for document in file.result.documents {
      var writer = JSONWriter()
      writer.object { members.writeMembers(of: document, in: file, to: &$0) }
      part.append(ReportPart(index: writer.bytes), separator: separator)
    }
    return part
  }

  /// The end of the findings, the documents, the rule sets and the counts.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    var bytes = Array("\n],\n\"documents\":[\n".utf8)
    bytes += run.index
    bytes += Array("\n],\n".utf8)
    var writer = JSONWriter()
    writer.object { members.writeCounts(of: run, to: &$0) }
    return bytes + writer.bytes.dropFirst() + [0x0A]
  }
}
