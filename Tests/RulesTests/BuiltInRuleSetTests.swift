import Linting
import Regulations
import Rules
import Testing

/// The built-in rule sets are documents like the user's, held to the same rules.
@Suite("Built-in rule sets as documents") struct BuiltInRuleSetTests {
  private static let library = RuleSetLibrary()

  @Test("A built-in rule set is clean", arguments: library.names)
  func clean(_ name: String) throws {
    let set = try #require(Self.library[name])
    let linter = Linter(rules: catalogue, library: Self.library, settings: LintSettings())
    let result = linter.lint(set.tree.source, as: .yaml, isNamed: true)
    #expect(result.documents.map(\.form.kind) == [.ruleSet])
    let findings = result.findings.map { finding in
      "\(result.tree.source.position(at: finding.range.start, .utf8).line + 1): \(finding.code) \(finding.message)"
    }
    #expect(findings == [])
  }
}
