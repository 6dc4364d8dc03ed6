import Generating
import Linting
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// Generated documents in every manner of writing are put in order: a second time changes nothing, and they stay correct.
@Suite("Generated documents in order") struct FormattedTests {
  @Test(arguments: 0..<2)
  func stayCorrect(_ shard: Int) {
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    let formatter = DocumentFormatter(linter)
    for number in 0..<10 {
      let seed = UInt64(number * 2 + shard)
      for file in Life(seed: seed).files {
        let format = file.notation.isJSON ? SyntaxFormat.json : .yaml
        let once = formatter.format(SourceText(file.text), as: format, path: file.path)
        let place = "seed \(seed), \(file.path)"
        #expect(once.refusal == nil && once.isOurs, "\(place)")
        #expect(formatter.format(once.source, as: format, path: file.path).edits.isEmpty, "\(place)")
        let findings = linter.lintApart(once.source, as: format, isNamed: true, path: file.path).findings
        #expect(findings.filter { $0.level == .error || $0.level == .warning }.map(\.message) == [], "\(place)")
      }
    }
  }
}
