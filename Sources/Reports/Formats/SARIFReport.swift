import JSON
import Linting
import Regulations
import SourceText

/// `--format sarif`: the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning.
public struct SARIFReport: Report {
  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// One line a result.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The tool with its rules (section 3.19), and the bracket of the results.
  public func opening() -> [UInt8] {
    var writer = JSONWriter(capacity: 65536)
    writer.object {
      $0.key("tool")
      $0.object {
        $0.key("driver")
        $0.object {
          $0.member("name", "jixiao")
          $0.member("version", context.version)
          $0.member("language", context.language.rawValue)
          $0.key("rules")
          $0.array { for rule in context.linter.rules { write(rule, to: &$0) } }
        }
      }
      $0.member("columnKind", "unicodeCodePoints")
    }
    let head =
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[\n"
    return Array(head.utf8) + writer.bytes.dropLast() + Array(",\n\"results\":[\n".utf8)
  }

  /// The results of `file`; waived ones are suppressed (section 3.27.23).
  public func part(of file: LintedFile) -> ReportPart {
    if file.result.findings.isEmpty { return ReportPart() }
    var part = ReportPart()
    let paths = file.result.paths()
    let fingerprints = file.result.fingerprints()
    for (index, finding) in file.result.findings.enumerated() {
      var writer = JSONWriter(capacity: 2048)
      write(finding, of: file, path: paths[index], fingerprint: fingerprints[index], to: &writer)
      part.append(ReportPart(body: writer.bytes), separator: separator)
    }
    return part
  }

  /// Whether all could be read (section 3.20), and the stamps of the rule sets.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("invocations")
      $0.array { $0.object { $0.member("executionSuccessful", run.unreadable == 0) } }
      $0.key("properties")
      $0.object { RunMembers(context).writeCounts(of: run, to: &$0) }
    }
    return Array("\n],\n".utf8) + writer.bytes.dropFirst() + Array("\n]}\n".utf8)
  }

  // MARK: Rules

  private func write(_ rule: Rule, to writer: inout JSONWriter) {
    let language = context.language
    writer.object {
      $0.member("id", rule.code.description)
      $0.member("name", rule.name)
      text("shortDescription", rule.summary[language], to: &$0)
      text("fullDescription", rule.why[language], to: &$0)
      text("help", rule.advice[language], to: &$0)
      $0.key("defaultConfiguration")
      $0.object {
        $0.member("enabled", rule.level != .off)
        $0.member("level", Self.level(rule.level))
      }
    }
  }

  // MARK: Results

  private func write(
    _ finding: Finding, of file: LintedFile, path: String, fingerprint: String, to writer: inout JSONWriter
  ) {
    writer.object {
      $0.member("ruleId", finding.code.description)
      if let index = context.linter.rules.firstIndex(where: { $0.code == finding.code }) {
        $0.member("ruleIndex", index)
      }
      $0.member("level", Self.level(finding.level))
      text("message", message(of: finding, in: file), to: &$0)
      $0.key("locations")
      $0.array {
        $0.object {
          physicalLocation(file.path, finding.range, in: file.source, to: &$0)
          let cell = Place(finding.range.start, in: file.source).cell
          if !path.isEmpty || cell != nil {
            $0.key("logicalLocations")
            $0.array {
              if !path.isEmpty { $0.object { $0.member("fullyQualifiedName", path) } }
              if let cell { $0.object { $0.member("fullyQualifiedName", cell.description) } }
            }
          }
        }
      }
      writeRelated(finding, of: file, to: &$0)
      writeFixes(finding, of: file, to: &$0)
      $0.key("partialFingerprints")
      $0.object { $0.member("jixiao/v1", fingerprint) }
      if finding.isWaived {
        $0.key("suppressions")
        $0.array { $0.object { $0.member("kind", "inSource") } }
      }
      if let provision = finding.provision {
        $0.key("properties")
        $0.object {
          $0.member("ruleSet", provision.ruleSet)
          $0.member("article", provision.article)
          $0.member("provision", provision.citation)
        }
      }
    }
  }

  private func message(of finding: Finding, in file: LintedFile) -> String {
    let message = file.message(of: finding)
    guard let provision = finding.provision else { return message }
    return message + context.language.pick("（依据：\(provision.citation)）", " (basis: \(provision.citation))")
  }

  private func writeRelated(_ finding: Finding, of file: LintedFile, to writer: inout JSONWriter) {
    let places = finding.related
    if places.isEmpty { return }
    writer.key("relatedLocations")
    writer.array {
      for (index, place) in places.enumerated() {
        $0.object {
          $0.member("id", index)
          physicalLocation(place.path ?? file.path, place.range, in: file.source(of: place), to: &$0)
          text("message", place.message, to: &$0)
        }
      }
    }
  }

  private func writeFixes(_ finding: Finding, of file: LintedFile, to writer: inout JSONWriter) {
    let fixes = file.fixes(of: finding).filter { !$0.edits.isEmpty }
    if fixes.isEmpty { return }
    writer.key("fixes")
    writer.array {
      for fix in fixes {
        $0.object {
          text("description", fix.title[context.language], to: &$0)
          $0.key("artifactChanges")
          $0.array {
            $0.object {
              location(file.path, to: &$0)
              $0.key("replacements")
              $0.array { for edit in fix.edits { write(edit, in: file.source, to: &$0) } }
            }
          }
        }
      }
    }
  }

  private func write(_ edit: TextEdit, in source: SourceText, to writer: inout JSONWriter) {
    writer.object {
      region("deletedRegion", edit.range, in: source, to: &$0)
      text("insertedContent", edit.replacement, to: &$0)
    }
  }

  // MARK: Pieces

  private func physicalLocation(
    _ path: String, _ range: TextRange, in source: SourceText?, to writer: inout JSONWriter
  ) {
    writer.key("physicalLocation")
    writer.object {
      location(path, to: &$0)
      if let source { region("region", range, in: source, to: &$0) }
    }
  }

  private func location(_ path: String, to writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { $0.member("uri", URIReference.text(path)) }
  }

  private func region(_ name: String, _ range: TextRange, in source: SourceText, to writer: inout JSONWriter) {
    let start = Place(range.start, in: source)
    let end = start.cell == nil ? Place(range.end, in: source) : start
    writer.key(name)
    writer.object {
      $0.member("startLine", start.line)
      $0.member("startColumn", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
    }
  }

  private func text(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { $0.member("text", text) }
  }

  private static func level(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    case .off: "none"
    }
  }
}
