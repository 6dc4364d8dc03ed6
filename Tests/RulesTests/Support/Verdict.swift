import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// What one rule has to say about one text.
struct Verdict {
  /// The text as it was read.
  let tree: SyntaxTree
  /// The rule's findings, waived ones too.
  private(set) var findings: [Finding]
  /// What the rule had to say about each document of ours that it looked at.
  let outcomes: [Outcome]

  /// The findings that no waiver covers.
  var open: [Finding] { findings.filter { !$0.isWaived } }

  /// All built-in rule sets and those that examples bring with them; they are read once for all tests.
  static let library = RuleSetLibrary(
    adding: Set(catalogue.flatMap(\.examples).compactMap(\.ruleSet)).map { SourceText($0) })

  /// All rules, which rule sets and configurations name.
  static let directory = RuleDirectory(catalogue)

  /// Lints `source` with `rule`, as a file that somebody named and with its fixes.
  ///
  /// The rule is switched on where it is off by default or in the rule set of the document. The rules about waivers
  /// need the others, which the waivers speak of.
  init(_ rule: Rule, _ source: SourceText, _ format: SyntaxFormat, language: Language = .chinese) {
    var settings = LintSettings()
    settings.language = language
    settings.collectsFixes = true
    settings.levels[rule.code] = rule.level == .off ? .hint : rule.level
    let rules = if case .waivers = rule.check { catalogue } else { [rule] }
    let linter = Linter(rules: rules, library: Self.library, settings: settings, directory: Self.directory)
    let result = linter.lint(example: source, of: rule, as: format)
    tree = result.tree
    findings = result.findings.filter { $0.code == rule.code }
    outcomes = result.documents.compactMap { document in
      document.outcomes.first { $0.code == rule.code }?.outcome
    }
  }

  /// Forgets the findings that begin before `offset`.
  mutating func leaveOut(before offset: Int) { findings.removeAll { $0.range.start < offset } }
}
