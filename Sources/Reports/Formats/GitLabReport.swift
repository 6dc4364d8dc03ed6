import JSON
import Linting
import Regulations

/// `--format gitlab`: a code quality report, which GitLab shows in a merge request.
public struct GitLabReport: Report {
  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The array's bracket.
  public func opening() -> [UInt8] { Array("[\n".utf8) }

  /// One line a finding.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The findings of `file` that no waiver covers.
  public func part(of file: LintedFile) -> ReportPart {
    var part = ReportPart()
    let fingerprints = file.result.fingerprints()
    for (finding, fingerprint) in zip(file.result.findings, fingerprints) where !finding.isWaived {
      var writer = JSONWriter(capacity: 512)
      writer.object {
        $0.member("description", "\(finding.code) \(file.message(of: finding))")
        $0.member("check_name", finding.name)
        // Copies of a document share their names of faults, and GitLab shows one of equal ones.
        $0.member("fingerprint", String(SHA256.hex(of: Array("\(file.path)\n\(fingerprint)".utf8)).prefix(32)))
        $0.member("severity", Self.severity(finding.level))
        $0.key("location")
        $0.object {
          $0.member("path", file.path)
          $0.key("lines")
          $0.object {
            let (start, end) = file.places(of: finding.range, in: file.source)
            $0.member("begin", start.line)
            $0.member("end", end.line)
          }
        }
      }
      part.append(ReportPart(body: writer.bytes), separator: separator)
    }
    return part
  }

  /// The closing bracket.
  public func closing(_ run: FinishedRun) -> [UInt8] { Array("\n]\n".utf8) }

  private static func severity(_ level: Level) -> String {
    switch level {
    case .error: "major"
    case .warning: "minor"
    case .hint, .off: "info"
    }
  }
}
