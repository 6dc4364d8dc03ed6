import Regulations
import SourceText
import Syntax

/// What a rule sees that looks at a configuration.
public struct ConfigurationCheck: Reporting {
  /// The configuration.
  public let configuration: Configuration
  /// The rule sets that it gives access to.
  public let library: RuleSetLibrary
  /// All rules of the program.
  public let directory: RuleDirectory
  /// The entries of 规则集目录 that lead nowhere, where somebody has looked.
  public let missingFolders: Set<String>
  /// What was found so far.
  public var reporter: Reporter

  /// The tree of the file.
  public var tree: SyntaxTree { configuration.tree }
}

extension Linter {
  /// Lints a configuration (`jixiao.yaml`): its syntax, and what it says. The linter's library must be the one that the
  /// configuration gives access to.
  /// - Parameter missingFolders: the entries of 规则集目录 that lead nowhere.
  public func lint(_ configuration: Configuration, missingFolders: Set<String> = []) -> LintResult {
    let tree = configuration.tree
    let law = library.law(settings.ruleSet) ?? library.law(RuleSetLibrary.fallback) ?? Law(chain: [])
    var findings: [Finding] = []
    if !rules.isEmpty {
      let reporter = Reporter(rules, law: law, kind: .ruleSet, document: 0, settings: settings)
      var file = FileCheck(tree: tree, format: .yaml, forms: [], isNamed: false, reporter: reporter)
      var check = ConfigurationCheck(
        configuration: configuration, library: library, directory: directory, missingFolders: missingFolders,
        reporter: reporter)
      for (number, rule) in rules.enumerated() {
        guard let level = level(of: rule, under: law) else { continue }
        switch rule.check {
        case .file(let body):
          file.reporter.begin(number, at: level.given)
          body(&file)
        case .configuration(let body):
          check.reporter.begin(number, at: level.given)
          body(&check)
        default: continue
        }
      }
      findings = file.reporter.findings + check.reporter.findings
    }
    _ = applyWaivers(tree, [], to: &findings)
    findings.sort(by: Finding.comesFirst)
    return LintResult(tree: tree, documents: [], findings: findings, isOurs: true, facts: nil)
  }
}
