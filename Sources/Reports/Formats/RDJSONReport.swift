import JSON
import Linting
import Regulations
import SourceText

/// `--format rdjson`: the Reviewdog Diagnostic Format; its columns count bytes of UTF-8.
public struct RDJSONReport: Report {
  /// The findings and their lines are all that it shows.
  public let readsDocuments = false

  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The source, and the bracket of the diagnostics.
  public func opening() -> [UInt8] { Array("{\"source\":{\"name\":\"jixiao\"},\"diagnostics\":[\n".utf8) }

  /// One line a finding.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The findings of `file` that no waiver covers, safe fixes as suggestions.
  public func part(of file: LintedFile) -> ReportPart {
    var part = ReportPart()
    for finding in file.result.findings where !finding.isWaived {
      var writer = JSONWriter(capacity: 512)
      writer.object {
        $0.member("message", file.message(of: finding))
        $0.key("location")
        $0.object {
          $0.member("path", file.path)
          write(finding.range, in: file.source, to: &$0)
        }
        $0.member("severity", finding.level == .hint ? "INFO" : finding.level.name.english.uppercased())
        $0.key("code")
        $0.object { $0.member("value", finding.code.description) }
        let edits = file.fixes(of: finding).first(where: \.isSafe)?.edits ?? []
        if !edits.isEmpty {
          $0.key("suggestions")
          $0.array {
            for edit in edits {
              $0.object {
                write(edit.range, in: file.source, to: &$0)
                $0.member("text", edit.replacement)
              }
            }
          }
        }
      }
      part.append(ReportPart(body: writer.bytes), separator: separator)
    }
    return part
  }

  /// The closing brackets.
  public func closing(_ run: FinishedRun) -> [UInt8] { Array("\n]}\n".utf8) }

  private func write(_ range: TextRange, in source: SourceText, to writer: inout JSONWriter) {
    writer.key("range")
    writer.object {
      for (name, offset) in [("start", range.start), ("end", range.end)] {
        let position = source.position(at: offset, .utf8)
        let cell = source.origin?.cell(at: range.start)
        $0.key(name)
        $0.object {
          $0.member("line", (cell?.row ?? position.line) + 1)
          $0.member("column", (cell?.column ?? position.character) + 1)
        }
      }
    }
  }
}
