import Forms
import JSON
import Linting
import Regulations

/// The members that the JSON formats share: documents, the tool, the rule sets, the counts.
struct RunMembers {
  private let context: RunContext

  init(_ context: RunContext) { self.context = context }

  /// The members of one document.
  func writeMembers(of document: DocumentResult, in file: LintedFile, to writer: inout JSONWriter) {
    let form = document.form
    let project = form[.project, .name] ?? form[.department, .name]
    writer.member("path", file.path)
    writer.member("index", form.index)
    writer.member("kind", form.kind.name)
    writer.member("ruleSet", document.law.name)
    writer.member("year", form.year.map { .number(JSONNumber($0)) } ?? .null)
    writer.member("project", form.isFilled(project) ? project.map { .string(form.text($0)) } ?? .null : .null)
  }

  /// The tool.
  func writeTool(to writer: inout JSONWriter) {
    writer.key("tool")
    writer.object {
      $0.member("name", "jixiao")
      $0.member("version", context.version)
    }
  }

  /// The rule sets, what each rule had to say, the counts.
  func writeCounts(of run: FinishedRun, to writer: inout JSONWriter) {
    write(RuleSetStamp.used(in: run.totals), to: &writer)
    write(run.totals.rules, to: &writer)
    write(run.totals, unreadable: run.unreadable, to: &writer)
    if let baseline = run.totals.baseline { write(baseline, to: &writer) }
  }

  /// All that is known at the end of a run.
  func writeClosing(_ run: FinishedRun, to writer: inout JSONWriter) {
    writeTool(to: &writer)
    writeCounts(of: run, to: &writer)
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

  private func write(_ baseline: BaselineSummary, to writer: inout JSONWriter) {
    writer.key("baseline")
    writer.object {
      $0.member("known", baseline.known)
      $0.member("new", baseline.new)
      guard let gone = baseline.gone else { return $0.member("gone", .null) }
      $0.key("gone")
      $0.array {
        for entry in gone {
          $0.object {
            $0.member("path", entry.path)
            $0.member("code", entry.code)
            $0.member("place", entry.place)
            $0.member("fingerprint", entry.fingerprint)
          }
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
