import Linting
import Regulations

/// The counts of a run: they can be taken file by file on several threads and added up in any order.
public struct Totals: Sendable {
  /// Files that were linted.
  public private(set) var files = 0
  /// Documents of ours in them.
  public private(set) var documents = 0
  /// Files that are none of ours.
  public private(set) var skipped = 0
  /// Findings that a waiver covers; they count nowhere else.
  public private(set) var waived = 0
  /// Findings that have at least one safe fix.
  public private(set) var fixable = 0
  /// What each rule had to say, in the order of the linter's rules.
  public private(set) var rules: [RuleTally]
  /// The laws that documents were held against.
  public private(set) var laws: [Law] = []

  /// What baselines had to say; `nil` where there are none.
  public var baseline: BaselineSummary?

  private var byLevel = [0, 0, 0, 0]

  /// No file yet, for the rules of `linter`.
  public init(of linter: Linter) {
    rules = linter.rules.map { RuleTally(code: $0.code) }
  }

  /// Findings at `level`, without the waived ones.
  public subscript(level: Level) -> Int { byLevel[Int(level.rawValue)] }

  /// Findings that no waiver covers.
  public var findings: Int { byLevel.reduce(0, +) }

  /// Counts one file that `linter` has linted.
  public mutating func add(_ file: LintedFile, by linter: Linter) {
    let result = file.result
    guard result.isOurs else {
      skipped += 1
      return
    }
    files += 1
    documents += result.documents.count
    add(result.findings)
    for document in result.documents {
      add(document.law)
      add(document.outcomes)
    }
    addFileRules(result, of: linter)
  }

  /// Adds the counts of further files.
  public mutating func add(_ other: Totals) {
    files += other.files
    documents += other.documents
    skipped += other.skipped
    waived += other.waived
    fixable += other.fixable
    for index in byLevel.indices { byLevel[index] += other.byLevel[index] }
    for index in rules.indices { rules[index].add(other.rules[index]) }
    for law in other.laws { add(law) }
  }

  /// Nearly always it is the one that came last.
  private mutating func add(_ law: Law) {
    if law !== laws.last, !laws.contains(where: { $0 === law }) { laws.append(law) }
  }

  /// Counts what the rules about several documents had to say about a file that is counted already.
  /// - Parameter apart: the file as it was linted apart; it may be left out where those rules found nothing.
  public mutating func add(_ cross: CrossResult, to apart: LintResult?, by linter: Linter) {
    add(cross.findings)
    for outcomes in cross.outcomes { add(outcomes) }
    guard let apart else { return }
    // A waiver that silences nothing has turned up only now.
    for (index, tally) in rules.enumerated() where cross.findings.contains(where: { $0.code == tally.code }) {
      guard let rule = linter.rules.first(where: { $0.code == tally.code }), case .waivers = rule.check,
        !apart.findings.contains(where: { $0.code == tally.code })
      else { continue }
      rules[index].found += 1
      rules[index].passed -= 1
    }
  }

  private mutating func add(_ findings: [Finding]) {
    for finding in findings {
      if finding.isWaived {
        waived += 1
        continue
      }
      byLevel[Int(finding.level.rawValue)] += 1
      if finding.fixes.contains(where: \.isSafe) { fixable += 1 }
    }
  }

  /// Both lists are in the order of the codes.
  private mutating func add(_ outcomes: [(code: RuleCode, outcome: Outcome)]) {
    var index = 0
    for (code, outcome) in outcomes {
      while index < rules.count, rules[index].code < code { index += 1 }
      guard index < rules.count, rules[index].code == code else { continue }
      switch outcome {
      case .passed: rules[index].passed += 1
      case .found: rules[index].found += 1
      case .notApplicable: rules[index].notApplicable += 1
      }
    }
  }

  /// Rules that look at whole files have no outcome of their own: they passed where they reported nothing.
  private mutating func addFileRules(_ result: LintResult, of linter: Linter) {
    let law = result.documents.first?.law
    for (index, rule) in linter.rules.enumerated() {
      switch rule.check {
      case .document, .group, .configuration: continue
      case .file, .waivers: break
      }
      let level = linter.settings.levels[rule.code] ?? law?.level(of: rule.code) ?? rule.level
      if level == .off { continue }
      if result.findings.contains(where: { $0.code == rule.code }) {
        rules[index].found += 1
      } else {
        rules[index].passed += 1
      }
    }
  }
}

/// In how many documents a rule found something or nothing, and to how many it did not apply; rules that look at whole
/// files count files. Waived findings are findings here.
public struct RuleTally: Sendable, Hashable {
  /// The rule.
  public let code: RuleCode
  /// Where it looked and found nothing.
  public internal(set) var passed = 0
  /// Where it found something.
  public internal(set) var found = 0
  /// Where it did not look, and said why.
  public internal(set) var notApplicable = 0

  init(code: RuleCode) { self.code = code }

  /// Whether the rule met no document that it looks at.
  public var isEmpty: Bool { passed == 0 && found == 0 && notApplicable == 0 }

  mutating func add(_ other: RuleTally) {
    passed += other.passed
    found += other.found
    notApplicable += other.notApplicable
  }
}
