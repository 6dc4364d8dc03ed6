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

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// One line a finding, so that the text can be read and compared.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The tool, and the beginning of the findings.
  public func opening() -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("tool")
      $0.object {
        $0.member("name", "jixiao")
        $0.member("version", context.version)
      }
    }
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
      write(document, of: file, to: &writer)
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
    writer.object {
      write(RuleSetStamp.used(in: run.totals), to: &$0)
      write(run.totals.rules, to: &$0)
      write(run.totals, unreadable: run.unreadable, to: &$0)
    }
    return bytes + writer.bytes.dropFirst() + [0x0A]
  }

  private func write(_ document: DocumentResult, of file: LintedFile, to writer: inout JSONWriter) {
    let form = document.form
    let project = form[.project, .name] ?? form[.department, .name]
    writer.object {
      $0.member("path", file.path)
      $0.member("index", form.index)
      $0.member("kind", form.kind.name)
      $0.member("ruleSet", document.law.name)
      $0.member("year", form.year.map { .number(JSONNumber($0)) } ?? .null)
      $0.member("project", form.isFilled(project) ? project.map { .string(form.text($0)) } ?? .null : .null)
    }
  }

  private func write(_ stamps: [RuleSetStamp], to writer: inout JSONWriter) {
    writer.key("ruleSets")
    writer.array {
      for stamp in stamps {
        $0.object {
          $0.member("name", stamp.name)
          $0.member("version", stamp.version.map(JSONValue.string) ?? .null)
          $0.member("sha256", stamp.sha256)
        }
      }
    }
  }

  private func write(_ tallies: [RuleTally], to writer: inout JSONWriter) {
    writer.key("rules")
    writer.object {
      for tally in tallies where !tally.isEmpty {
        $0.key(tally.code.description)
        $0.object {
          $0.member("passed", tally.passed)
          $0.member("found", tally.found)
          $0.member("notApplicable", tally.notApplicable)
        }
      }
    }
  }

  private func write(_ totals: Totals, unreadable: Int, to writer: inout JSONWriter) {
    writer.key("summary")
    writer.object {
      $0.member("files", totals.files)
      $0.member("documents", totals.documents)
      $0.member("errors", totals[.error])
      $0.member("warnings", totals[.warning])
      $0.member("hints", totals[.hint])
      $0.member("waived", totals.waived)
      $0.member("fixable", totals.fixable)
      $0.member("skipped", totals.skipped + unreadable)
    }
  }
}
