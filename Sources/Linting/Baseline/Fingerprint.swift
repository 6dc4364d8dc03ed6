import Forms
import Regulations

extension LintResult {
  /// A name for each finding, in their order: 32 hexadecimal digits made of the project, the kind, year and month of the
  /// document, the rule and the place in words.
  ///
  /// The same fault keeps its name when lines are moved, rows are put in another order, fields get their official labels or
  /// the file is renamed; of several
  /// findings of one rule at one place the first is the first.
  public func fingerprints() -> [String] { fingerprints(of: findings) }

  /// A name for each of `findings`, which lie in this file.
  public func fingerprints(of findings: [Finding]) -> [String] {
    let paths = FindingPath(tree, documents.map(\.form), byField: true)
    let subjects = Dictionary(documents.map { ($0.form.index, Self.subject(of: $0.form)) }) { first, _ in first }
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let subject = subjects[finding.document] ?? ""
      let text = "\(subject)\n\(finding.code)\n\(paths.path(to: finding.range.start))"
      let number = seen[text, default: 0]
      seen[text] = number + 1
      return String(SHA256.hex(of: Array((number == 0 ? text : "\(text)\n\(number)").utf8)).prefix(32))
    }
  }

  /// Where each finding lies, in words: `绩效指标.产出指标.数量指标[养护农村公路里程].指标值`.
  public func paths() -> [String] { paths(of: findings) }

  /// Where each of `findings` lies, which are this file's.
  public func paths(of findings: [Finding]) -> [String] {
    let paths = FindingPath(tree, documents.map(\.form))
    return findings.map { paths.path(to: $0.range.start) }
  }

  /// The result with these findings in the place of its own.
  public func keeping(_ findings: [Finding]) -> LintResult {
    LintResult(tree: tree, documents: documents, findings: findings, isOurs: isOurs, facts: facts)
  }

  /// Whom a document is about: the project by its code, else by name and unit; the department likewise.
  private static func subject(of form: Form) -> String {
    let holder: FieldName = form[.project] == nil ? .department : .project
    let code = form[holder, .code].map { form.text($0) } ?? ""
    let names = [form[holder, .name], form[holder, .unit]].map { $0.map { form.text($0) } ?? "" }
    let identity = code.isEmpty ? names.joined(separator: "\t") : code
    // Of one project and year there is a monitoring table for every month.
    let month = form.monitoredPeriod.map { "\t\($0.month)" } ?? ""
    return "\(form.kind.name)\t\(form.year.map(String.init) ?? "")\t\(identity)\(month)"
  }
}
